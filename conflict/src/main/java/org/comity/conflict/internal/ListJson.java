package org.comity.conflict.internal;

import java.io.StringWriter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.comity.conflict.CheckReport;
import org.comity.conflict.CheckReport.ForumReport;
import org.comity.conflict.Hit;
import org.comity.conflict.Hit.Meeting;
import org.comity.conflict.Hit.RuleFiring;
import org.comity.conflict.PairScore;
import org.comity.model.ComityException;
import org.comity.model.DisplayLanguage;
import org.comity.model.Forum;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Answers of a list run as JSON lines; the members and their order are a contract. */
public final class ListJson {

    private static final JsonFactory FACTORY = new JsonFactory();

    private ListJson() {}

    /** One line for each forum of the report. */
    public static String answers(String id, String mark, CheckReport report) {
        StringBuilder lines = new StringBuilder();
        for (ForumReport forum : report.forums()) {
            StringWriter line = new StringWriter(1024);
            try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), line)) {
                json.writeStartObject();
                json.writeStringProperty("id", id);
                json.writeStringProperty("mark", mark);
                json.writeStringProperty("forum", forum.forum().name());
                json.writeArrayPropertyStart("hits");
                forum.hits().forEach(hit -> write(json, hit));
                json.writeEndArray();
                json.writeEndObject();
            }
            lines.append(line).append('\n');
        }
        return lines.toString();
    }

    /** One line for a pair in a forum; the forum is named where several are asked. */
    public static void pair(String id, PairScore score, Forum forum, boolean named, StringBuilder lines) {
        StringWriter line = new StringWriter(256);
        try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), line)) {
            json.writeStartObject();
            json.writeStringProperty("id", id);
            json.writeNumberProperty("score", rounded(score.score()));
            json.writeNumberProperty("sound", rounded(score.sound()));
            json.writeNumberProperty("look", rounded(score.look()));
            json.writeNumberProperty("meaning", rounded(score.meaning()));
            json.writeStringProperty(
                    "goods",
                    score.goods().map(d -> d.name().toLowerCase(Locale.ROOT)).orElse("unknown"));
            strings(json, "rules", score.rules());
            strings(json, "against", score.against());
            if (named) {
                json.writeStringProperty("forum", forum.name());
            }
            json.writeEndObject();
        }
        lines.append(line.getBuffer()).append('\n');
    }

    public static String error(Optional<String> id, int lineNumber, ComityException error, DisplayLanguage language) {
        StringWriter line = new StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), line)) {
            json.writeStartObject();
            if (id.isPresent()) {
                json.writeStringProperty("id", id.get());
            } else {
                json.writeNullProperty("id");
            }
            json.writeObjectPropertyStart("error");
            json.writeStringProperty("code", error.code().key());
            json.writeStringProperty("message", error.text(language));
            json.writeNumberProperty("line", lineNumber);
            json.writeEndObject();
            json.writeEndObject();
        }
        return line.append('\n').toString();
    }

    private static void write(JsonGenerator json, Hit hit) {
        json.writeStartObject();
        json.writeNumberProperty("rank", hit.rank());
        json.writeStringProperty("id", hit.earlier().id());
        json.writeStringProperty("mark", hit.earlier().texts().getFirst());
        json.writeNumberProperty("score", rounded(hit.score()));
        json.writeNumberProperty("sound", rounded(hit.sound()));
        json.writeNumberProperty("look", rounded(hit.look()));
        json.writeNumberProperty("meaning", rounded(hit.meaning()));
        json.writeArrayPropertyStart("via");
        for (Meeting meeting : hit.via()) {
            json.writeStartObject();
            json.writeStringProperty("factor", meeting.factor().name().toLowerCase(Locale.ROOT));
            json.writeStringProperty("asked", meeting.asked());
            json.writeStringProperty("askedBy", meeting.askedBy());
            json.writeStringProperty("earlier", meeting.earlier());
            json.writeStringProperty("earlierBy", meeting.earlierBy());
            json.writeNumberProperty("score", rounded(meeting.score()));
            json.writeEndObject();
        }
        json.writeEndArray();
        ids(json, "rules", hit.rules());
        ids(json, "against", hit.rules().stream().filter(r -> !r.speaksFor()).toList());
        json.writeEndObject();
    }

    private static void ids(JsonGenerator json, String name, List<RuleFiring> rules) {
        strings(json, name, rules.stream().map(RuleFiring::rule).toList());
    }

    private static void strings(JsonGenerator json, String name, List<String> values) {
        json.writeArrayPropertyStart(name);
        values.forEach(json::writeString);
        json.writeEndArray();
    }

    private static double rounded(double value) {
        return Math.round(value * 10_000) / 10_000.0;
    }
}
