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
 * @param quarantined records in quarantine
 */
public record Coverage(boolean sample, List<Part> parts, long quarantined) {

    public Coverage {
        parts = List.copyOf(parts);
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

    public long rights(Office office, RightKind kind) {
        return parts.stream()
                .filter(p -> p.office().equals(office) && p.kind() == kind)
                .mapToLong(Part::rights)
                .sum();
    }
}
