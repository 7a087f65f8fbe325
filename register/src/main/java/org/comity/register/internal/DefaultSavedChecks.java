package org.comity.register.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.comity.register.OrganisationId;
import org.comity.register.SavedCheck;
import org.comity.register.SavedChecks;
import org.comity.register.internal.database.Organisations;

/** No query here names the organisation: the policies of the tables do, so that none can forget it. */
final class DefaultSavedChecks implements SavedChecks {

    private static final String COLUMNS = "id, title, question::text AS question, made_at";

    private final Organisations organisations;
    private final OrganisationId organisation;

    DefaultSavedChecks(Organisations organisations, OrganisationId organisation) {
        this.organisations = organisations;
        this.organisation = organisation;
    }

    @Override
    public SavedCheck save(String title, String question) {
        return organisations.perform(
                organisation,
                handle -> handle.createQuery(
                                "INSERT INTO saved_check (title, question) VALUES (:title, CAST(:question AS jsonb)) RETURNING "
                                        + COLUMNS)
                        .bind("title", title)
                        .bind("question", question)
                        .map((row, context) -> check(row))
                        .one());
    }

    @Override
    public List<SavedCheck> list() {
        return organisations.perform(
                organisation,
                handle -> handle.createQuery("SELECT " + COLUMNS + " FROM saved_check ORDER BY made_at DESC, id")
                        .map((row, context) -> check(row))
                        .list());
    }

    @Override
    public Optional<SavedCheck> find(UUID id) {
        return organisations.perform(
                organisation,
                handle -> handle.createQuery("SELECT " + COLUMNS + " FROM saved_check WHERE id = :id")
                        .bind("id", id)
                        .map((row, context) -> check(row))
                        .findOne());
    }

    @Override
    public boolean delete(UUID id) {
        return organisations.perform(
                organisation,
                handle -> handle.createUpdate("DELETE FROM saved_check WHERE id = :id")
                                .bind("id", id)
                                .execute()
                        > 0);
    }

    private static SavedCheck check(ResultSet row) throws SQLException {
        return new SavedCheck(
                Objects.requireNonNull(row.getObject("id", UUID.class)),
                row.getString("title"),
                row.getString("question"),
                Objects.requireNonNull(row.getObject("made_at", OffsetDateTime.class))
                        .toInstant());
    }
}
