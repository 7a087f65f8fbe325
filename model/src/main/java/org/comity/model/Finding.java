package org.comity.model;

import java.util.List;
import java.util.Objects;

/**
 * Something noticed about a record that does not stop it from being kept.
 *
 * @param rule stable id such as {@code number.check-digit} or {@code text.replacement-character}; message key as well
 * @param severity how much it matters
 * @param path where in the record, in the dialect's own element names
 * @param values the values involved, in the order in which the message names them
 */
public record Finding(String rule, Severity severity, String path, List<String> values) {

    public Finding {
        if (rule.isBlank()) {
            throw new IllegalArgumentException("finding without a rule id");
        }
        Objects.requireNonNull(severity, "severity");
        Objects.requireNonNull(path, "path");
        values = List.copyOf(values);
    }
}
