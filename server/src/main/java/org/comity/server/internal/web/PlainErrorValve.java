package org.comity.server.internal.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.comity.conflict.Question;
import org.comity.model.ComityException;
import org.comity.model.DisplayLanguage;
import org.comity.model.ErrorCode;
import org.jspecify.annotations.Nullable;

/** Speaks for requests that never reach a page: too long, or damaged. Named in {@link WebRoom}; Tomcat makes it. */
public final class PlainErrorValve extends ErrorReportValve {

    @Override
    protected void report(Request request, Response response, @Nullable Throwable failure) {
        int status = response.getStatus();
        if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        List<String> accepted = Collections.list(request.getHeaders("Accept-Language"));
        DisplayLanguage language = Languages.accepted(accepted);
        ErrorCode code = status < 500 ? ErrorCode.REQUEST_UNREADABLE : ErrorCode.UNEXPECTED;
        ComityException problem = status < 500
                ? new ComityException(code, Question.MAX_LENGTH)
                : new ComityException(code, status, "server.log");
        String page =
                "<!doctype html><html lang=\"" + language.tag() + "\"><meta charset=\"utf-8\"><title>Comity</title>"
                        + "<h1>" + ErrorTexts.title(language, code) + "</h1><p>" + problem.text(language) + "</p>"
                        + "<p><a href=\"/" + language.tag() + "/\">Comity</a></p></html>";
        try {
            response.setContentType("text/html;charset=UTF-8");
            response.setHeader("X-Content-Type-Options", "nosniff");
            response.setHeader("Content-Security-Policy", "default-src 'none'");
            response.getOutputStream().write(page.getBytes(StandardCharsets.UTF_8));
            response.finishResponse();
        } catch (IOException e) {
            container.getLogger().debug("the reader has gone", e);
        }
    }
}
