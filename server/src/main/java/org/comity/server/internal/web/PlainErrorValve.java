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
import org.springframework.http.MediaType;

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
        ComityException problem = problem(request, status);
        ErrorCode code = problem.code();
        if (request.getRequestURI() != null && request.getRequestURI().startsWith("/api/")) {
            // Tomcat's 501 for a method that it does not know is the 405 of this address.
            response.setStatus(ErrorTexts.status(code));
            write(response, MediaType.APPLICATION_PROBLEM_JSON_VALUE, Answers.bytes(Problems.json(language, problem)));
            return;
        }
        String page =
                "<!doctype html><html lang=\"" + language.tag() + "\"><meta charset=\"utf-8\"><title>Comity</title>"
                        + "<h1>" + ErrorTexts.title(language, code) + "</h1><p>" + problem.text(language) + "</p>"
                        + "<p><a href=\"/" + language.tag() + "/\">Comity</a></p></html>";
        write(response, "text/html;charset=UTF-8", page.getBytes(StandardCharsets.UTF_8));
    }

    private static ComityException problem(Request request, int status) {
        if (status == 405 || status == 501) {
            return new ComityException(
                    ErrorCode.METHOD_NOT_ALLOWED,
                    Parameters.shown(request.getMethod()),
                    Parameters.shown(request.getRequestURI()),
                    Problems.READING);
        }
        return status < 500
                ? new ComityException(ErrorCode.REQUEST_UNREADABLE, Question.MAX_LENGTH)
                : new ComityException(ErrorCode.UNEXPECTED, status, "server.log");
    }

    private void write(Response response, String type, byte[] body) {
        try {
            response.setContentType(type);
            response.setHeader("X-Content-Type-Options", "nosniff");
            response.setHeader("Content-Security-Policy", "default-src 'none'");
            response.getOutputStream().write(body);
            response.finishResponse();
        } catch (IOException e) {
            container.getLogger().debug("the reader has gone", e);
        }
    }
}
