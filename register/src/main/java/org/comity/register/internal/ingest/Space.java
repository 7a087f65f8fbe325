package org.comity.register.internal.ingest;

import java.util.Locale;

/** Real records and made-up ones, side by side and never together. */
public enum Space {
    REAL,
    SAMPLE;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
