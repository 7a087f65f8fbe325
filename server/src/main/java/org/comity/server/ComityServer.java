package org.comity.server;

import java.io.PrintWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CountDownLatch;
import java.util.logging.Level;
import java.util.stream.Collectors;
import org.comity.model.ComityException;
import org.comity.model.DisplayLanguage;
import org.comity.model.ErrorCode;
import org.comity.model.ErrorKind;
import org.comity.register.ServerLock;
import org.comity.register.Store;
import org.comity.server.internal.api.ApiRoom;
import org.comity.server.internal.desk.DeskRoom;
import org.comity.server.internal.start.Desk;
import org.comity.server.internal.start.DeskOpener;
import org.comity.server.internal.start.FreePort;
import org.comity.server.internal.start.StoreOpener;
import org.comity.server.internal.start.Terminal;
import org.comity.server.internal.web.Route;
import org.comity.server.internal.web.RouteTable;
import org.comity.server.internal.web.WebRoom;
import org.springframework.beans.factory.support.BeanDefinitionBuilder;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.support.GenericApplicationContext;

/**
 * A running server: the pages, the API and the store behind them.
 *
 * <p>The port opens at once and shows what is being prepared; the store opens beside it. Closing it finishes running
 * answers first, then closes the store.
 */
public final class ComityServer implements AutoCloseable {

    private final ConfigurableApplicationContext context;
    private final Desk desk;
    private final URI address;
    private final CountDownLatch closed;

    private ComityServer(ConfigurableApplicationContext context, Desk desk, URI address, CountDownLatch closed) {
        this.context = context;
        this.desk = desk;
        this.address = address;
        this.closed = closed;
    }

    public static void main(String[] arguments) {
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        int exitCode = run(List.of(arguments), out, err);
        if (exitCode != 0) {
            System.exit(exitCode);
        }
    }

    /** Serves until the process is told to stop; failures are told on {@code err} and end with the exit code of their kind. */
    public static int run(List<String> arguments, PrintWriter out, PrintWriter err) {
        DisplayLanguage language = ServerSettings.ofTerminal(System.getenv());
        try {
            ServerSettings settings = ServerSettings.parse(arguments);
            language = settings.language();
            try (ComityServer server = start(settings, out)) {
                server.desk.awaitOpen();
                server.closed.await();
            }
            return 0;
        } catch (ComityException e) {
            err.println("comity: " + e.text(language));
            err.flush();
            return e.code().kind().exitCode();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 0;
        } catch (RuntimeException e) {
            // Spring Boot has written it to the log; on the terminal one line is enough.
            ComityException unexpected =
                    new ComityException(e, ErrorCode.UNEXPECTED, String.valueOf(e.getMessage()), "logs/server.log");
            err.println("comity: " + unexpected.text(language));
            err.flush();
            return ErrorKind.INTERNAL.exitCode();
        }
    }

    /**
     * Opens the port and begins to open the store.
     *
     * @throws ComityException SERVER_ALREADY_RUNNING, PORT_IN_USE, HOME_NOT_WRITABLE
     */
    public static ComityServer start(ServerSettings settings, PrintWriter out) {
        return start(settings, new StoreOpener(settings), new Terminal(out, settings.language()));
    }

    /** As {@link #start(ServerSettings, PrintWriter)}, with another way to open what the desk answers from. */
    static ComityServer start(ServerSettings settings, DeskOpener opener, Terminal terminal) {
        int port = FreePort.check(settings.port());
        URI address = URI.create("http://127.0.0.1:" + port + "/");
        ServerLock lock = Store.lockForServer(settings.store(), address);
        Desk desk = new Desk(opener, terminal, lock);
        try {
            terminal.say("starting", address.resolve(settings.language().tag() + "/"));
            desk.begin();
            CountDownLatch closed = new CountDownLatch(1);
            ConfigurableApplicationContext context = context(settings, desk, port, closed);
            int bound = context instanceof WebServerApplicationContext web && web.getWebServer() != null
                    ? web.getWebServer().getPort()
                    : port;
            URI open = URI.create("http://127.0.0.1:" + bound + "/");
            desk.portOpened(open.resolve(settings.language().tag() + "/"));
            return new ComityServer(context, desk, open, closed);
        } catch (RuntimeException e) {
            desk.close();
            if (FreePort.isPortInUse(e)) {
                throw new ComityException(e, ErrorCode.PORT_IN_USE, port);
            }
            throw e;
        }
    }

    private static ConfigurableApplicationContext context(
            ServerSettings settings, Desk desk, int port, CountDownLatch closed) {
        // Tomcat talks through java.util.logging before Spring Boot has set its levels.
        java.util.logging.Logger.getLogger("org.apache").setLevel(Level.WARNING);
        SpringApplication application = new SpringApplication(WebRoom.class, DeskRoom.class, ApiRoom.class);
        application.setWebApplicationType(WebApplicationType.SERVLET);
        application.setBannerMode(Banner.Mode.OFF);
        application.setLogStartupInfo(false);
        application.setAddCommandLineProperties(false);
        application.setDefaultProperties(Map.of(
                "server.port",
                port,
                "spring.main.register-shutdown-hook",
                true,
                "spring.lifecycle.timeout-per-shutdown-phase",
                "10s",
                "logging.level.root",
                "WARN",
                "logging.threshold.console",
                "OFF",
                "logging.file.name",
                settings.store().home().resolve("logs").resolve("server.log").toString()));
        application.addInitializers(context -> {
            ((GenericApplicationContext) context)
                    .registerBeanDefinition(
                            "desk",
                            BeanDefinitionBuilder.rootBeanDefinition(Desk.class, () -> desk)
                                    .setDestroyMethodName("close")
                                    .getBeanDefinition());
            context.addApplicationListener(event -> {
                if (event instanceof ContextClosedEvent) {
                    closed.countDown();
                }
            });
        });
        return application.run();
    }

    /** Where the desk is open: {@code http://127.0.0.1:PORT/}. */
    public URI address() {
        return address;
    }

    /** The patterns of the API's addresses, for the test that holds them against the contract. */
    Set<String> apiPatterns() {
        return context.getBeansOfType(RouteTable.class).values().stream()
                .flatMap(table -> table.routes().stream())
                .filter(Route::isApi)
                .map(Route::pattern)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /**
     * Waits until the desk answers questions.
     *
     * @throws ComityException when the store could not be opened
     */
    public void awaitOpen() throws InterruptedException {
        desk.awaitOpen();
    }

    @Override
    public void close() {
        context.close();
    }
}
