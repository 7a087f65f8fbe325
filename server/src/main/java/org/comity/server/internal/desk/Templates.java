package org.comity.server.internal.desk;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.comity.model.ComityException;
import org.comity.model.DisplayLanguage;
import org.comity.server.internal.start.Desk;
import org.comity.server.internal.web.Answers;
import org.comity.server.internal.web.Assets;
import org.comity.server.internal.web.FormToken;
import org.comity.server.internal.web.Languages;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** Makes pages from the templates in {@code src/main/jte}, which are compiled with the module. */
final class Templates {

    private final TemplateEngine engine = TemplateEngine.createPrecompiled(ContentType.Html);
    private final Desk desk;
    private final Assets assets;
    private final FormToken token;

    Templates(Desk desk, Assets assets, FormToken token) {
        this.desk = desk;
        this.assets = assets;
        this.token = token;
    }

    /** The frame of a page at this request's address. */
    Page page(ServerRequest request, String section) {
        DisplayLanguage language = Languages.of(request);
        String path = request.path();
        String prefix = "/" + language.tag();
        String below = path.startsWith(prefix + "/") ? path.substring(prefix.length()) : "/";
        String query = request.servletRequest().getQueryString();
        boolean sample =
                desk.stage() instanceof Desk.Stage.Open open && open.opened().isSample();
        return new Page(language, query == null ? below : below + "?" + query, section, sample, assets, token.value());
    }

    ServerResponse show(int status, String template, Page page, Map<String, Object> values) {
        return Answers.html(status, page.language(), render(template, page, values));
    }

    /** The page that says what went wrong. */
    ServerResponse show(ComityException failure, String template, Page page, Map<String, Object> values) {
        return Answers.html(failure, page.language(), render(template, page, values));
    }

    private byte[] render(String template, Page page, Map<String, Object> values) {
        StringOutput output = new StringOutput(32_768);
        Map<String, Object> all = new java.util.HashMap<>(values);
        all.put("page", page);
        engine.render(template, all, output);
        return output.toString().getBytes(StandardCharsets.UTF_8);
    }
}
