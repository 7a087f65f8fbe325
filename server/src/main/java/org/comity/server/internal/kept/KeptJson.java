package org.comity.server.internal.kept;

import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.comity.conflict.Question;
import org.comity.model.ComityException;
import org.comity.model.ErrorCode;
import org.comity.model.Forum;
import org.comity.model.LegalState;
import org.comity.register.SavedCheck;
import org.comity.register.json.Json;
import org.comity.server.internal.web.Parameters;
import org.comity.server.internal.web.QuestionForm;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.servlet.function.ServerRequest;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Kept checks as JSON: in the database, and on the API. */
public final class KeptJson {
    private KeptJson() {}

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int LARGEST_BODY = 256 * 1024;
    private static final Set<String> MEMBERS =
            Set.of("title", "mark", "classes", "goods", "in", "on", "filed", "sameClass", "top");

    /** What somebody asks to keep. */
    public record Request(String title, QuestionForm form) {}

    /**
     * Reads the body of a request.
     *
     * @throws ComityException REQUEST_UNREADABLE for what is no JSON object, OPTION_INVALID for a member that is not known
     */
    public static Request request(ServerRequest request) throws IOException {
        byte[] body = request.servletRequest().getInputStream().readNBytes(LARGEST_BODY + 1);
        boolean json = request.headers()
                .contentType()
                .filter(type -> type.getSubtype().equals("json"))
                .isPresent();
        try {
            // Only a script of our own pages can send this type without being asked by the browser first.
            if (json && body.length <= LARGEST_BODY && JSON.readTree(body) instanceof ObjectNode object) {
                for (String name : object.propertyNames()) {
                    if (!MEMBERS.contains(name)) {
                        throw new ComityException(
                                ErrorCode.OPTION_INVALID, "JSON", Parameters.shown(name), String.join(", ", sorted()));
                    }
                }
                return new Request(object.path("title").asString("").strip(), form(object));
            }
        } catch (JacksonException e) {
            throw new ComityException(e, ErrorCode.REQUEST_UNREADABLE, Question.MAX_LENGTH);
        }
        throw new ComityException(ErrorCode.REQUEST_UNREADABLE, Question.MAX_LENGTH);
    }

    private static List<String> sorted() {
        return MEMBERS.stream().sorted().toList();
    }

    private static QuestionForm form(JsonNode object) {
        MultiValueMap<String, String> values = new LinkedMultiValueMap<>();
        values.add("mark", object.path("mark").asString(""));
        object.path("classes").forEach(c -> values.add("class", c.asString("")));
        object.path("goods").forEach(g -> values.add("goods", g.asString("")));
        object.path("in").forEach(f -> values.add("in", f.asString("")));
        for (String name : List.of("on", "filed", "sameClass", "top")) {
            String value = object.path(name).asString("");
            if (!value.isEmpty()) {
                values.add(name, value);
            }
        }
        return QuestionForm.of(new Parameters(values));
    }

    private static ObjectNode question(QuestionForm form) {
        ObjectNode o = Json.object();
        o.put("mark", form.mark());
        o.set("classes", Json.strings(form.classes()));
        o.set("goods", Json.strings(form.goods()));
        o.set("in", Json.strings(form.forums()));
        if (!form.on().isEmpty()) {
            o.put("on", form.on());
        }
        if (!form.filed().isEmpty()) {
            o.put("filed", form.filed());
        }
        o.put("sameClass", form.sameClass());
        o.put("top", form.top());
        return o;
    }

    /** What the database holds. */
    static ObjectNode stored(QuestionForm form, LocalDate answered, List<KeptCheck.Seen> seen) {
        ObjectNode o = question(form);
        o.put("answered", answered.toString());
        o.set("seen", Json.array(seen, KeptJson::seen));
        return o;
    }

    static KeptCheck read(SavedCheck saved) {
        JsonNode o = JSON.readTree(saved.question());
        String answered = o.path("answered").asString("");
        return new KeptCheck(
                saved,
                form(o),
                answered.isEmpty()
                        ? saved.madeAt().atZone(ZoneId.systemDefault()).toLocalDate()
                        : LocalDate.parse(answered),
                o.path("seen").valueStream().map(KeptJson::readSeen).toList());
    }

    private static KeptCheck.Seen readSeen(JsonNode o) {
        return new KeptCheck.Seen(
                Forum.valueOf(o.get("forum").asString()),
                o.get("id").asString(),
                o.get("mark").asString(),
                LegalState.valueOf(o.get("state").asString().toUpperCase(Locale.ROOT)),
                o.get("score").asDouble());
    }

    private static ObjectNode seen(KeptCheck.Seen seen) {
        ObjectNode o = Json.object();
        o.put("forum", seen.forum().name());
        o.put("id", seen.id());
        o.put("mark", seen.mark());
        o.put("state", seen.state().code());
        o.put("score", seen.score());
        return o;
    }

    public static ObjectNode check(KeptCheck check) {
        ObjectNode o = Json.object();
        o.put("id", check.saved().id().toString());
        o.put("title", check.saved().title());
        o.put("madeAt", check.saved().madeAt().toString());
        o.set("question", question(check.form()));
        o.put("answered", check.answered().toString());
        o.set("seen", Json.array(check.seen(), KeptJson::seen));
        return o;
    }

    public static ObjectNode comparison(KeptCheck.Comparison comparison) {
        ObjectNode o = Json.object();
        o.put("on", comparison.on().toString());
        o.set("appeared", Json.array(comparison.appeared(), KeptJson::seen));
        o.set("gone", Json.array(comparison.gone(), KeptJson::seen));
        o.set("changed", Json.array(comparison.changed(), change -> {
            ObjectNode c = Json.object();
            c.set("before", seen(change.before()));
            c.set("now", seen(change.now()));
            return c;
        }));
        o.put("unchanged", comparison.unchanged());
        return o;
    }
}
