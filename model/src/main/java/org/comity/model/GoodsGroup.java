package org.comity.model;

import java.util.Objects;
import java.util.Optional;

/**
 * A group of the Chinese table of similar goods and services.
 *
 * @param code four digits, the first two its class
 * @param name its heading
 * @param note what the table says of its parts and of its links to other groups
 */
public record GoodsGroup(String code, String name, Optional<String> note) {
    public GoodsGroup {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(note, "note");
    }
}
