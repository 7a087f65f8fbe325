package org.comity.server.internal.api;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.comity.conflict.ConflictSearch;
import org.comity.conflict.json.CheckJson;
import org.comity.conflict.json.PairJson;
import org.comity.model.ComityException;
import org.comity.model.DisplayLanguage;
import org.comity.model.ErrorCode;
import org.comity.register.Register;
import org.comity.register.RightView;
import org.comity.register.json.Json;
import org.comity.register.json.LoadJson;
import org.comity.register.json.RightJson;
import org.comity.server.ComityServer;
import org.comity.server.internal.desk.RightPages;
import org.comity.server.internal.desk.SourceText;
import org.comity.server.internal.kept.KeptCheck;
import org.comity.server.internal.kept.KeptChecks;
import org.comity.server.internal.kept.KeptJson;
import org.comity.server.internal.start.Desk;
import org.comity.server.internal.web.Answers;
import org.comity.server.internal.web.Languages;
import org.comity.server.internal.web.PairForm;
import org.comity.server.internal.web.Parameters;
import org.comity.server.internal.web.QuestionForm;
import org.comity.server.internal.web.Route;
import org.comity.server.internal.web.RouteTable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The API by the habits of WIPO ST.90. Its contract is {@code openapi.yaml}, which tests hold against these routes. */
@Configuration(proxyBeanMethods = false)
public class ApiRoom {

    private static final int STANDARD_LIMIT = 50;
    private static final int MOST = 500;

    @Bean
    RouteTable apiRoutes(Desk desk, Clock clock, KeptChecks kept) {
        return new RouteTable(List.of(
                new Route("/api/v1/check", request -> check(desk, clock, request)),
                new Route("/api/v1/explain", request -> explain(desk, clock, request)),
                new Route("/api/v1/rights", request -> byNumber(desk, request)),
                new Route("/api/v1/rights/{id}", request -> right(desk, request)),
                new Route("/api/v1/rights/{id}/versions", request -> versions(desk, request)),
                new Route("/api/v1/sources/{versionId}/raw", request -> raw(desk, request)),
                new Route("/api/v1/loads", request -> loads(desk, request)),
                new Route("/api/v1/quarantine", request -> quarantine(desk, request)),
                new Route(
                        "/api/v1/coverage",
                        request -> Answers.json(LoadJson.coverage(register(desk).coverage()))),
                new Route(
                        "/api/v1/checks",
                        request -> page(Parameters.of(request), kept.list(), KeptJson::check, Optional.empty())),
                new Route(HttpMethod.POST, "/api/v1/checks", request -> keep(kept, request)),
                new Route(
                        "/api/v1/checks/{id}",
                        request -> Answers.json(KeptJson.check(kept.get(request.pathVariable("id"))))),
                new Route(HttpMethod.DELETE, "/api/v1/checks/{id}", request -> {
                    kept.delete(request.pathVariable("id"));
                    return ServerResponse.noContent().build();
                }),
                new Route(
                        "/api/v1/checks/{id}/changes",
                        request ->
                                Answers.json(KeptJson.comparison(kept.compare(kept.get(request.pathVariable("id")))))),
                new Route("/api/v1/openapi.yaml", request -> contract())));
    }

    private static Register register(Desk desk) {
        return desk.opened().register();
    }

    private static ServerResponse check(Desk desk, Clock clock, ServerRequest request) {
        QuestionForm form = QuestionForm.of(Parameters.of(request));
        return Answers.json(CheckJson.report(desk.search().check(form.read(clock))));
    }

    private static ServerResponse explain(Desk desk, Clock clock, ServerRequest request) {
        PairForm form = PairForm.of(Parameters.of(request));
        ConflictSearch search = desk.search();
        return Answers.json(PairJson.report(search.explain(form.read(clock, search::findEarlier))));
    }

    private static ServerResponse keep(KeptChecks kept, ServerRequest request) throws IOException {
        KeptJson.Request asked = KeptJson.request(request);
        KeptCheck check = kept.keep(asked.title(), asked.form());
        return Answers.created("/api/v1/checks/" + check.saved().id(), KeptJson.check(check));
    }

    private static ServerResponse byNumber(Desk desk, ServerRequest request) {
        Parameters parameters = Parameters.of(request);
        String number = parameters
                .find("number")
                .orElseThrow(() -> new ComityException(
                        ErrorCode.OPTION_INVALID, "number", "", "40-2020-0012345, 202111286633.X, CN115000000A"));
        List<RightView> found = register(desk).searchNumber(number);
        if (found.isEmpty()) {
            throw new ComityException(ErrorCode.NUMBER_NOT_FOUND, Parameters.shown(number));
        }
        return page(parameters, found, RightJson::right, Optional.of((long) found.size()));
    }

    private static ServerResponse right(Desk desk, ServerRequest request) {
        return Answers.json(RightJson.right(RightPages.get(register(desk), request.pathVariable("id"))));
    }

    private static ServerResponse versions(Desk desk, ServerRequest request) {
        Register register = register(desk);
        RightView right = RightPages.get(register, request.pathVariable("id"));
        var versions = register.listVersions(right.id());
        return page(Parameters.of(request), versions, RightJson::version, Optional.of((long) versions.size()));
    }

    /** The bytes as they came; never as a type that a browser would run or render. */
    private static ServerResponse raw(Desk desk, ServerRequest request) {
        long versionId = RightPages.versionId(request.pathVariable("versionId"));
        byte[] raw = register(desk).getRaw(versionId);
        String as = Parameters.of(request).text("as");
        if (!as.isEmpty() && !as.equals("text")) {
            throw new ComityException(ErrorCode.OPTION_INVALID, "as", Parameters.shown(as), "text");
        }
        if (as.equals("text")) {
            return ServerResponse.ok()
                    .contentType(Answers.TEXT)
                    .body(SourceText.of(raw, raw.length).text().getBytes(java.nio.charset.StandardCharsets.UTF_8));
        }
        return ServerResponse.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .header("Content-Disposition", "attachment; filename=\"comity-source-" + versionId + ".bin\"")
                .body(raw);
    }

    private static ServerResponse loads(Desk desk, ServerRequest request) {
        Parameters parameters = Parameters.of(request);
        int wanted = offset(parameters) + limit(parameters);
        return page(parameters, register(desk).listLoads(wanted), LoadJson::load, Optional.empty());
    }

    private static ServerResponse quarantine(Desk desk, ServerRequest request) {
        Parameters parameters = Parameters.of(request);
        DisplayLanguage language = Languages.of(request);
        Register register = register(desk);
        ObjectNode o = frame(parameters, Optional.of(register.coverage().quarantined()));
        o.set(
                "items",
                Json.array(
                        register.listQuarantine(offset(parameters), limit(parameters)),
                        record -> LoadJson.quarantined(record, language)));
        return Answers.json(o);
    }

    private static int offset(Parameters parameters) {
        return parameters.number("offset", 0, 0, 1_000_000);
    }

    private static int limit(Parameters parameters) {
        return parameters.number("limit", STANDARD_LIMIT, 1, MOST);
    }

    private static <T> ServerResponse page(
            Parameters parameters, List<T> all, Function<T, ? extends JsonNode> form, Optional<Long> total) {
        ObjectNode o = frame(parameters, total);
        o.set(
                "items",
                Json.array(
                        all.stream()
                                .skip(offset(parameters))
                                .limit(limit(parameters))
                                .toList(),
                        form));
        return Answers.json(o);
    }

    private static ObjectNode frame(Parameters parameters, Optional<Long> total) {
        ObjectNode o = Json.object();
        o.put("offset", offset(parameters));
        o.put("limit", limit(parameters));
        total.ifPresent(t -> o.put("total", t));
        return o;
    }

    private static ServerResponse contract() {
        try (InputStream in = ComityServer.class.getResourceAsStream("openapi.yaml")) {
            if (in == null) {
                throw new IllegalStateException("openapi.yaml is missing");
            }
            return ServerResponse.ok()
                    .contentType(new MediaType("application", "yaml"))
                    .body(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
