package org.comity.register.internal.ingest;

import java.util.Locale;

/** Real records and made-up ones, side by side and never together. */
public enum Space {
    REAL,
    SAMPLE;

    private final String code = name().toLowerCase(Locale.ROOT);

    public String code() {
        return code;
    }

    /** A link as it is stored: made-up records never find real ones. */
    String link(String link) {
        return this == REAL ? link : code + ":" + link;
    }
}
