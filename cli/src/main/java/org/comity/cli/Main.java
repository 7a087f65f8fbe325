package org.comity.cli;

import java.util.Arrays;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.comity.cli.text.Terminal;

/** The program: {@code comity COMMAND ...}. */
public final class Main {

    /** Held here, since java.util.logging forgets loggers that nobody holds. */
    private static final Logger ROOT_LOGGER = Logger.getLogger("");

    private Main() {}

    public static void main(String[] arguments) {
        // Libraries tell their progress at length; a person at the terminal needs only what went wrong.
        ROOT_LOGGER.setLevel(Level.WARNING);
        Terminal terminal = Terminal.of(System.out, System.err, System.getenv());
        int exitCode = run(arguments, terminal, System.getenv());
        System.out.flush();
        System.err.flush();
        // Exits even when a library left a thread behind.
        System.exit(exitCode);
    }

    /** Runs one command and returns its exit code; never throws. */
    static int run(String[] arguments, Terminal terminal, Map<String, String> environment) {
        Session session = new Session(terminal, Languages.choose(arguments, environment), environment);
        // Asked before parsing: a script that wants data gets the parser's complaints as data too.
        session.json(Arrays.asList(arguments).contains("--json"));
        try {
            return CommandLines.of(session).execute(arguments);
        } catch (Throwable failure) {
            // An Error passes by picocli's handlers; the person still gets one line and a log file.
            return new Failures(session).report(failure);
        }
    }
}
