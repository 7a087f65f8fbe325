package org.comity.register.internal.ingest;

import java.sql.Array;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.comity.register.internal.facts.StoredJson;

/** Java values as parameters and columns of statements that treat a whole batch at once. */
final class Columns {

    private Columns() {}

    static Array numbers(Connection connection, Collection<Long> values) throws SQLException {
        return connection.createArrayOf("bigint", values.toArray());
    }

    static Array texts(Connection connection, List<String> values) throws SQLException {
        return connection.createArrayOf(
                "text", values.stream().map(StoredJson::storable).toArray());
    }

    static Array optionalTexts(Connection connection, List<Optional<String>> values) throws SQLException {
        return connection.createArrayOf(
                "text",
                values.stream()
                        .map(v -> v.map(StoredJson::storable).orElse(null))
                        .toArray());
    }

    static Array days(Connection connection, List<Optional<LocalDate>> values) throws SQLException {
        return connection.createArrayOf(
                "date",
                values.stream()
                        .map(d -> d.map(LocalDate::toString).orElse(null))
                        .toArray());
    }

    static Optional<LocalDate> day(ResultSet row, int column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, LocalDate.class));
    }
}
