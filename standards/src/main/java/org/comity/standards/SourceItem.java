package org.comity.standards;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.comity.model.ErrorCode;
import org.comity.model.Finding;
import org.comity.model.RightFacts;

/** What a reader finds in a file; together the items of a file account for all of it. */
public sealed interface SourceItem {

    /** Byte offset in the (decompressed) file at which the item begins. */
    long offset();

    /**
     * A record that was read.
     *
     * @param offset byte offset of its first byte
     * @param raw its bytes exactly as they stand in the file
     * @param key identity of this record within its dialect: the same key from the same dialect is a newer or repeated
     *     statement of the same source record (for example {@code 4020150074346}, or {@code 12345/9/goods})
     * @param contentHash SHA-256 (hex) over all fields but the positional ones (page serial numbers, fetch times,
     *     signed picture addresses); two records with one hash say the same
     * @param facts what it says
     * @param remainder every value that {@code facts} does not hold, by path in the dialect's own names, in record order
     * @param asOf the day of which the record speaks, when it tells (date produced, last update)
     * @param findings what was noticed
     */
    record SourceRecord(
            long offset,
            byte[] raw,
            String key,
            String contentHash,
            RightFacts facts,
            Map<String, String> remainder,
            Optional<LocalDate> asOf,
            List<Finding> findings)
            implements SourceItem {
        public SourceRecord {
            Objects.requireNonNull(raw, "raw");
            Objects.requireNonNull(facts, "facts");
            remainder = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(remainder));
            Objects.requireNonNull(asOf, "asOf");
            findings = List.copyOf(findings);
        }
    }

    /**
     * A record that could not be read; it goes to quarantine.
     *
     * @param raw its bytes, as far as they could be delimited
     * @param code why
     * @param values the values of the message of {@code code}
     */
    record RejectedRecord(long offset, byte[] raw, ErrorCode code, List<String> values) implements SourceItem {
        public RejectedRecord {
            Objects.requireNonNull(raw, "raw");
            Objects.requireNonNull(code, "code");
            values = List.copyOf(values);
        }
    }

    /**
     * An answer of an office that carries no record by its own word.
     *
     * @param error whether it is a refusal or error; otherwise an empty result
     * @param code the office's result code, may be empty
     * @param message the office's words, may be empty
     */
    record OfficeAnswer(long offset, boolean error, String code, String message) implements SourceItem {}
}
