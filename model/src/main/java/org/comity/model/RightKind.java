package org.comity.model;

import java.util.Locale;

/** The kinds of right that the register keeps. */
public enum RightKind {
    PATENT,
    UTILITY_MODEL,
    DESIGN,
    TRADEMARK,
    IC_LAYOUT_DESIGN,
    COPYRIGHT;

    /** The stable lower-case code used in data, JSON and addresses, for example {@code utility_model}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The kind with this {@link #code()}.
     *
     * @throws IllegalArgumentException when there is none
     */
    public static RightKind ofCode(String code) {
        return valueOf(code.strip().toUpperCase(Locale.ROOT));
    }
}
