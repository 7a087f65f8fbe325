package org.comity.register.internal.ingest;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.comity.model.Identifier;
import org.comity.register.internal.ingest.Regrouping.Right;
import org.comity.register.internal.projection.Projection;

/** The rows of rights and of the numbers by which they are found. */
final class RightRows {

    private final Connection connection;
    private final Space space;

    RightRows(Connection connection, Space space) {
        this.connection = connection;
        this.space = space;
    }

    void write(List<Right> fresh, List<Right> known) throws SQLException {
        if (!fresh.isEmpty()) {
            insert(fresh);
        }
        if (!known.isEmpty()) {
            update(known);
            deleteNumbers(known);
        }
        List<Right> all = Stream.concat(fresh.stream(), known.stream()).toList();
        if (!all.isEmpty()) {
            insertNumbers(all);
        }
    }

    void delete(Collection<Long> ids) throws SQLException {
        if (!ids.isEmpty()) {
            try (PreparedStatement delete = connection.prepareStatement("DELETE FROM right_ WHERE id = ANY (?)")) {
                delete.setArray(1, Columns.numbers(connection, ids));
                delete.executeUpdate();
            }
        }
    }

    private void insert(List<Right> rights) throws SQLException {
        try (BinaryCopy copy = BinaryCopy.into(
                connection,
                "right_",
                "id",
                "space",
                "office",
                "kind",
                "number",
                "state",
                "filing_date",
                "headline",
                "facts")) {
            for (Right right : rights) {
                Projection p = right.projection();
                copy.row()
                        .number(right.id())
                        .text(space.code())
                        .text(p.id().office().code())
                        .text(p.id().kind().code())
                        .text(p.id().number())
                        .text(p.facts().state().code())
                        .day(p.filingDate())
                        .text(p.headline())
                        .text(right.facts());
            }
            copy.finish();
        }
    }

    private void update(List<Right> rights) throws SQLException {
        List<Projection> projections = rights.stream().map(Right::projection).toList();
        try (PreparedStatement update = connection.prepareStatement("""
                UPDATE right_ r
                SET number = u.number, state = u.state, filing_date = u.day, headline = u.headline, facts = u.facts
                FROM unnest(?::bigint[], ?::text[], ?::text[], ?::date[], ?::text[], ?::text[])
                    AS u (id, number, state, day, headline, facts)
                WHERE r.id = u.id""")) {
            update.setArray(
                    1,
                    Columns.numbers(connection, rights.stream().map(Right::id).toList()));
            update.setArray(
                    2,
                    Columns.texts(
                            connection,
                            projections.stream().map(p -> p.id().number()).toList()));
            update.setArray(
                    3,
                    Columns.texts(
                            connection,
                            projections.stream()
                                    .map(p -> p.facts().state().code())
                                    .toList()));
            update.setArray(
                    4,
                    Columns.days(
                            connection,
                            projections.stream().map(Projection::filingDate).toList()));
            update.setArray(
                    5,
                    Columns.optionalTexts(
                            connection,
                            projections.stream().map(Projection::headline).toList()));
            update.setArray(
                    6,
                    Columns.texts(connection, rights.stream().map(Right::facts).toList()));
            update.executeUpdate();
        }
    }

    private void deleteNumbers(List<Right> rights) throws SQLException {
        try (PreparedStatement delete =
                connection.prepareStatement("DELETE FROM right_number WHERE right_id = ANY (?)")) {
            delete.setArray(
                    1,
                    Columns.numbers(connection, rights.stream().map(Right::id).toList()));
            delete.executeUpdate();
        }
    }

    private void insertNumbers(List<Right> rights) throws SQLException {
        try (BinaryCopy copy =
                BinaryCopy.into(connection, "right_number", "right_id", "space", "role", "office", "canonical")) {
            for (Right right : rights) {
                for (Identifier identifier : right.projection().facts().identifiers()) {
                    copy.row()
                            .number(right.id())
                            .text(space.code())
                            .text(identifier.role().name())
                            .text(identifier.office().code())
                            .text(identifier.canonical());
                }
            }
            copy.finish();
        }
    }
}
