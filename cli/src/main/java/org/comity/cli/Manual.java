package org.comity.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** The page that {@code comity} and {@code comity --help} print: what it is, the commands by purpose, examples, exit codes. */
final class Manual {

    private Manual() {}

    static String text(Session session) {
        String name = "manual_" + session.language().name().toLowerCase(Locale.ROOT) + ".txt";
        try (InputStream stream = Manual.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException(name + " is not in the jar");
            }
            String page = new String(stream.readAllBytes(), StandardCharsets.UTF_8).stripTrailing();
            return page.lines()
                    .map(line -> isHeading(line) ? session.terminal().style().heading(line) : line)
                    .collect(java.util.stream.Collectors.joining("\n"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isHeading(String line) {
        return !line.isEmpty() && !line.startsWith(" ");
    }
}
