package org.comity.model;

import java.util.Objects;

/**
 * The handle of a right in this register, the same in whatever order its records arrived.
 *
 * @param office the office whose right it is
 * @param kind the kind of right
 * @param number canonical application number; where the records give none, a number of another kind with the letter that
 *     tells which ({@code R} registration, {@code G} publication of the grant, {@code P} publication, {@code I} international
 *     registration), since an office gives the same digits to each; a Chinese registration number has none, being the
 *     application's; {@code K} and the key of the record where none of these is given
 */
public record RightId(Office office, RightKind kind, String number) implements Comparable<RightId> {

    public RightId {
        Objects.requireNonNull(office, "office");
        Objects.requireNonNull(kind, "kind");
        if (number.isBlank()) {
            throw new IllegalArgumentException("blank number");
        }
    }

    /** The text form used in addresses, JSON and ties: {@code KR-trademark-4020150074346}. */
    @Override
    public String toString() {
        return office + "-" + kind.code() + "-" + number;
    }

    /** Reads {@link #toString()}. */
    public static RightId of(String text) {
        String[] parts = text.split("-", 3);
        if (parts.length != 3) {
            throw new IllegalArgumentException("not a right id: \"" + text + "\"");
        }
        return new RightId(Office.of(parts[0]), RightKind.ofCode(parts[1]), parts[2]);
    }

    @Override
    public int compareTo(RightId other) {
        return toString().compareTo(other.toString());
    }
}
