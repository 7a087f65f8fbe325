package org.comity.server.internal.web;

import java.util.UUID;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.comity.conflict.Question;
import org.comity.model.ComityException;
import org.comity.model.DisplayLanguage;
import org.comity.model.ErrorCode;
import org.comity.register.json.Json;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import tools.jackson.databind.node.ObjectNode;

/** What went wrong, as RFC 9457 on the API and as a page on the desk. */
public final class Problems {

    /** Shows a failure as a page, in the form of the desk. */
    public interface ErrorPage {
        ServerResponse show(ServerRequest request, DisplayLanguage language, ComityException failure);
    }

    /** The methods of every address at which something can be read. */
    static final String READING = "GET, HEAD";

    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    private final ErrorPage page;

    public Problems(ErrorPage page) {
        this.page = page;
    }

    public ServerResponse answer(Throwable failure, ServerRequest request) {
        DisplayLanguage language = Languages.of(request);
        ComityException e = known(failure, request);
        return request.path().startsWith("/api/") ? Answers.problem(language, e) : page.show(request, language, e);
    }

    /** Queries and marks stay out of the log: the address is noted without them. */
    private static ComityException known(Throwable failure, ServerRequest request) {
        if (failure instanceof ComityException e) {
            return e;
        }
        if (failure instanceof InvalidParameterException) {
            return new ComityException(failure, ErrorCode.REQUEST_UNREADABLE, Question.MAX_LENGTH);
        }
        String reference = UUID.randomUUID().toString().substring(0, 8);
        LOG.error("{} at {}", reference, request.path(), failure);
        return new ComityException(failure, ErrorCode.UNEXPECTED, reference, "logs/server.log");
    }

    /** The failure as RFC 9457 writes it. */
    static ObjectNode json(DisplayLanguage language, ComityException e) {
        int status = ErrorTexts.status(e.code());
        ObjectNode o = Json.object();
        o.put("type", "urn:comity:problem:" + e.code().key());
        o.put("title", ErrorTexts.title(language, e.code()));
        o.put("status", status);
        o.put("detail", ErrorTexts.text(language, e));
        o.put("code", e.code().key());
        o.set("values", Json.strings(e.values()));
        return o;
    }
}
