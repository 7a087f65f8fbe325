package org.comity.register.internal.ingest;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.EnumMap;
import java.util.Map;
import java.util.Queue;

/**
 * Numbers for new rows, fetched in blocks so that rows can refer to each other before any is written. Thread-safe: files get
 * theirs while they are read, records theirs while they are written.
 */
final class Sequences {

    private static final int BLOCK = 500;

    /** Tables whose rows get their number here. */
    enum Table {
        RIGHT("right_"),
        SOURCE_FILE("source_file"),
        SOURCE_RECORD("source_record"),
        SOURCE_VERSION("source_version");

        private final String table;

        Table(String table) {
            this.table = table;
        }
    }

    private final Connection connection;
    private final Map<Table, Queue<Long>> ready = new EnumMap<>(Table.class);

    Sequences(Connection connection) {
        this.connection = connection;
    }

    synchronized long next(Table table) throws SQLException {
        Queue<Long> queue = ready.computeIfAbsent(table, t -> new ArrayDeque<>());
        if (queue.isEmpty()) {
            try (PreparedStatement select = connection.prepareStatement("SELECT nextval(pg_get_serial_sequence('comity."
                            + table.table + "', 'id')) FROM generate_series(1, " + BLOCK + ")");
                    ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    queue.add(rows.getLong(1));
                }
            }
        }
        return queue.remove();
    }
}
