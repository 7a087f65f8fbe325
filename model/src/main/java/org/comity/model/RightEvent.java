package org.comity.model;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * Something that happened to a right, in the office's own words.
 *
 * @param kind the part it plays in the life of the right; {@link Kind#NATIONAL} when only the words tell
 * @param date the day it happened or took effect, where recorded
 * @param gazette number of the gazette issue that carries it, if any
 * @param words the office's words, where the source has any
 */
public record RightEvent(Kind kind, Optional<LocalDate> date, Optional<String> gazette, Optional<String> words) {

    public enum Kind {
        FILED,
        /** Publication of a patent application (공개, 公布). */
        APPLICATION_PUBLISHED,
        /** Publication for opposition (출원공고, 初步审定公告): the opposition period runs from here. */
        PUBLISHED_FOR_OPPOSITION,
        REGISTERED,
        /** Publication of the registration or grant. */
        REGISTRATION_PUBLISHED,
        TERM_BEGINS,
        TERM_ENDS,
        INTERNATIONAL_REGISTRATION,
        NATIONAL
    }

    public RightEvent {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(date, "date");
        Objects.requireNonNull(gazette, "gazette");
        Objects.requireNonNull(words, "words");
    }

    public static RightEvent on(Kind kind, LocalDate date) {
        return new RightEvent(kind, Optional.of(date), Optional.empty(), Optional.empty());
    }
}
