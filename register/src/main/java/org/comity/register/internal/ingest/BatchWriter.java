package org.comity.register.internal.ingest;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.comity.model.Identifier;
import org.comity.register.internal.facts.StoredJson;
import org.comity.register.internal.ingest.Sequences.Table;
import org.comity.register.internal.projection.Grouping;
import org.comity.register.internal.projection.Links;
import org.comity.register.internal.projection.Projection;
import org.comity.register.internal.projection.Statement;
import org.jspecify.annotations.Nullable;

/**
 * Writes the batches of one load, each inside the caller's transaction. Only one load writes at a time (the caller holds the
 * lock), so what is read here cannot change before it is written.
 */
final class BatchWriter {

    private final Connection connection;
    private final Space space;
    private final long loadId;
    private final Sequences sequences;
    private final Tally tally;
    private final Blob blob = new Blob();

    BatchWriter(Connection connection, Space space, long loadId, Tally tally) {
        this.connection = connection;
        this.space = space;
        this.loadId = loadId;
        this.sequences = new Sequences(connection);
        this.tally = tally;
    }

    long newFileId() throws SQLException {
        return sequences.next(Table.SOURCE_FILE);
    }

    void end() {
        blob.end();
    }

    /**
     * Writes one batch.
     *
     * @return whether any right changed
     */
    boolean write(Batch batch) throws SQLException {
        insertFiles(batch.files);
        Map<String, Source> sources = upsert(batch.records);
        List<Source> dirty = sources.values().stream().filter(s -> s.dirty).toList();
        if (!dirty.isEmpty()) {
            project(dirty);
        }
        updateSeen(sources.values().stream().filter(s -> !s.isNew).toList());
        insertVersions(sources.values());
        insertRejected(batch.rejected);
        insertAnswers(batch.answers);
        return !dirty.isEmpty();
    }

    // ---- source records and their versions

    private static final class Source {
        final long id;
        final String dialect;
        final String key;
        final boolean isNew;
        final Map<String, Version> versions = new LinkedHashMap<>();
        long rightId;
        long newestVersion;
        long fileId;
        long offset;
        boolean dirty;

        @Nullable
        Statement newest;

        @Nullable
        Links links;

        Source(long id, String dialect, String key, boolean isNew) {
            this.id = id;
            this.dialect = dialect;
            this.key = key;
            this.isNew = isNew;
        }

        Version newestKnown() {
            return versions.values().stream()
                    .max((a, b) -> a.rank.compareTo(b.rank))
                    .orElseThrow();
        }

        String newestContent() {
            return Fingerprint.contentHash(newestKnown().rank.contentHash());
        }

        Statement newest() {
            return Objects.requireNonNull(newest);
        }

        Links links() {
            if (links == null) {
                links = Links.of(dialect, key, newest().facts());
            }
            return links;
        }
    }

    private static final class Version {
        final long id;
        Optional<LocalDate> asOf;
        Statement.Rank rank;
        /** The record itself, when this batch brought it. */
        Batch.@Nullable ReadRecord record;

        boolean confirmedLater;

        Version(long id, Optional<LocalDate> asOf, Statement.Rank rank) {
            this.id = id;
            this.asOf = asOf;
            this.rank = rank;
        }
    }

    private Map<String, Source> upsert(List<Batch.ReadRecord> records) throws SQLException {
        Map<String, Source> sources = findSources(records);
        findVersions(sources.values());
        for (Batch.ReadRecord record : records) {
            String dialect = record.dialect();
            String key = clean(record.item().key());
            Source source = sources.get(dialect + " " + key);
            if (source == null) {
                source = new Source(sequences.next(Table.SOURCE_RECORD), dialect, key, true);
                sources.put(dialect + " " + key, source);
            }
            source.fileId = record.fileId();
            source.offset = record.item().offset();
            note(source, record);
        }
        return sources;
    }

    private void note(Source source, Batch.ReadRecord record) throws SQLException {
        Optional<LocalDate> asOf = record.item().asOf();
        String identity = record.identity();
        Statement.Rank rank = Statement.Rank.of(asOf, record.item().facts(), identity);
        boolean first = source.versions.isEmpty();
        boolean saidBefore = source.versions.keySet().stream()
                .anyMatch(v -> Fingerprint.contentHash(v).equals(record.item().contentHash()));
        String newestBefore = first ? "" : source.newestContent();
        Version version = source.versions.get(identity);
        if (version == null) {
            version = new Version(sequences.next(Table.SOURCE_VERSION), asOf, rank);
            version.record = record;
            source.versions.put(identity, version);
        } else if (isLater(asOf, version.asOf)) {
            // The same words, confirmed for a later day: no new version, but it may now outrank another one.
            version.asOf = asOf;
            version.rank = rank.compareTo(version.rank) > 0 ? rank : version.rank;
            version.confirmedLater = true;
        }
        long newest = source.newestKnown().id;
        if (newest != source.newestVersion || (version.id == newest && version.confirmedLater)) {
            source.dirty = true;
        }
        source.newestVersion = newest;
        if (first) {
            tally.created++;
        } else if (!saidBefore || !newestBefore.equals(source.newestContent())) {
            tally.changed++;
        } else {
            tally.unchanged++;
        }
    }

    private static boolean isLater(Optional<LocalDate> day, Optional<LocalDate> than) {
        return day.isPresent() && (than.isEmpty() || day.get().isAfter(than.get()));
    }

    private Map<String, Source> findSources(List<Batch.ReadRecord> records) throws SQLException {
        Map<String, Source> found = new LinkedHashMap<>();
        try (PreparedStatement select = connection.prepareStatement("""
                SELECT s.id, s.dialect, s.key, s.right_id, s.newest_version
                FROM unnest(?::text[], ?::text[]) AS k (dialect, key)
                JOIN source_record s ON s.space = ? AND s.dialect = k.dialect AND s.key = k.key""")) {
            select.setArray(
                    1, texts(records.stream().map(Batch.ReadRecord::dialect).toList()));
            select.setArray(
                    2, texts(records.stream().map(r -> clean(r.item().key())).toList()));
            select.setString(3, space.code());
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    Source source = new Source(row.getLong(1), row.getString(2), row.getString(3), false);
                    source.rightId = row.getLong(4);
                    source.newestVersion = row.getLong(5);
                    found.putIfAbsent(source.dialect + " " + source.key, source);
                }
            }
        }
        return found;
    }

    private void findVersions(Collection<Source> sources) throws SQLException {
        if (sources.isEmpty()) {
            return;
        }
        Map<Long, Source> byId = new HashMap<>();
        sources.forEach(s -> byId.put(s.id, s));
        try (PreparedStatement select = connection.prepareStatement(
                "SELECT source_id, id, content_hash, as_of, statement_day, richness FROM source_version"
                        + " WHERE source_id = ANY (?)")) {
            select.setArray(1, numbers(byId.keySet()));
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    String hash = row.getString(3);
                    Objects.requireNonNull(byId.get(row.getLong(1)))
                            .versions
                            .put(
                                    hash,
                                    new Version(
                                            row.getLong(2),
                                            day(row, 4),
                                            new Statement.Rank(day(row, 5), row.getInt(6), hash)));
                }
            }
        }
    }

    // ---- rights

    /** Groups anew what hangs together with the changed records, and computes each right of it anew. */
    private void project(List<Source> dirty) throws SQLException {
        Map<Long, Source> affected = new LinkedHashMap<>();
        dirty.forEach(s -> affected.put(s.id, s));
        loadNewest(dirty.stream()
                .filter(s -> Objects.requireNonNull(
                                        s.versions.get(s.newestKnown().rank.contentHash()))
                                .record
                        == null)
                .toList());
        for (Source source : dirty) {
            Version version = source.newestKnown();
            if (version.record != null) {
                source.newest = new Statement(
                        source.dialect,
                        source.key,
                        version.rank,
                        version.record.item().facts());
            }
        }
        collectNeighbours(affected);

        List<List<Source>> groups = Grouping.divide(affected.values(), Source::links);
        Set<Long> before = new TreeSet<>();
        affected.values().stream().filter(s -> s.rightId > 0).forEach(s -> before.add(s.rightId));
        Set<Long> kept = new TreeSet<>();
        List<Right> fresh = new ArrayList<>();
        List<Right> known = new ArrayList<>();
        for (List<Source> group : groups) {
            Projection projection =
                    Projection.of(group.stream().map(Source::newest).toList());
            Optional<Long> heir = group.stream()
                    .map(s -> s.rightId)
                    .filter(id -> id > 0 && !kept.contains(id))
                    .min(Long::compare);
            Right right = new Right(heir.isPresent() ? heir.get() : sequences.next(Table.RIGHT), projection);
            (heir.isPresent() ? known : fresh).add(right);
            kept.add(right.id());
            group.forEach(s -> s.rightId = right.id());
        }
        insertRights(fresh);
        updateRights(known);
        insertSources(affected.values().stream().filter(s -> s.isNew).toList());
        moveSources(affected.values().stream().filter(s -> !s.isNew).toList());
        replaceLinks(dirty);
        before.removeAll(kept);
        deleteRights(before);
    }

    private record Right(long id, Projection projection) {}

    /** Closes the set under shared numbers and shared rights. */
    private void collectNeighbours(Map<Long, Source> affected) throws SQLException {
        Set<String> links = new LinkedHashSet<>();
        Set<Long> rights = new LinkedHashSet<>();
        for (Source source : affected.values()) {
            links.addAll(source.links().all());
            if (source.rightId > 0) {
                rights.add(source.rightId);
            }
        }
        Set<String> seenLinks = new LinkedHashSet<>(links);
        Set<Long> seenRights = new LinkedHashSet<>(rights);
        while (!links.isEmpty() || !rights.isEmpty()) {
            List<Source> found = new ArrayList<>();
            try (PreparedStatement select = connection.prepareStatement("""
                    SELECT s.id, s.dialect, s.key, s.right_id, s.newest_version
                    FROM (SELECT id FROM source_record WHERE right_id = ANY (?)
                          UNION
                          SELECT source_id FROM source_link WHERE link = ANY (?)) AS near
                    JOIN source_record s ON s.id = near.id
                    WHERE s.space = ?""")) {
                select.setArray(1, numbers(rights));
                select.setArray(2, texts(links.stream().map(this::inSpace).toList()));
                select.setString(3, space.code());
                try (ResultSet row = select.executeQuery()) {
                    while (row.next()) {
                        if (!affected.containsKey(row.getLong(1))) {
                            Source source = new Source(row.getLong(1), row.getString(2), row.getString(3), false);
                            source.rightId = row.getLong(4);
                            source.newestVersion = row.getLong(5);
                            found.add(source);
                        }
                    }
                }
            }
            loadNewest(found);
            links.clear();
            rights.clear();
            for (Source source : found) {
                affected.put(source.id, source);
                source.links().all().stream().filter(seenLinks::add).forEach(links::add);
                if (seenRights.add(source.rightId)) {
                    rights.add(source.rightId);
                }
            }
        }
    }

    private void loadNewest(List<Source> sources) throws SQLException {
        if (sources.isEmpty()) {
            return;
        }
        Map<Long, Source> byVersion = new HashMap<>();
        sources.forEach(s -> byVersion.put(s.newestVersion, s));
        try (PreparedStatement select = connection.prepareStatement(
                "SELECT id, statement_day, richness, content_hash, facts FROM source_version WHERE id = ANY (?)")) {
            select.setArray(1, numbers(byVersion.keySet()));
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    Source source = Objects.requireNonNull(byVersion.get(row.getLong(1)));
                    Version confirmed = source.versions.get(row.getString(4));
                    Statement.Rank rank = confirmed == null
                            ? new Statement.Rank(day(row, 2), row.getInt(3), row.getString(4))
                            : confirmed.rank;
                    source.newest =
                            new Statement(source.dialect, source.key, rank, StoredJson.readFacts(row.getString(5)));
                }
            }
        }
    }

    private void insertRights(List<Right> rights) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("""
                INSERT INTO right_ (id, space, office, kind, number, state, filing_date, headline, facts)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb)""")) {
            for (Right right : rights) {
                Projection p = right.projection();
                insert.setLong(1, right.id());
                insert.setString(2, space.code());
                insert.setString(3, p.id().office().code());
                insert.setString(4, p.id().kind().code());
                insert.setString(5, clean(p.id().number()));
                insert.setString(6, p.facts().state().code());
                setDay(insert, 7, p.filingDate());
                insert.setString(8, p.headline().map(BatchWriter::clean).orElse(null));
                insert.setString(9, StoredJson.write(p.facts()));
                insert.addBatch();
            }
            insert.executeBatch();
        }
        insertNumbers(rights);
    }

    private void updateRights(List<Right> rights) throws SQLException {
        if (rights.isEmpty()) {
            return;
        }
        try (PreparedStatement update = connection.prepareStatement("""
                UPDATE right_ SET number = ?, state = ?, filing_date = ?, headline = ?, facts = ?::jsonb
                WHERE id = ?""")) {
            for (Right right : rights) {
                Projection p = right.projection();
                update.setString(1, clean(p.id().number()));
                update.setString(2, p.facts().state().code());
                setDay(update, 3, p.filingDate());
                update.setString(4, p.headline().map(BatchWriter::clean).orElse(null));
                update.setString(5, StoredJson.write(p.facts()));
                update.setLong(6, right.id());
                update.addBatch();
            }
            update.executeBatch();
        }
        try (PreparedStatement delete =
                connection.prepareStatement("DELETE FROM right_number WHERE right_id = ANY (?)")) {
            delete.setArray(1, numbers(rights.stream().map(Right::id).toList()));
            delete.executeUpdate();
        }
        insertNumbers(rights);
    }

    private void insertNumbers(List<Right> rights) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO right_number (right_id, space, role, office, canonical) VALUES (?, ?, ?, ?, ?)")) {
            for (Right right : rights) {
                for (Identifier identifier : right.projection().facts().identifiers()) {
                    insert.setLong(1, right.id());
                    insert.setString(2, space.code());
                    insert.setString(3, identifier.role().name());
                    insert.setString(4, identifier.office().code());
                    insert.setString(5, clean(identifier.canonical()));
                    insert.addBatch();
                }
            }
            insert.executeBatch();
        }
    }

    private void deleteRights(Set<Long> ids) throws SQLException {
        if (!ids.isEmpty()) {
            try (PreparedStatement delete = connection.prepareStatement("DELETE FROM right_ WHERE id = ANY (?)")) {
                delete.setArray(1, numbers(ids));
                delete.executeUpdate();
            }
        }
    }

    // ---- rows

    private void insertFiles(List<Batch.FileEntry> files) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO source_file (id, load_id, name, size, dialect) OVERRIDING SYSTEM VALUE VALUES (?, ?, ?, ?, ?)")) {
            for (Batch.FileEntry file : files) {
                insert.setLong(1, file.id());
                insert.setLong(2, loadId);
                insert.setString(3, clean(file.name()));
                insert.setLong(4, file.size());
                insert.setString(5, file.dialect().orElse(null));
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private void insertSources(List<Source> sources) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("""
                INSERT INTO source_record
                    (id, space, dialect, key, right_id, newest_version, versions, file_id, byte_offset, load_id)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")) {
            for (Source source : sources) {
                insert.setLong(1, source.id);
                insert.setString(2, space.code());
                insert.setString(3, source.dialect);
                insert.setString(4, source.key);
                insert.setLong(5, source.rightId);
                insert.setLong(6, source.newestVersion);
                insert.setInt(7, source.versions.size());
                insert.setLong(8, source.fileId);
                insert.setLong(9, source.offset);
                insert.setLong(10, loadId);
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    /** Where records were last met, and what their newest version is. */
    private void updateSeen(List<Source> sources) throws SQLException {
        if (sources.isEmpty()) {
            return;
        }
        try (PreparedStatement update = connection.prepareStatement("""
                UPDATE source_record s
                SET newest_version = u.newest, versions = u.versions, file_id = u.file, byte_offset = u.place, load_id = ?
                FROM unnest(?::bigint[], ?::bigint[], ?::bigint[], ?::bigint[], ?::bigint[])
                    AS u (id, newest, versions, file, place)
                WHERE s.id = u.id""")) {
            update.setLong(1, loadId);
            update.setArray(2, numbers(sources.stream().map(s -> s.id).toList()));
            update.setArray(
                    3, numbers(sources.stream().map(s -> s.newestVersion).toList()));
            update.setArray(
                    4,
                    numbers(sources.stream().map(s -> (long) s.versions.size()).toList()));
            update.setArray(5, numbers(sources.stream().map(s -> s.fileId).toList()));
            update.setArray(6, numbers(sources.stream().map(s -> s.offset).toList()));
            update.executeUpdate();
        }
    }

    private void moveSources(List<Source> sources) throws SQLException {
        if (sources.isEmpty()) {
            return;
        }
        try (PreparedStatement update = connection.prepareStatement("""
                UPDATE source_record s SET right_id = u.right_id
                FROM unnest(?::bigint[], ?::bigint[]) AS u (id, right_id)
                WHERE s.id = u.id AND s.right_id <> u.right_id""")) {
            update.setArray(1, numbers(sources.stream().map(s -> s.id).toList()));
            update.setArray(2, numbers(sources.stream().map(s -> s.rightId).toList()));
            update.executeUpdate();
        }
    }

    private void replaceLinks(List<Source> dirty) throws SQLException {
        List<Long> known = dirty.stream().filter(s -> !s.isNew).map(s -> s.id).toList();
        if (!known.isEmpty()) {
            try (PreparedStatement delete =
                    connection.prepareStatement("DELETE FROM source_link WHERE source_id = ANY (?)")) {
                delete.setArray(1, numbers(known));
                delete.executeUpdate();
            }
        }
        try (PreparedStatement insert =
                connection.prepareStatement("INSERT INTO source_link (source_id, link) VALUES (?, ?)")) {
            for (Source source : dirty) {
                for (String link : source.links().all()) {
                    insert.setLong(1, source.id);
                    insert.setString(2, inSpace(link));
                    insert.addBatch();
                }
            }
            insert.executeBatch();
        }
    }

    private void insertVersions(Collection<Source> sources) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("""
                        INSERT INTO source_version
                            (id, source_id, content_hash, facts, remainder, findings, raw, raw_size, file_id, byte_offset,
                             as_of, statement_day, richness)
                        VALUES (?, ?, ?, ?::jsonb, ?, ?::jsonb, ?, ?, ?, ?, ?, ?, ?)""");
                PreparedStatement confirm = connection.prepareStatement(
                        "UPDATE source_version SET as_of = ?, statement_day = ? WHERE id = ?")) {
            for (Source source : sources) {
                for (Version version : source.versions.values()) {
                    Batch.ReadRecord record = version.record;
                    if (record != null) {
                        insert.setLong(1, version.id);
                        insert.setLong(2, source.id);
                        insert.setString(3, record.identity());
                        insert.setString(4, record.facts());
                        // Text, not jsonb: it keeps the order of the record.
                        insert.setString(5, StoredJson.write(record.item().remainder()));
                        insert.setString(6, StoredJson.write(record.item().findings()));
                        insert.setBytes(7, blob.pack(record.item().raw()));
                        insert.setInt(8, record.item().raw().length);
                        insert.setLong(9, record.fileId());
                        insert.setLong(10, record.item().offset());
                        setDay(insert, 11, version.asOf);
                        setDay(insert, 12, version.rank.day());
                        insert.setInt(13, version.rank.richness());
                        insert.addBatch();
                    } else if (version.confirmedLater) {
                        setDay(confirm, 1, version.asOf);
                        setDay(confirm, 2, version.rank.day());
                        confirm.setLong(3, version.id);
                        confirm.addBatch();
                    }
                }
            }
            insert.executeBatch();
            confirm.executeBatch();
        }
    }

    private void insertRejected(List<Batch.Rejected> rejected) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("""
                INSERT INTO quarantine
                    (load_id, file_id, byte_offset, dialect, code, message_values, raw, raw_size, fingerprint)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT (fingerprint) DO UPDATE
                SET load_id = excluded.load_id, file_id = excluded.file_id, message_values = excluded.message_values""")) {
            for (Batch.Rejected each : rejected) {
                insert.setLong(1, loadId);
                insert.setLong(2, each.file().id());
                insert.setLong(3, each.item().offset());
                insert.setString(4, each.dialect());
                insert.setString(5, each.item().code().name());
                insert.setArray(
                        6,
                        texts(each.item().values().stream()
                                .map(BatchWriter::clean)
                                .toList()));
                insert.setBytes(7, blob.pack(each.item().raw()));
                insert.setInt(8, each.item().raw().length);
                insert.setString(9, Fingerprint.of(each));
                insert.executeUpdate();
            }
        }
    }

    private void insertAnswers(List<Batch.Answer> answers) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("""
                INSERT INTO office_answer (load_id, file_id, byte_offset, error, code, message)
                VALUES (?, ?, ?, ?, ?, ?)""")) {
            for (Batch.Answer each : answers) {
                insert.setLong(1, loadId);
                insert.setLong(2, each.fileId());
                insert.setLong(3, each.item().offset());
                insert.setBoolean(4, each.item().error());
                insert.setString(5, clean(each.item().code()));
                insert.setString(6, clean(each.item().message()));
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private String inSpace(String link) {
        return space == Space.REAL ? clean(link) : "sample:" + clean(link);
    }

    /** PostgreSQL's texts hold every character but this one. */
    private static String clean(String text) {
        return text.indexOf('\0') < 0 ? text : text.replace('\0', '\uFFFD');
    }

    private Array texts(List<String> values) throws SQLException {
        return connection.createArrayOf("text", values.toArray());
    }

    private Array numbers(Collection<Long> values) throws SQLException {
        return connection.createArrayOf("bigint", values.toArray());
    }

    private static Optional<LocalDate> day(ResultSet row, int column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, LocalDate.class));
    }

    private static void setDay(PreparedStatement statement, int index, Optional<LocalDate> day) throws SQLException {
        statement.setObject(index, day.orElse(null), java.sql.Types.DATE);
    }
}
