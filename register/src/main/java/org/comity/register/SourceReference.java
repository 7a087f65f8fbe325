package org.comity.register;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Where a statement about a right comes from.
 *
 * @param sourceId number of the source record in this register
 * @param dialect dialect code
 * @param key key of the record within its dialect
 * @param file name of the file it was last read from
 * @param offset byte offset there
 * @param versions how many different versions of the record were seen
 * @param asOf day of which the newest version speaks
 * @param recordedAt when the newest version was stored
 */
public record SourceReference(
        long sourceId,
        String dialect,
        String key,
        String file,
        long offset,
        int versions,
        Optional<LocalDate> asOf,
        Instant recordedAt) {}
