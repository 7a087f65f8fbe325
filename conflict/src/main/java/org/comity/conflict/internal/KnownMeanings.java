package org.comity.conflict.internal;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.comity.script.Signs;

/** Names with a meaning that nearly everyone knows, from {@code known-meanings.tsv}; keys are those of {@link Signs#key}. */
final class KnownMeanings {

    private static final Set<String> KEYS = Resources.table("known-meanings.tsv", 3).stream()
            .flatMap(row -> row.cells().stream())
            .flatMap(cell -> Stream.of(cell.split(" ", -1)))
            .map(Signs::key)
            .filter(key -> !key.isEmpty())
            .collect(Collectors.toUnmodifiableSet());

    private KnownMeanings() {}

    /** Whether a sign is such a name or has one among its words. */
    static boolean isIn(Form form) {
        return KEYS.contains(form.key()) || form.units().stream().anyMatch(unit -> KEYS.contains(unit.key()));
    }
}
