package org.comity.server;

import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.spi.ToolProvider;

/** {@code comity-serve}: how the command line starts the server without knowing it. Returns when the server has stopped. */
public final class ServeTool implements ToolProvider {

    @Override
    public String name() {
        return "comity-serve";
    }

    @Override
    public Optional<String> description() {
        return Optional.of("Opens the desk in the browser.");
    }

    @Override
    public int run(PrintWriter out, PrintWriter err, String... arguments) {
        return ComityServer.run(List.of(arguments), out, err);
    }
}
