package org.comity.model;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * A number as an office wrote it, with the form the register compares.
 *
 * @param role what the number identifies
 * @param office the office that gave it
 * @param original the number exactly as the source wrote it, not blank
 * @param canonical the comparable form (see {@code org.comity.model.number}); never shown instead of the original
 * @param kindCode the ST.16 document kind ({@code A}, {@code B1}, {@code U}), where the number has one
 * @param date the date that belongs to the number: filing, publication or registration
 */
public record Identifier(
        NumberRole role,
        Office office,
        String original,
        String canonical,
        Optional<String> kindCode,
        Optional<LocalDate> date) {

    public Identifier {
        Objects.requireNonNull(role, "role");
        Objects.requireNonNull(office, "office");
        Objects.requireNonNull(kindCode, "kindCode");
        Objects.requireNonNull(date, "date");
        if (original.isBlank() || canonical.isBlank()) {
            throw new IllegalArgumentException("blank number for " + role + " of " + office);
        }
    }

    /** The key by which two numbers of the same role and office are the same number. */
    public String key() {
        return office.code() + ":" + role + ":" + canonical;
    }
}
