package org.comity.server.internal.web;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.comity.model.ComityException;
import org.comity.model.ErrorCode;
import org.springframework.util.MultiValueMap;
import org.springframework.web.servlet.function.ServerRequest;

/** The parameters of a request, each read with a clear message when it cannot be. */
public final class Parameters {

    private final MultiValueMap<String, String> values;

    public Parameters(MultiValueMap<String, String> values) {
        this.values = values;
    }

    public static Parameters of(ServerRequest request) {
        return new Parameters(request.params());
    }

    /** The first value, white space at its ends removed; empty when absent. */
    public String text(String name) {
        String value = values.getFirst(name);
        return value == null ? "" : value.strip();
    }

    public Optional<String> find(String name) {
        return Optional.of(text(name)).filter(value -> !value.isEmpty());
    }

    public List<String> all(String name) {
        return values.getOrDefault(name, List.of());
    }

    /** Values of a parameter that may be repeated or written as a list. */
    public List<String> list(String name, String separator) {
        return all(name).stream()
                .flatMap(value -> Arrays.stream(value.split(separator)))
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .toList();
    }

    public boolean flag(String name) {
        return switch (text(name)) {
            case "", "false", "0", "no" -> false;
            case "true", "1", "on", "yes" -> true;
            default -> throw new ComityException(ErrorCode.OPTION_INVALID, name, shown(text(name)), "true, false");
        };
    }

    public int number(String name, int standard, int least, int most) {
        String value = text(name);
        if (value.isEmpty()) {
            return standard;
        }
        try {
            int number = Integer.parseInt(value);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // falls through to the message
        }
        throw new ComityException(ErrorCode.OPTION_INVALID, name, shown(value), least + "–" + most);
    }

    /** A value as it can stand in a message. */
    public static String shown(String value) {
        return value.codePointCount(0, value.length()) <= 60
                ? value
                : value.substring(0, value.offsetByCodePoints(0, 60)) + "…";
    }
}
