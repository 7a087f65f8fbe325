package org.comity.register.internal.ingest;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Optional;
import org.comity.register.internal.facts.StoredJson;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * New rows for one table by COPY in its binary form: nothing is parsed, escaped or planned per row, and PostgreSQL stores the
 * first rows while the later ones are still being written out. While one is open the connection can do nothing else.
 */
final class BinaryCopy implements AutoCloseable {

    private static final byte[] SIGNATURE = {'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xFF, '\r', '\n', 0};
    /** Day 0 of PostgreSQL's dates. */
    private static final LocalDate EPOCH = LocalDate.of(2000, 1, 1);

    private static final int CHUNK = 1 << 16;

    private final CopyIn copy;
    private final short columns;
    private byte[] buffer = new byte[CHUNK + 8192];
    private int size;

    private BinaryCopy(CopyIn copy, int columns) {
        this.copy = copy;
        this.columns = (short) columns;
        raw(SIGNATURE);
        // No flags, no extension.
        int4(0);
        int4(0);
    }

    /** Begins to write rows; every row has a value for each of these columns, in this order. */
    static BinaryCopy into(Connection connection, String table, String... columns) throws SQLException {
        CopyIn copy = connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn("COPY " + table + " (" + String.join(", ", columns) + ") FROM STDIN (FORMAT binary)");
        return new BinaryCopy(copy, columns.length);
    }

    BinaryCopy row() throws SQLException {
        if (size >= CHUNK) {
            send();
        }
        room(2);
        int2(columns);
        return this;
    }

    BinaryCopy number(long value) {
        room(12);
        int4(8);
        int4((int) (value >>> 32));
        int4((int) value);
        return this;
    }

    /** A reference to another row; 0 for none. */
    BinaryCopy reference(long id) {
        return id == 0 ? absent() : number(id);
    }

    BinaryCopy integer(int value) {
        room(8);
        int4(4);
        int4(value);
        return this;
    }

    BinaryCopy yes(boolean value) {
        room(5);
        int4(1);
        buffer[size++] = (byte) (value ? 1 : 0);
        return this;
    }

    BinaryCopy text(String value) {
        return bytes(StoredJson.storable(value).getBytes(StandardCharsets.UTF_8));
    }

    BinaryCopy text(Optional<String> value) {
        return value.isPresent() ? text(value.get()) : absent();
    }

    BinaryCopy bytes(byte[] value) {
        room(4 + value.length);
        int4(value.length);
        raw(value);
        return this;
    }

    BinaryCopy json(String value) {
        byte[] text = value.getBytes(StandardCharsets.UTF_8);
        room(5 + text.length);
        int4(1 + text.length);
        // The version of jsonb's binary form.
        buffer[size++] = 1;
        raw(text);
        return this;
    }

    BinaryCopy day(Optional<LocalDate> value) {
        return value.isPresent() ? integer((int) ChronoUnit.DAYS.between(EPOCH, value.get())) : absent();
    }

    private BinaryCopy absent() {
        room(4);
        int4(-1);
        return this;
    }

    /** Ends the rows; without it closing leaves the table as it was. */
    void finish() throws SQLException {
        room(2);
        int2((short) -1);
        send();
        copy.endCopy();
    }

    @Override
    public void close() throws SQLException {
        if (copy.isActive()) {
            copy.cancelCopy();
        }
    }

    private void send() throws SQLException {
        copy.writeToCopy(buffer, 0, size);
        size = 0;
    }

    private void room(int more) {
        if (size + more > buffer.length) {
            buffer = Arrays.copyOf(buffer, Math.max(buffer.length * 2, size + more));
        }
    }

    private void raw(byte[] bytes) {
        System.arraycopy(bytes, 0, buffer, size, bytes.length);
        size += bytes.length;
    }

    private void int2(short value) {
        buffer[size++] = (byte) (value >>> 8);
        buffer[size++] = (byte) value;
    }

    private void int4(int value) {
        buffer[size++] = (byte) (value >>> 24);
        buffer[size++] = (byte) (value >>> 16);
        buffer[size++] = (byte) (value >>> 8);
        buffer[size++] = (byte) value;
    }
}
