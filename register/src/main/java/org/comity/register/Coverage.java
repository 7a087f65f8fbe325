package org.comity.register;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.comity.model.Office;
import org.comity.model.RightKind;

/**
 * What is loaded, so that an answer can say what it rests on.
 *
 * @param sample whether this is the synthetic sample register
 * @param parts one line per office, kind of right and dialect
 * @param totals one line per office and kind of right: less than the sum of its parts where feeds know the same rights
 * @param quarantined records in quarantine
 */
public record Coverage(boolean sample, List<Part> parts, List<Total> totals, long quarantined) {

    public Coverage {
        parts = List.copyOf(parts);
        totals = List.copyOf(totals);
    }

    /** Of feeds that have no right in common. */
    public Coverage(boolean sample, List<Part> parts, long quarantined) {
        this(
                sample,
                parts,
                parts.stream()
                        .map(p -> new Total(p.office(), p.kind(), p.rights()))
                        .toList(),
                quarantined);
    }

    /**
     * What one dialect contributed to one office and kind of right.
     *
     * @param rights distinct rights
     * @param latestFiling latest filing date among them: what came later is a gap
     * @param lastLoaded when the last record arrived
     */
    public record Part(
            Office office,
            RightKind kind,
            String dialect,
            long rights,
            Optional<LocalDate> earliestFiling,
            Optional<LocalDate> latestFiling,
            Instant lastLoaded) {}

    /**
     * Distinct rights, from however many feeds each is known.
     *
     * @param rights how many
     */
    public record Total(Office office, RightKind kind, long rights) {}

    /** Distinct rights of this office and kind. */
    public long rights(Office office, RightKind kind) {
        return totals.stream()
                .filter(t -> t.office().equals(office) && t.kind() == kind)
                .mapToLong(Total::rights)
                .sum();
    }
}
