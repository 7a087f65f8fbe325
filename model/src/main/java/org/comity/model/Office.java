package org.comity.model;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * An office or organisation by its WIPO ST.3 two-letter code.
 *
 * @param code two upper-case letters, for example {@code CN} or {@code KR}
 */
public record Office(String code) implements Comparable<Office> {

    // Before the constants, whose constructor needs it.
    private static final Pattern ST3 = Pattern.compile("[A-Z]{2}");

    /** China National Intellectual Property Administration (CNIPA). */
    public static final Office CN = new Office("CN");
    /** Ministry of Intellectual Property of the Republic of Korea (MOIP), until 2025-09-30 the KIPO. */
    public static final Office KR = new Office("KR");
    /** International Bureau of WIPO. */
    public static final Office WO = new Office("WO");

    public Office {
        if (!ST3.matcher(code).matches()) {
            throw new IllegalArgumentException("not an ST.3 code: \"" + code + "\"");
        }
    }

    /** The office with this code in any case, surrounding white space ignored. */
    public static Office of(String code) {
        return new Office(code.strip().toUpperCase(Locale.ROOT));
    }

    @Override
    public int compareTo(Office other) {
        return code.compareTo(other.code);
    }

    @Override
    public String toString() {
        return code;
    }
}
