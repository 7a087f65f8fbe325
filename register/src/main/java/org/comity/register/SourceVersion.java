package org.comity.register;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.comity.model.Finding;
import org.comity.model.RightFacts;

/**
 * One version of one source record: what it said, and from when to when it was the newest known.
 *
 * @param replacedAt when a newer version of the same source record was stored; empty for the newest
 */
public record SourceVersion(
        long versionId,
        long sourceId,
        String dialect,
        String key,
        String file,
        long offset,
        String contentHash,
        RightFacts facts,
        Map<String, String> remainder,
        List<Finding> findings,
        Optional<LocalDate> asOf,
        Instant recordedAt,
        Optional<Instant> replacedAt) {}
