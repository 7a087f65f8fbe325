package org.comity.cli;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.comity.cli.text.Terminal;

/** A command run in this process: its exit code and what it said. */
record CommandRun(int exitCode, String out, String err) {

    static CommandRun of(String... arguments) {
        return of(Map.of(), arguments);
    }

    static CommandRun of(Map<String, String> environment, String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Terminal terminal = new Terminal(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                false,
                false,
                100,
                false);
        int exitCode = Main.run(arguments, terminal, environment);
        return new CommandRun(exitCode, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }
}
