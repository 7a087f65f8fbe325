package org.comity.server.internal.web;

import java.nio.charset.StandardCharsets;
import org.comity.model.DisplayLanguage;
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

    public static ServerResponse problem(int status, DisplayLanguage language, JsonNode node) {
        ServerResponse.BodyBuilder response = ServerResponse.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .header("Content-Language", language.tag())
                .header("Vary", "Accept-Language")
                .header("Cache-Control", "no-store");
        always(response, status);
        return response.body(JSON.writeValueAsBytes(node));
    }

    /** The same address gives a whole page or, to htmx, the part that changes: caches must know. */
    public static ServerResponse html(int status, DisplayLanguage language, byte[] page) {
        ServerResponse.BodyBuilder response = ServerResponse.status(status)
                .contentType(HTML)
                .header("Content-Language", language.tag())
                .header("Vary", "HX-Request")
                .header("Cache-Control", "no-cache");
        always(response, status);
        return response.body(page);
    }

    /** What HTTP wants beside these statuses. */
    private static void always(ServerResponse.BodyBuilder response, int status) {
        if (status == 503) {
            response.header("Retry-After", "2");
        }
        if (status == 405) {
            response.header("Allow", Problems.READING);
        }
    }

    static byte[] bytes(JsonNode node) {
        return JSON.writeValueAsBytes(node);
    }
}
