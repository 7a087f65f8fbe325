package org.comity.server;

import java.net.URI;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.comity.model.ComityException;
import org.comity.model.DisplayLanguage;
import org.comity.model.ErrorCode;
import org.comity.register.Store;

/**
 * What {@code comity serve} is told.
 *
 * @param store where the state lives
 * @param port loopback port; 0 takes any free one
 * @param empty whether an empty register stays empty, instead of showing the sample
 * @param language language of the terminal
 */
public record ServerSettings(Store.Options store, int port, boolean empty, DisplayLanguage language) {

    public static final int DEFAULT_PORT = 8741;

    /**
     * Reads {@code --home DIR --port N --database URL --empty --lang zh|ko|en}, each also as {@code --name=value}.
     *
     * @throws ComityException OPTION_INVALID
     */
    public static ServerSettings parse(List<String> arguments) {
        Store.Options standard = Store.Options.standard();
        Path home = standard.home();
        Optional<URI> database = standard.database();
        int port = DEFAULT_PORT;
        boolean empty = false;
        DisplayLanguage language = ofTerminal(System.getenv());
        Iterator<String> rest = arguments.iterator();
        while (rest.hasNext()) {
            String argument = rest.next();
            int equals = argument.indexOf('=');
            String name = equals < 0 ? argument : argument.substring(0, equals);
            if (name.equals("--empty") && equals < 0) {
                empty = true;
                continue;
            }
            if (!List.of("--home", "--port", "--database", "--lang").contains(name)) {
                throw new ComityException(
                        ErrorCode.OPTION_INVALID, "serve", argument, "--home --port --database --empty --lang");
            }
            if (equals < 0 && !rest.hasNext()) {
                throw new ComityException(ErrorCode.OPTION_INVALID, name, "", "");
            }
            String value = equals < 0 ? rest.next() : argument.substring(equals + 1);
            switch (name) {
                case "--home" -> home = Path.of(value);
                case "--port" -> port = port(value);
                case "--database" -> database = Optional.of(Store.Options.readDatabase(value));
                default ->
                    language = DisplayLanguage.find(value)
                            .orElseThrow(() ->
                                    new ComityException(ErrorCode.OPTION_INVALID, "--lang", value, "zh-CN, ko, en"));
            }
        }
        return new ServerSettings(
                new Store.Options(home.toAbsolutePath().normalize(), database), port, empty, language);
    }

    private static int port(String value) {
        try {
            int port = Integer.parseInt(value);
            if (port >= 0 && port <= 65_535) {
                return port;
            }
        } catch (NumberFormatException e) {
            // falls through to the message
        }
        throw new ComityException(ErrorCode.OPTION_INVALID, "--port", value, "1–65535");
    }

    static DisplayLanguage ofTerminal(Map<String, String> environment) {
        return Stream.of("LC_ALL", "LC_MESSAGES", "LANG")
                .map(name -> environment.getOrDefault(name, ""))
                .filter(value -> !value.isEmpty())
                .findFirst()
                .or(() -> Optional.of(Locale.getDefault().toLanguageTag()))
                .flatMap(DisplayLanguage::find)
                .orElse(DisplayLanguage.EN);
    }
}
