package org.comity.script;

import java.util.Objects;
import org.comity.model.Forum;

/**
 * One plausible way to say a sign in a territory.
 *
 * @param text the reading as people of the field write it: Hangul for Korea, toneless pinyin with spaces between
 *     syllables for China
 * @param territory where it is said so
 * @param system how it was derived
 * @param confidence 0 to 1, relative to the other readings of the same sign in the same territory
 * @param basis the rule or table row that gave it, for the explanation
 */
public record Reading(String text, Forum territory, ReadingSystem system, double confidence, String basis) {
    public Reading {
        Objects.requireNonNull(territory, "territory");
        Objects.requireNonNull(system, "system");
        if (text.isBlank() || !(confidence >= 0 && confidence <= 1)) {
            throw new IllegalArgumentException("reading \"" + text + "\" with confidence " + confidence);
        }
    }
}
