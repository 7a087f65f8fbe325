package org.comity.register.internal.database;

import java.util.UUID;
import org.comity.register.OrganisationId;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

/** Says for whom a transaction works, which is what row-level security goes by. */
public final class Organisations {

    /** The same in every home, so that a copied or restored database still knows it. */
    private static final OrganisationId HERE =
            new OrganisationId(UUID.fromString("00000000-0000-4000-8000-000000000001"));

    private final Jdbi jdbi;

    public Organisations(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** What is done for an organisation. */
    public interface Work<T> {
        T perform(Handle handle);
    }

    /** Performs this in one transaction for one organisation; the setting ends with the transaction. */
    public <T> T perform(OrganisationId organisation, Work<T> work) {
        try {
            return jdbi.inTransaction(handle -> {
                handle.createQuery("SELECT set_config('comity.organisation', :id, true)")
                        .bind("id", organisation.toString())
                        .mapTo(String.class)
                        .one();
                return work.perform(handle);
            });
        } catch (JdbiException e) {
            throw Connections.failure(e, "comity");
        }
    }

    /** The organisation of whoever sits at this machine, where nobody logs in; made on first use. */
    public OrganisationId here() {
        return perform(HERE, handle -> {
            handle.createUpdate("INSERT INTO organisation (id, name) VALUES (:id, :name) ON CONFLICT (id) DO NOTHING")
                    .bind("id", HERE.value())
                    .bind("name", "this machine")
                    .execute();
            return HERE;
        });
    }

    /** A new organisation can only be made by itself: nobody else may write its row. */
    public OrganisationId create(String name) {
        OrganisationId fresh = new OrganisationId(UUID.randomUUID());
        return perform(fresh, handle -> {
            handle.createUpdate("INSERT INTO organisation (id, name) VALUES (:id, :name)")
                    .bind("id", fresh.value())
                    .bind("name", name)
                    .execute();
            return fresh;
        });
    }
}
