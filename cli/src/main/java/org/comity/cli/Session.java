package org.comity.cli;

import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.comity.cli.text.Terminal;
import org.comity.cli.text.Texts;
import org.comity.model.DisplayLanguage;
import org.comity.register.Store;
import org.jspecify.annotations.Nullable;

/** One invocation: who is spoken to, where, and which home it works on. Commands get it by their constructor. */
final class Session {

    private final Terminal terminal;
    private final DisplayLanguage language;
    private final Map<String, String> environment;
    private Optional<Path> home = Optional.empty();
    private Optional<String> database = Optional.empty();
    private boolean json;

    Session(Terminal terminal, DisplayLanguage language, Map<String, String> environment) {
        this.terminal = terminal;
        this.language = language;
        this.environment = environment;
    }

    Terminal terminal() {
        return terminal;
    }

    DisplayLanguage language() {
        return language;
    }

    String text(String key, Object... values) {
        return Texts.of(language, key, values);
    }

    boolean json() {
        return json;
    }

    void json(boolean value) {
        json = value;
    }

    void home(@Nullable Path value) {
        home = Optional.ofNullable(value);
    }

    void database(@Nullable String value) {
        database = Optional.ofNullable(value);
    }

    /** {@code --home}, else COMITY_HOME, else {@code ~/.comity}. */
    Path home() {
        return home.or(() -> variable("COMITY_HOME").map(Path::of))
                .orElseGet(() -> Store.Options.standard().home())
                .toAbsolutePath()
                .normalize();
    }

    /** {@code --database}, else COMITY_DATABASE, else the built-in one. */
    Optional<URI> database() {
        return database.or(() -> variable("COMITY_DATABASE")).map(Store.Options::readDatabase);
    }

    private Optional<String> variable(String name) {
        return Optional.ofNullable(environment.get(name)).filter(value -> !value.isBlank());
    }

    /** Opens the store, telling a waiting person what takes time. */
    Store openStore() {
        return Store.open(new Store.Options(home(), database()), step -> {
            if (terminal.errInteractive()) {
                terminal.err()
                        .print("\r\u001b[K"
                                + Texts.find(language, "store." + step).orElse(step) + " …");
                terminal.err().flush();
            }
        });
    }

    /** Takes back the line that {@link #openStore()} may have left. */
    void clearProgress() {
        if (terminal.errInteractive()) {
            terminal.err().print("\r\u001b[K");
            terminal.err().flush();
        }
    }

    /** One line of an answer. */
    void say(String line) {
        terminal.out().println(line);
    }

    /** One line beside the answer: progress, a hint, a warning. */
    void hint(String line) {
        terminal.err().println(line);
    }
}
