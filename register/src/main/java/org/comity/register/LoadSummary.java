package org.comity.register;

import java.util.List;
import java.util.Map;
import org.comity.model.RightKind;

/**
 * The counts of a load. {@code read == created + changed + unchanged + quarantined} for records.
 *
 * @param read records met
 * @param created records never seen before ("new")
 * @param changed records seen before that now say something else
 * @param unchanged records seen before that say the same
 * @param quarantined records that could not be read
 * @param unrecognised files whose format is not recognised or not read yet, with the format's name where known
 * @param emptyAnswers office answers without a record
 * @param errorAnswers office answers that are refusals or errors, as "file: code message"
 * @param rights distinct rights among the records of this load, by kind
 * @param byDialect records met, by dialect
 */
public record LoadSummary(
        long read,
        long created,
        long changed,
        long unchanged,
        long quarantined,
        List<String> unrecognised,
        long emptyAnswers,
        List<String> errorAnswers,
        Map<RightKind, Long> rights,
        Map<String, Long> byDialect) {

    public LoadSummary {
        unrecognised = List.copyOf(unrecognised);
        errorAnswers = List.copyOf(errorAnswers);
        rights = Map.copyOf(rights);
        byDialect = Map.copyOf(byDialect);
    }
}
