package org.comity.server.internal.desk;

import java.net.URI;
import java.util.Map;
import org.comity.server.internal.kept.KeptCheck;
import org.comity.server.internal.kept.KeptChecks;
import org.comity.server.internal.web.FormToken;
import org.comity.server.internal.web.Parameters;
import org.comity.server.internal.web.QuestionForm;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** The checks that somebody keeps. Every form is a plain one: nothing here needs a script. */
final class KeptPages {

    private final Templates templates;
    private final KeptChecks checks;
    private final FormToken token;

    KeptPages(Templates templates, KeptChecks checks, FormToken token) {
        this.templates = templates;
        this.checks = checks;
        this.token = token;
    }

    ServerResponse list(ServerRequest request) {
        return templates.show(200, "kept.jte", templates.page(request, "kept"), Map.of("checks", checks.list()));
    }

    ServerResponse keep(ServerRequest request) {
        token.require(request);
        Parameters parameters = Parameters.of(request);
        KeptCheck kept = checks.keep(parameters.text("title"), QuestionForm.of(parameters));
        return seeOther(
                templates.page(request, "kept").href("/kept/" + kept.saved().id()));
    }

    ServerResponse show(ServerRequest request) {
        KeptCheck check = checks.get(request.pathVariable("id"));
        return templates.show(
                200,
                "keptCheck.jte",
                templates.page(request, "kept"),
                Map.of("check", check, "comparison", checks.compare(check)));
    }

    ServerResponse delete(ServerRequest request) {
        token.require(request);
        checks.delete(request.pathVariable("id"));
        return seeOther(templates.page(request, "kept").href("/kept"));
    }

    /** What follows a change is read anew, so that a reload does not repeat it. */
    private static ServerResponse seeOther(String to) {
        return ServerResponse.status(303).location(URI.create(to)).build();
    }
}
