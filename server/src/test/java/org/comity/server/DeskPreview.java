package org.comity.server;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.util.List;
import org.comity.model.DisplayLanguage;
import org.comity.server.internal.start.Terminal;

/** Shows the pages over hand-written records, for looking at them while they are made: {@code DeskPreview PORT}. */
final class DeskPreview {
    private DeskPreview() {}

    public static void main(String[] arguments) throws Exception {
        String home = Files.createTempDirectory("comity-preview").toString();
        ServerSettings settings = ServerSettings.parse(List.of("--home", home, "--port", arguments[0]));
        PrintWriter out = new PrintWriter(System.out, true, java.nio.charset.StandardCharsets.UTF_8);
        try (ComityServer server =
                ComityServer.start(settings, new HandWrittenDesk(), new Terminal(out, DisplayLanguage.EN))) {
            server.awaitOpen();
            Thread.currentThread().join();
        }
    }
}
