package org.comity.register.internal.ingest;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The rows of files, and of what a file holds besides records: what could not be read, and answers without a record. */
final class FileRows {

    private final Connection connection;
    private final long loadId;
    private final Blob blob;

    FileRows(Connection connection, long loadId, Blob blob) {
        this.connection = connection;
        this.loadId = loadId;
        this.blob = blob;
    }

    void insertFiles(List<Batch.FileEntry> files) throws SQLException {
        if (files.isEmpty()) {
            return;
        }
        try (BinaryCopy copy = BinaryCopy.into(connection, "source_file", "id", "load_id", "name", "size", "dialect")) {
            for (Batch.FileEntry file : files) {
                copy.row()
                        .number(file.id())
                        .number(loadId)
                        .text(file.name())
                        .number(file.size())
                        .text(file.dialect());
            }
            copy.finish();
        }
    }

    void writeRejected(List<Batch.Rejected> rejected) throws SQLException {
        if (rejected.isEmpty()) {
            return;
        }
        // A statement for many rows may meet each of them only once.
        Map<String, Batch.Rejected> byFingerprint = new LinkedHashMap<>();
        rejected.forEach(each -> byFingerprint.put(Fingerprint.of(each), each));
        try (PreparedStatement insert = connection.prepareStatement("""
                INSERT INTO quarantine
                    (load_id, file_id, byte_offset, dialect, code, message_values, raw, raw_size, fingerprint)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT (fingerprint) DO UPDATE
                SET load_id = excluded.load_id, file_id = excluded.file_id, message_values = excluded.message_values""")) {
            for (Map.Entry<String, Batch.Rejected> entry : byFingerprint.entrySet()) {
                Batch.Rejected each = entry.getValue();
                insert.setLong(1, loadId);
                insert.setLong(2, each.file().id());
                insert.setLong(3, each.item().offset());
                insert.setString(4, each.dialect());
                insert.setString(5, each.item().code().name());
                insert.setArray(6, Columns.texts(connection, each.item().values()));
                insert.setBytes(7, blob.pack(each.item().raw()));
                insert.setInt(8, each.item().raw().length);
                insert.setString(9, entry.getKey());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    void insertAnswers(List<Batch.Answer> answers) throws SQLException {
        if (answers.isEmpty()) {
            return;
        }
        try (BinaryCopy copy = BinaryCopy.into(
                connection, "office_answer", "load_id", "file_id", "byte_offset", "error", "code", "message")) {
            for (Batch.Answer each : answers) {
                copy.row()
                        .number(loadId)
                        .number(each.fileId())
                        .number(each.item().offset())
                        .yes(each.item().error())
                        .text(each.item().code())
                        .text(each.item().message());
            }
            copy.finish();
        }
    }
}
