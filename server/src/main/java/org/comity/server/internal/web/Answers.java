package org.comity.server.internal.web;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.comity.model.ComityException;
import org.comity.model.DisplayLanguage;
import org.comity.model.ErrorCode;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.ServerResponse;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The forms of our answers. */
public final class Answers {
    private Answers() {}

    public static final MediaType HTML = new MediaType("text", "html", StandardCharsets.UTF_8);
    public static final MediaType TEXT = new MediaType("text", "plain", StandardCharsets.UTF_8);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    public static ServerResponse json(JsonNode node) {
        return ServerResponse.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .header("Cache-Control", "no-cache")
                .body(JSON.writeValueAsBytes(node));
    }

    /** Something new at this address. */
    public static ServerResponse created(String location, JsonNode node) {
        return ServerResponse.created(URI.create(location))
                .contentType(MediaType.APPLICATION_JSON)
                .header("Cache-Control", "no-cache")
                .body(JSON.writeValueAsBytes(node));
    }

    public static ServerResponse problem(DisplayLanguage language, ComityException e) {
        ServerResponse.BodyBuilder response = ServerResponse.status(ErrorTexts.status(e.code()))
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .header("Content-Language", language.tag())
                .header("Vary", "Accept-Language")
                .header("Cache-Control", "no-store");
        explain(response, e);
        return response.body(JSON.writeValueAsBytes(Problems.json(language, e)));
    }

    /** The same address gives a whole page or, to htmx, the part that changes: caches must know. */
    public static ServerResponse html(int status, DisplayLanguage language, byte[] page) {
        return html(status, language).body(page);
    }

    /** The page that says what went wrong. */
    public static ServerResponse html(ComityException e, DisplayLanguage language, byte[] page) {
        ServerResponse.BodyBuilder response = html(ErrorTexts.status(e.code()), language);
        explain(response, e);
        return response.body(page);
    }

    private static ServerResponse.BodyBuilder html(int status, DisplayLanguage language) {
        return ServerResponse.status(status)
                .contentType(HTML)
                .header("Content-Language", language.tag())
                .header("Vary", "HX-Request")
                .header("Cache-Control", "no-cache");
    }

    /** What HTTP wants said beside a refusal. */
    private static void explain(ServerResponse.BodyBuilder response, ComityException e) {
        if (ErrorTexts.status(e.code()) == 503) {
            response.header("Retry-After", "2");
        }
        if (e.code() == ErrorCode.METHOD_NOT_ALLOWED) {
            response.header("Allow", e.values().getLast());
        }
    }

    static byte[] bytes(JsonNode node) {
        return JSON.writeValueAsBytes(node);
    }
}
