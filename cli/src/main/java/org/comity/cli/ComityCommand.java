package org.comity.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** {@code comity} without a command prints the manual; it also holds the options that every command takes. */
@Command(name = "comity", sortOptions = false)
final class ComityCommand implements Callable<Integer> {

    private final Session session;

    ComityCommand(Session session) {
        this.session = session;
    }

    @Option(
            names = {"-h", "--help"},
            descriptionKey = "option.help",
            usageHelp = true,
            scope = ScopeType.INHERIT,
            order = 90)
    private boolean help;

    @Option(
            names = {"-V", "--version"},
            descriptionKey = "option.version",
            hidden = true)
    private boolean version;

    @Option(names = "--home", paramLabel = "DIR", descriptionKey = "option.home", scope = ScopeType.INHERIT, order = 80)
    void home(@Nullable Path home) {
        session.home(home);
    }

    @Option(
            names = "--database",
            paramLabel = "URL",
            descriptionKey = "option.database",
            scope = ScopeType.INHERIT,
            order = 81)
    void database(@Nullable String database) {
        session.database(database);
    }

    /** Read before parsing, see {@link Languages}; here only so that it is known and documented. */
    @Option(
            names = "--lang",
            paramLabel = "LANG",
            descriptionKey = "option.lang",
            scope = ScopeType.INHERIT,
            order = 82)
    void language(@Nullable String tag) {
        Options.checkLanguage(session, tag);
    }

    @Option(names = "--json", descriptionKey = "option.json", scope = ScopeType.INHERIT, order = 83)
    void json(boolean json) {
        session.json(json);
    }

    @Override
    public Integer call() {
        if (version) {
            return new VersionCommand(session).call();
        }
        session.say(Manual.text(session));
        return 0;
    }
}
