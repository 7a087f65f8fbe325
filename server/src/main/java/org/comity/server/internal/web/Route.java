package org.comity.server.internal.web;

import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * An address that can be read (GET and HEAD) and what answers there.
 *
 * @param pattern path pattern such as {@code /api/v1/rights/{id}}
 */
public record Route(String pattern, HandlerFunction<ServerResponse> handler) {

    public boolean isApi() {
        return pattern.startsWith("/api/");
    }
}
