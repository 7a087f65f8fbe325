package org.comity.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.spi.ToolProvider;
import org.comity.model.ComityException;
import org.comity.model.ErrorCode;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code comity serve}: the web desk and the API, on this machine only. The server is found as a tool; nothing here imports it. */
@Command(name = "serve", sortOptions = false)
final class ServeCommand implements Callable<Integer> {

    private static final String TOOL = "comity-serve";

    private final Session session;

    @Option(names = "--port", paramLabel = "PORT", descriptionKey = "serve.port")
    private @Nullable String port;

    @Option(names = "--empty", descriptionKey = "serve.empty")
    private boolean empty;

    ServeCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        ToolProvider server = ToolProvider.findFirst(TOOL)
                .orElseThrow(() -> new ComityException(
                        ErrorCode.OPTION_INVALID, "serve", TOOL, session.text("serve.not-installed")));
        List<String> arguments = new ArrayList<>(List.of(
                "--home",
                session.home().toString(),
                "--lang",
                session.language().tag()));
        session.database().ifPresent(address -> arguments.addAll(List.of("--database", address.toString())));
        if (port != null) {
            arguments.addAll(List.of("--port", Integer.toString(Options.port(session, port))));
        }
        if (empty) {
            arguments.add("--empty");
        }
        return server.run(session.terminal().out(), session.terminal().err(), arguments.toArray(String[]::new));
    }
}
