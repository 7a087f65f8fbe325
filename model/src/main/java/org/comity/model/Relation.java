package org.comity.model;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * A link from a right to another filing.
 *
 * @param kind what the link is
 * @param office office of the other filing, where recorded
 * @param number its number as recorded; empty when the source gives only a date
 * @param date its date
 */
public record Relation(Kind kind, Optional<Office> office, Optional<String> number, Optional<LocalDate> date) {

    public enum Kind {
        PRIORITY,
        DIVISION_OF,
        CONVERSION_OF,
        PCT_ENTRY,
        MADRID_BASE,
        /** A later Korean filing on an existing registration: renewal, reclassification, added goods. */
        FOLLOW_UP_OF,
        RELATED_DESIGN,
        OTHER
    }

    public Relation {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(office, "office");
        Objects.requireNonNull(number, "number");
        Objects.requireNonNull(date, "date");
    }
}
