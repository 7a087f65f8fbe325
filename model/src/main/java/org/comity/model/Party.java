package org.comity.model;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A person or organisation as a record names it; who that is in the world is decided elsewhere.
 *
 * @param role what the party is to the right
 * @param names its names by language, the office's own first; not empty
 * @param address as recorded
 * @param country ST.3 code of its country, where recorded
 * @param identifiers numbers of the party, {@code scheme:value} (for example {@code kr-customer:120070353675})
 */
public record Party(
        Role role, List<Text> names, Optional<String> address, Optional<Office> country, List<String> identifiers) {

    public enum Role {
        APPLICANT,
        HOLDER,
        INVENTOR,
        DESIGNER,
        AUTHOR,
        AGENT,
        OTHER
    }

    public Party {
        Objects.requireNonNull(role, "role");
        names = List.copyOf(names);
        if (names.isEmpty()) {
            throw new IllegalArgumentException(role + " without a name");
        }
        Objects.requireNonNull(address, "address");
        Objects.requireNonNull(country, "country");
        identifiers = List.copyOf(identifiers);
    }

    public static Party named(Role role, String name, String language) {
        return new Party(role, List.of(Text.original(name, language)), Optional.empty(), Optional.empty(), List.of());
    }

    public String name() {
        return names.getFirst().value();
    }
}
