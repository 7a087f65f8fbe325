package org.comity.register.json;

import java.util.TreeMap;
import org.comity.model.ComityException;
import org.comity.model.DisplayLanguage;
import org.comity.model.RightKind;
import org.comity.register.Coverage;
import org.comity.register.Load;
import org.comity.register.LoadSummary;
import org.comity.register.QuarantinedRecord;
import tools.jackson.databind.node.ObjectNode;

/** Loads, their counts, quarantine and coverage as JSON. */
public final class LoadJson {
    private LoadJson() {}

    /**
     * The counts of a load. {@code unrecognised} is the number of files, {@code unrecognisedFiles} names them; every kind
     * of right has its number, so that scripts need no defaults.
     */
    public static ObjectNode summary(LoadSummary summary) {
        ObjectNode o = Json.object();
        o.put("read", summary.read());
        o.put("new", summary.created());
        o.put("changed", summary.changed());
        o.put("unchanged", summary.unchanged());
        o.put("quarantined", summary.quarantined());
        o.put("unrecognised", summary.unrecognised().size());
        ObjectNode rights = o.putObject("rights");
        for (RightKind kind : RightKind.values()) {
            rights.put(kind.code(), summary.rights().getOrDefault(kind, 0L));
        }
        ObjectNode dialects = o.putObject("byDialect");
        new TreeMap<>(summary.byDialect()).forEach((dialect, count) -> dialects.put(dialect, count));
        o.put("emptyAnswers", summary.emptyAnswers());
        o.set("errorAnswers", Json.strings(summary.errorAnswers()));
        o.set("unrecognisedFiles", Json.strings(summary.unrecognised()));
        return o;
    }

    public static ObjectNode load(Load load) {
        ObjectNode o = Json.object();
        o.put("id", load.id());
        o.put("request", load.request());
        o.put("startedAt", load.startedAt().toString());
        Json.put(o, "finishedAt", load.finishedAt());
        o.set("summary", summary(load.summary()));
        return o;
    }

    /** {@code reason} is the message of {@code code} in the reader's language. */
    public static ObjectNode quarantined(QuarantinedRecord record, DisplayLanguage language) {
        ObjectNode o = Json.object();
        o.put("id", record.id());
        o.put("loadId", record.loadId());
        o.put("file", record.file());
        o.put("offset", record.offset());
        o.put("dialect", record.dialect());
        o.put("code", record.code().key());
        o.set("values", Json.strings(record.values()));
        o.put("reason", new ComityException(record.code(), record.values().toArray()).text(language));
        o.put("at", record.at().toString());
        return o;
    }

    public static ObjectNode coverage(Coverage coverage) {
        ObjectNode o = Json.object();
        o.put("sample", coverage.sample());
        o.set("parts", Json.array(coverage.parts(), LoadJson::part));
        o.set("totals", Json.array(coverage.totals(), LoadJson::total));
        o.put("quarantined", coverage.quarantined());
        return o;
    }

    private static ObjectNode total(Coverage.Total total) {
        ObjectNode o = Json.object();
        o.put("office", total.office().code());
        o.put("kind", total.kind().code());
        o.put("rights", total.rights());
        return o;
    }

    private static ObjectNode part(Coverage.Part part) {
        ObjectNode o = Json.object();
        o.put("office", part.office().code());
        o.put("kind", part.kind().code());
        o.put("dialect", part.dialect());
        o.put("rights", part.rights());
        Json.put(o, "earliestFiling", part.earliestFiling());
        Json.put(o, "latestFiling", part.latestFiling());
        o.put("lastLoaded", part.lastLoaded().toString());
        return o;
    }
}
