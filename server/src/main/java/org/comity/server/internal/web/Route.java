package org.comity.server.internal.web;

import org.springframework.http.HttpMethod;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * An address and what answers there.
 *
 * @param method GET, which includes HEAD, or a method that changes something
 * @param pattern path pattern such as {@code /api/v1/rights/{id}}
 */
public record Route(HttpMethod method, String pattern, HandlerFunction<ServerResponse> handler) {

    /** An address that can be read. */
    public Route(String pattern, HandlerFunction<ServerResponse> handler) {
        this(HttpMethod.GET, pattern, handler);
    }

    public boolean isApi() {
        return pattern.startsWith("/api/");
    }
}
