package org.comity.model.number;

import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.comity.model.NumberRole;
import org.comity.model.Office;
import org.comity.model.RightKind;

/**
 * One meaning of a written number.
 *
 * @param office the office that would have given it
 * @param kinds the kinds of right it can belong to, not empty
 * @param roles what it can identify, not empty
 * @param canonical the form the register compares, as {@link Numbers#canonical} makes it
 * @param kindCode the ST.16 document kind, when one was written
 */
public record NumberReading(
        Office office, Set<RightKind> kinds, Set<NumberRole> roles, String canonical, Optional<String> kindCode) {

    public NumberReading {
        Objects.requireNonNull(office, "office");
        kinds = Set.copyOf(kinds);
        roles = Set.copyOf(roles);
        Objects.requireNonNull(kindCode, "kindCode");
        if (kinds.isEmpty() || roles.isEmpty() || canonical.isBlank()) {
            throw new IllegalArgumentException("a reading needs kinds, roles and a canonical form");
        }
    }

    /** Whether a right of this kind may carry the number in this role. */
    public boolean allows(RightKind kind, NumberRole role) {
        return kinds.contains(kind) && roles.contains(role);
    }
}
