package org.comity.model;

import java.util.Objects;

/**
 * A piece of text with its language and where it comes from.
 *
 * @param value the text as the source has it, white space at its ends removed, never empty
 * @param language BCP 47 tag: {@code zh-Hans}, {@code zh-Hant}, {@code zh}, {@code ko}, {@code en}; {@code und} when unknown
 * @param role original, or made from the original
 */
public record Text(String value, String language, TextRole role) {

    /** How a text relates to what was filed. */
    public enum TextRole {
        ORIGINAL,
        TRANSLATION,
        TRANSLITERATION
    }

    public Text {
        value = value.strip();
        if (value.isEmpty()) {
            throw new IllegalArgumentException("empty text");
        }
        if (language.isBlank()) {
            throw new IllegalArgumentException("no language for \"" + value + "\"; use \"und\"");
        }
        Objects.requireNonNull(role, "role");
    }

    public static Text original(String value, String language) {
        return new Text(value, language, TextRole.ORIGINAL);
    }
}
