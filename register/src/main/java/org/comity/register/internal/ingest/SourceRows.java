package org.comity.register.internal.ingest;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.comity.register.internal.facts.StoredJson;

/** The rows of source records, their versions and the links through which they find each other. */
final class SourceRows {

    private final Connection connection;
    private final Space space;
    private final long loadId;
    private final Blob blob;

    SourceRows(Connection connection, Space space, long loadId, Blob blob) {
        this.connection = connection;
        this.space = space;
        this.loadId = loadId;
        this.blob = blob;
    }

    /** New records, and known ones that now belong to another right. */
    void place(Collection<Source> members) throws SQLException {
        List<Source> fresh = members.stream().filter(s -> s.isNew).toList();
        if (!fresh.isEmpty()) {
            insert(fresh);
        }
        List<Source> known = members.stream().filter(s -> !s.isNew).toList();
        if (!known.isEmpty()) {
            move(known);
        }
    }

    private void insert(List<Source> sources) throws SQLException {
        try (BinaryCopy copy = BinaryCopy.into(
                connection,
                "source_record",
                "id",
                "space",
                "dialect",
                "key",
                "right_id",
                "newest_version",
                "versions",
                "file_id",
                "byte_offset",
                "load_id")) {
            for (Source source : sources) {
                copy.row()
                        .number(source.id)
                        .text(space.code())
                        .text(source.dialect)
                        .text(source.key)
                        .reference(source.rightId)
                        .number(source.newestVersion)
                        .integer(source.versions.size())
                        .number(source.fileId)
                        .number(source.offset)
                        .number(loadId);
            }
            copy.finish();
        }
    }

    private void move(List<Source> sources) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement("""
                UPDATE source_record s SET right_id = nullif(u.right_id, 0)
                FROM unnest(?::bigint[], ?::bigint[]) AS u (id, right_id)
                WHERE s.id = u.id AND s.right_id IS DISTINCT FROM nullif(u.right_id, 0)""")) {
            update.setArray(
                    1,
                    Columns.numbers(connection, sources.stream().map(s -> s.id).toList()));
            update.setArray(
                    2,
                    Columns.numbers(
                            connection, sources.stream().map(s -> s.rightId).toList()));
            update.executeUpdate();
        }
    }

    void replaceLinks(List<Source> dirty) throws SQLException {
        List<Long> known = dirty.stream().filter(s -> !s.isNew).map(s -> s.id).toList();
        if (!known.isEmpty()) {
            try (PreparedStatement delete =
                    connection.prepareStatement("DELETE FROM source_link WHERE source_id = ANY (?)")) {
                delete.setArray(1, Columns.numbers(connection, known));
                delete.executeUpdate();
            }
        }
        try (BinaryCopy copy = BinaryCopy.into(connection, "source_link", "source_id", "link")) {
            for (Source source : dirty) {
                for (String link : source.links().all()) {
                    copy.row().number(source.id).text(space.link(link));
                }
            }
            copy.finish();
        }
    }

    /** Where known records were last met, and what their newest version is. */
    void updateSeen(Collection<Source> sources) throws SQLException {
        List<Source> known = sources.stream().filter(s -> !s.isNew).toList();
        if (known.isEmpty()) {
            return;
        }
        try (PreparedStatement update = connection.prepareStatement("""
                UPDATE source_record s
                SET newest_version = u.newest, versions = u.versions, file_id = u.file, byte_offset = u.place, load_id = ?
                FROM unnest(?::bigint[], ?::bigint[], ?::bigint[], ?::bigint[], ?::bigint[])
                    AS u (id, newest, versions, file, place)
                WHERE s.id = u.id""")) {
            update.setLong(1, loadId);
            update.setArray(
                    2, Columns.numbers(connection, known.stream().map(s -> s.id).toList()));
            update.setArray(
                    3,
                    Columns.numbers(
                            connection, known.stream().map(s -> s.newestVersion).toList()));
            update.setArray(
                    4,
                    Columns.numbers(
                            connection,
                            known.stream().map(s -> (long) s.versions.size()).toList()));
            update.setArray(
                    5,
                    Columns.numbers(
                            connection, known.stream().map(s -> s.fileId).toList()));
            update.setArray(
                    6,
                    Columns.numbers(
                            connection, known.stream().map(s -> s.offset).toList()));
            update.executeUpdate();
        }
    }

    /** Versions that the batch brought, and known ones that it confirmed for a later day. */
    void writeVersions(Collection<Source> sources) throws SQLException {
        List<Source.Version> confirmed = new ArrayList<>();
        boolean anyNew = false;
        for (Source source : sources) {
            for (Source.Version version : source.versions.values()) {
                anyNew |= version.record != null;
                if (version.record == null && version.confirmedLater) {
                    confirmed.add(version);
                }
            }
        }
        if (anyNew) {
            insertVersions(sources);
        }
        if (!confirmed.isEmpty()) {
            confirm(confirmed);
        }
    }

    private void insertVersions(Collection<Source> sources) throws SQLException {
        try (BinaryCopy copy = BinaryCopy.into(
                connection,
                "source_version",
                "id",
                "source_id",
                "content_hash",
                "facts",
                "remainder",
                "findings",
                "raw",
                "raw_size",
                "file_id",
                "byte_offset",
                "as_of",
                "statement_day",
                "richness")) {
            for (Source source : sources) {
                for (Source.Version version : source.versions.values()) {
                    Batch.ReadRecord record = version.record;
                    if (record != null) {
                        copy.row()
                                .number(version.id)
                                .number(source.id)
                                .text(record.identity())
                                .text(record.facts())
                                // Text, not jsonb: it keeps the order of the record.
                                .text(StoredJson.write(record.item().remainder()))
                                .json(StoredJson.write(record.item().findings()))
                                .bytes(blob.pack(record.item().raw()))
                                .integer(record.item().raw().length)
                                .number(record.fileId())
                                .number(record.item().offset())
                                .day(version.asOf)
                                .day(version.rank.day())
                                .integer(version.rank.richness());
                    }
                }
            }
            copy.finish();
        }
    }

    private void confirm(List<Source.Version> versions) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement("""
                UPDATE source_version v SET as_of = u.as_of, statement_day = u.statement_day
                FROM unnest(?::bigint[], ?::date[], ?::date[]) AS u (id, as_of, statement_day)
                WHERE v.id = u.id""")) {
            update.setArray(
                    1,
                    Columns.numbers(connection, versions.stream().map(v -> v.id).toList()));
            update.setArray(
                    2,
                    Columns.days(connection, versions.stream().map(v -> v.asOf).toList()));
            update.setArray(
                    3,
                    Columns.days(
                            connection, versions.stream().map(v -> v.rank.day()).toList()));
            update.executeUpdate();
        }
    }
}
