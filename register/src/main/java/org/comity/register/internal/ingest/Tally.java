package org.comity.register.internal.ingest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.comity.model.RightKind;
import org.comity.register.LoadSummary;

/** The counts of a running load. */
final class Tally {

    long read;
    long created;
    long changed;
    long unchanged;
    long quarantined;
    long emptyAnswers;
    final List<String> unrecognised = new ArrayList<>();
    final List<String> errorAnswers = new ArrayList<>();
    final Map<String, Long> byDialect = new TreeMap<>();

    void met(String dialect) {
        read++;
        byDialect.merge(dialect, 1L, Long::sum);
    }

    LoadSummary summary(Map<RightKind, Long> rights) {
        return new LoadSummary(
                read,
                created,
                changed,
                unchanged,
                quarantined,
                unrecognised,
                emptyAnswers,
                errorAnswers,
                new LinkedHashMap<>(rights),
                byDialect);
    }
}
