package org.comity.register.internal.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.comity.model.ComityException;
import org.comity.model.ErrorCode;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/** Brings the tables to the form this build works with. */
public final class Migrations {

    /** The newest file in {@code db/comity}; a test compares. */
    static final String NEWEST = "5";

    private static final String SCHEMA = "comity";

    private Migrations() {}

    public static void migrate(Login owner, String application, Consumer<String> progress) {
        try (Connection connection = Connections.open(owner)) {
            Connections.assertSafe(connection, owner);
            // Asking costs a millisecond, Flyway half a second: a prepared home opens without it.
            if (findVersion(connection).filter(NEWEST::equals).isPresent()) {
                return;
            }
        } catch (SQLException e) {
            throw new ComityException(e, ErrorCode.DATABASE_UNREACHABLE, owner, String.valueOf(e.getMessage()));
        }
        progress.accept("migrating");
        try {
            Flyway.configure()
                    .dataSource(
                            owner.address(),
                            owner.user().orElse(null),
                            owner.password().orElse(null))
                    .schemas(SCHEMA)
                    .createSchemas(true)
                    .locations("classpath:db/comity")
                    .placeholders(Map.of("application", Connections.quote(application)))
                    .load()
                    .migrate();
        } catch (FlywayException e) {
            throw new ComityException(e, ErrorCode.DATABASE_NOT_PREPARED, owner, reason(e));
        }
    }

    /** The database's own words are at the bottom; what stands around them repeats the statement. */
    private static String reason(Throwable e) {
        Throwable deepest = e;
        while (deepest.getCause() != null) {
            deepest = deepest.getCause();
        }
        return String.valueOf(deepest.getMessage()).lines().findFirst().orElse("");
    }

    private static Optional<String> findVersion(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            try (ResultSet row = statement.executeQuery("SELECT to_regclass('comity.flyway_schema_history')")) {
                if (!row.next() || row.getString(1) == null) {
                    return Optional.empty();
                }
            }
            try (ResultSet row = statement.executeQuery("SELECT version FROM comity.flyway_schema_history"
                    + " WHERE success AND version IS NOT NULL ORDER BY installed_rank DESC LIMIT 1")) {
                return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
            }
        }
    }
}
