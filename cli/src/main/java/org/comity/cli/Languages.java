package org.comity.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.comity.model.DisplayLanguage;

/** The language a person is spoken to in: {@code --lang}, else that of the locale, else English. */
final class Languages {

    private Languages() {}

    /** Looks before the options are parsed, so that errors in them already come in the right language. */
    static DisplayLanguage choose(String[] arguments, Map<String, String> environment) {
        return findOption(Arrays.asList(arguments))
                .or(() -> ofLocale(environment))
                .flatMap(DisplayLanguage::find)
                .orElse(DisplayLanguage.EN);
    }

    private static Optional<String> findOption(List<String> arguments) {
        for (int i = 0; i < arguments.size(); i++) {
            String argument = arguments.get(i);
            if (argument.equals("--")) {
                break;
            }
            if (argument.startsWith("--lang=")) {
                return Optional.of(argument.substring("--lang=".length()));
            }
            if (argument.equals("--lang") && i + 1 < arguments.size()) {
                return Optional.of(arguments.get(i + 1));
            }
        }
        return Optional.empty();
    }

    /** The launcher replaces the locale by one in UTF-8 and hands on the person's own as {@code comity.locale}. */
    private static Optional<String> ofLocale(Map<String, String> environment) {
        return Stream.of(
                        environment.getOrDefault("COMITY_LANG", ""),
                        System.getProperty("comity.locale", ""),
                        environment.getOrDefault("LC_ALL", ""),
                        environment.getOrDefault("LC_MESSAGES", ""),
                        environment.getOrDefault("LANG", ""))
                .filter(value -> !value.isBlank())
                .findFirst();
    }
}
