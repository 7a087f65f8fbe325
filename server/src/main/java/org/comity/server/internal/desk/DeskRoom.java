package org.comity.server.internal.desk;

import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.comity.model.ComityException;
import org.comity.model.DisplayLanguage;
import org.comity.model.ErrorCode;
import org.comity.server.internal.kept.KeptChecks;
import org.comity.server.internal.start.Desk;
import org.comity.server.internal.web.Assets;
import org.comity.server.internal.web.ErrorTexts;
import org.comity.server.internal.web.FormToken;
import org.comity.server.internal.web.Languages;
import org.comity.server.internal.web.Problems;
import org.comity.server.internal.web.Route;
import org.comity.server.internal.web.RouteTable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** The pages, each below the language in which it speaks. */
@Configuration(proxyBeanMethods = false)
public class DeskRoom {

    @Bean
    Templates templates(Desk desk, Assets assets, FormToken token) {
        return new Templates(desk, assets, token);
    }

    @Bean
    Problems problems(Templates templates, Desk desk) {
        return new Problems((request, language, failure) -> errorPage(templates, desk, request, failure));
    }

    @Bean
    KeptChecks keptChecks(Desk desk, Clock clock) {
        return new KeptChecks(desk, clock);
    }

    @Bean
    RouteTable deskRoutes(
            Templates templates, Desk desk, Assets assets, Clock clock, KeptChecks keptChecks, FormToken token) {
        KeptPages kept = new KeptPages(templates, keptChecks, token);
        CheckPage check = new CheckPage(templates, desk, clock);
        PairPage pair = new PairPage(templates, desk, clock);
        RightPages rights = new RightPages(templates, desk);
        DataPages data = new DataPages(templates, desk);
        List<Route> routes = new ArrayList<>();
        for (DisplayLanguage language : DisplayLanguage.values()) {
            String at = "/" + language.tag();
            routes.add(new Route(at, request -> redirect(at + "/")));
            routes.add(new Route(at + "/", check::show));
            routes.add(new Route(at + "/check", check::show));
            routes.add(new Route(at + "/compare", pair::show));
            routes.add(new Route(at + "/rights", rights::search));
            routes.add(new Route(at + "/rights/{id}", rights::show));
            routes.add(new Route(at + "/sources/{versionId}", rights::source));
            routes.add(new Route(at + "/kept", kept::list));
            routes.add(new Route(HttpMethod.POST, at + "/kept", kept::keep));
            routes.add(new Route(at + "/kept/{id}", kept::show));
            routes.add(new Route(HttpMethod.POST, at + "/kept/{id}/delete", kept::delete));
            routes.add(new Route(at + "/loads", data::loads));
            routes.add(new Route(at + "/quarantine", data::quarantine));
            routes.add(new Route(at + "/data", data::data));
        }
        HandlerFunction<ServerResponse> byAcceptLanguage =
                request -> redirect("/" + Languages.of(request).tag() + "/");
        routes.add(new Route("/", byAcceptLanguage));
        routes.add(new Route("/zh", request -> redirect("/" + DisplayLanguage.ZH.tag() + "/")));
        routes.add(new Route("/favicon.ico", request -> redirect(assets.href("comity.svg"))));
        return new RouteTable(routes);
    }

    private static ServerResponse redirect(String to) {
        return ServerResponse.status(302)
                .location(URI.create(to))
                .header("Vary", "Accept-Language")
                .build();
    }

    private static ServerResponse errorPage(
            Templates templates, Desk desk, ServerRequest request, ComityException failure) {
        Page page = templates.page(request, "");
        int status = ErrorTexts.status(failure.code());
        Optional<Desk.Stage.Opening> running = desk.running();
        if (failure.code() == ErrorCode.SERVER_NOT_READY && running.isPresent()) {
            return templates.show(failure, "waiting.jte", page, Map.of("opening", running.get()));
        }
        return templates.show(
                failure,
                "problem.jte",
                page,
                Map.of(
                        "status",
                        status,
                        "title",
                        ErrorTexts.title(page.language(), failure.code()),
                        "text",
                        ErrorTexts.text(page.language(), failure)));
    }
}
