package org.comity.server.internal.web;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Locale;
import java.util.Set;
import org.comity.model.ComityException;
import org.comity.model.DisplayLanguage;
import org.comity.model.ErrorCode;
import org.springframework.http.MediaType;

/**
 * Puts the security headers on every answer, refuses foreign host names and what foreign pages send.
 *
 * <p>A server on the loopback address can still be reached by a page from elsewhere whose name was pointed at 127.0.0.1
 * (DNS rebinding); its requests carry that name as host. It can also send a form here without reading the answer: what would
 * change something must not come from elsewhere.
 */
public final class LoopbackFilter implements Filter {

    private static final Set<String> OWN_NAMES = Set.of("127.0.0.1", "localhost", "[::1]", "::1");
    private static final String CONTENT_POLICY =
            "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self';"
                    + " connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    @Override
    public void doFilter(ServletRequest servletRequest, ServletResponse servletResponse, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest request = (HttpServletRequest) servletRequest;
        HttpServletResponse response = (HttpServletResponse) servletResponse;
        response.setHeader("Content-Security-Policy", CONTENT_POLICY);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        response.setHeader("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
        if (!OWN_NAMES.contains(request.getServerName().toLowerCase(Locale.ROOT))) {
            refuse(
                    request,
                    response,
                    new ComityException(ErrorCode.HOST_REFUSED, Parameters.shown(request.getServerName())));
        } else if (changes(request) && isFromElsewhere(request)) {
            refuse(request, response, new ComityException(ErrorCode.FORM_STALE));
        } else {
            chain.doFilter(request, response);
        }
    }

    private static boolean changes(HttpServletRequest request) {
        return !request.getMethod().equals("GET") && !request.getMethod().equals("HEAD");
    }

    /** Whether the browser itself says that another page sends this; another port of this machine is another page. */
    private static boolean isFromElsewhere(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        String origin = request.getHeader("Origin");
        // Under our referrer policy our own forms say "null".
        return (site != null && !site.equals("same-origin") && !site.equals("none"))
                || (origin != null && !origin.equals("null") && !origin.equals("http://" + request.getHeader("Host")));
    }

    private static void refuse(HttpServletRequest request, HttpServletResponse response, ComityException refusal)
            throws IOException {
        DisplayLanguage language = Languages.accepted(Collections.list(request.getHeaders("Accept-Language")));
        response.setStatus(ErrorTexts.status(refusal.code()));
        if (request.getRequestURI().startsWith("/api/")) {
            response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
            response.getOutputStream().write(Answers.bytes(Problems.json(language, refusal)));
        } else {
            response.setContentType("text/plain;charset=UTF-8");
            response.getOutputStream().write(refusal.text(language).getBytes(StandardCharsets.UTF_8));
        }
    }
}
