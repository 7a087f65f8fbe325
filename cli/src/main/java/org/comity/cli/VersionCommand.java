package org.comity.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;
import java.util.concurrent.Callable;
import org.comity.register.json.Json;
import picocli.CommandLine.Command;

/** {@code comity version}: which Comity this is, and which Java runs it. */
@Command(name = "version", sortOptions = false)
final class VersionCommand implements Callable<Integer> {

    private final Session session;

    VersionCommand(Session session) {
        this.session = session;
    }

    static String version() {
        try (InputStream stream = VersionCommand.class.getResourceAsStream("build.properties")) {
            if (stream == null) {
                throw new IllegalStateException("build.properties is not in the jar");
            }
            Properties build = new Properties();
            build.load(stream);
            return build.getProperty("version");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Integer call() {
        String java = System.getProperty("java.vendor") + " " + Runtime.version();
        if (session.json()) {
            session.say(Json.object()
                    .put("comity", version())
                    .put("java", Runtime.version().toString())
                    .put("home", session.home().toString())
                    .toString());
        } else {
            session.say("Comity " + version());
            session.say("Java " + java + ", " + System.getProperty("java.home"));
            session.say(session.text("version.home", session.home()));
        }
        return 0;
    }
}
