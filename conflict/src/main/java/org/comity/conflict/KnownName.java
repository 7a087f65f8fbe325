package org.comity.conflict;

/**
 * Two names of one thing that neither sound nor meaning need show, and where that is said. A fact of its own beside sound, look
 * and meaning.
 *
 * @param name as the mark asked about has it, for example {@code 微软}
 * @param other the other name, for example {@code 마이크로소프트}
 * @param kind where it is known from
 * @param source the list, or the numbers of the records that show it
 * @param evidence what in the source shows it, in its own letters; may be empty
 */
public record KnownName(String name, String other, Kind kind, String source, String evidence) {

    /** Where a known name comes from. */
    public enum Kind {
        /** The list that comes with Comity. */
        SHIPPED_LIST,
        /** A list that a user has imported. */
        IMPORTED_LIST,
        /** Both stand in one sign. */
        COMPOSITE_MARK,
        /** One owner filed both side by side. */
        PARALLEL_MARKS,
        /** A record gives the name with its original. */
        GIVEN_IN_RECORD
    }

    public KnownName {
        if (name.isBlank() || other.isBlank() || source.isBlank()) {
            throw new IllegalArgumentException("a known name needs both names and a source");
        }
    }

    /** The same fact from the other side. */
    public KnownName reversed() {
        return new KnownName(other, name, kind, source, evidence);
    }
}
