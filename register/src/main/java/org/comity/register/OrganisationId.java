package org.comity.register;

import java.util.Objects;
import java.util.UUID;

/** An organisation whose people use this database: what they make belongs to it and no other organisation sees it. */
public record OrganisationId(UUID value) {

    public OrganisationId {
        Objects.requireNonNull(value, "value");
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
