package org.comity.server.internal.web;

import java.net.InetAddress;
import java.time.Clock;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import org.apache.catalina.core.StandardHost;
import org.apache.tomcat.util.buf.EncodedSolidusHandling;
import org.comity.model.ComityException;
import org.comity.model.ErrorCode;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.Shutdown;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpMethod;
import org.springframework.http.converter.ByteArrayHttpMessageConverter;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.function.RequestPredicate;
import org.springframework.web.servlet.function.RequestPredicates;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import org.springframework.web.servlet.function.support.HandlerFunctionAdapter;
import org.springframework.web.servlet.function.support.RouterFunctionMapping;

/**
 * The web server and its routes, wired by hand: what is not named here is not there, and the port opens in about a second.
 */
@Configuration(proxyBeanMethods = false)
public class WebRoom {

    /** A mark of 10,000 letters in an address, three encoded bytes each, still gets a clear answer from us. */
    private static final int LONGEST_REQUEST_HEAD = 384 * 1024;

    @Bean
    Clock clock() {
        return Clock.system(ZoneId.systemDefault());
    }

    @Bean
    TomcatServletWebServerFactory webServer(Environment environment) {
        TomcatServletWebServerFactory factory =
                new TomcatServletWebServerFactory(environment.getRequiredProperty("server.port", Integer.class));
        factory.setAddress(InetAddress.getLoopbackAddress());
        factory.setShutdown(Shutdown.GRACEFUL);
        factory.setRegisterDefaultServlet(false);
        factory.addProtocolHandlerCustomizers(
                handler -> handler.setExecutor(Executors.newVirtualThreadPerTaskExecutor()));
        factory.addConnectorCustomizers(connector -> {
            connector.setProperty("maxHttpRequestHeaderSize", Integer.toString(LONGEST_REQUEST_HEAD));
            connector.setProperty("relaxedQueryChars", "<>[\\]^`{|}\"");
            // The number of a right may hold a slash; encoded, it is part of its name and no way into another folder.
            connector.setEncodedSolidusHandling(EncodedSolidusHandling.PASS_THROUGH.getValue());
            connector.setProperty("server", "Comity");
        });
        // Browsers send a form in the encoding of its page, and ours are in this one; Tomcat would take it for Latin-1.
        factory.addContextCustomizers(context -> context.setRequestCharacterEncoding("UTF-8"));
        factory.addContextCustomizers(context ->
                ((StandardHost) context.getParent()).setErrorReportValveClass(PlainErrorValve.class.getName()));
        return factory;
    }

    @Bean
    DispatcherServlet dispatcherServlet() {
        return new DispatcherServlet();
    }

    @Bean
    ServletRegistrationBean<DispatcherServlet> dispatcherServletAtRoot(DispatcherServlet dispatcherServlet) {
        ServletRegistrationBean<DispatcherServlet> registration = new ServletRegistrationBean<>(dispatcherServlet, "/");
        registration.setLoadOnStartup(1);
        return registration;
    }

    @Bean
    FilterRegistrationBean<LoopbackFilter> loopbackFilter() {
        FilterRegistrationBean<LoopbackFilter> registration = new FilterRegistrationBean<>(new LoopbackFilter());
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return registration;
    }

    @Bean
    FormToken formToken() {
        return new FormToken();
    }

    @Bean
    Assets assets() {
        return new Assets();
    }

    @Bean
    RouteTable assetRoutes(Assets assets) {
        return new RouteTable(List.of(new Route("/assets/{hash}/{name}", assets::serve)));
    }

    @Bean
    RouterFunctionMapping routerFunctionMapping(List<RouteTable> tables, Problems problems) {
        RouterFunctionMapping mapping = new RouterFunctionMapping(router(tables, problems));
        mapping.setMessageConverters(List.of(new ByteArrayHttpMessageConverter()));
        return mapping;
    }

    @Bean
    HandlerFunctionAdapter handlerFunctionAdapter() {
        return new HandlerFunctionAdapter();
    }

    private static RouterFunction<ServerResponse> router(List<RouteTable> tables, Problems problems) {
        RouterFunctions.Builder router = RouterFunctions.route();
        List<Route> routes = tables.stream().flatMap(t -> t.routes().stream()).toList();
        Map<String, Set<String>> methods = new LinkedHashMap<>();
        for (Route route : routes) {
            boolean reads = route.method().equals(HttpMethod.GET);
            Set<String> known = methods.computeIfAbsent(route.pattern(), pattern -> new LinkedHashSet<>());
            known.add(route.method().name());
            if (reads) {
                known.add(HttpMethod.HEAD.name());
            }
            RequestPredicate asked = reads
                    ? RequestPredicates.methods(HttpMethod.GET, HttpMethod.HEAD)
                    : RequestPredicates.methods(route.method());
            router.route(asked.and(RequestPredicates.path(route.pattern())), route.handler());
        }
        methods.forEach((pattern, known) ->
                router.route(RequestPredicates.path(pattern), request -> refuseMethod(request, known)));
        router.route(RequestPredicates.all(), request -> {
            throw new ComityException(ErrorCode.ADDRESS_NOT_FOUND, Parameters.shown(request.path()));
        });
        router.onError(failure -> true, problems::answer);
        return router.build();
    }

    private static ServerResponse refuseMethod(ServerRequest request, Set<String> known) {
        throw new ComityException(
                ErrorCode.METHOD_NOT_ALLOWED,
                request.method(),
                Parameters.shown(request.path()),
                String.join(", ", known));
    }
}
