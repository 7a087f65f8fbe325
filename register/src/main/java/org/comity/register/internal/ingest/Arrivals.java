package org.comity.register.internal.ingest;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.comity.register.internal.facts.StoredJson;
import org.comity.register.internal.ingest.Sequences.Table;
import org.comity.register.internal.projection.Statement;

/** Compares the records of a batch with what is known of them: new, changed or unchanged. */
final class Arrivals {

    private final Connection connection;
    private final Space space;
    private final Sequences sequences;
    private final Tally tally;

    Arrivals(Connection connection, Space space, Sequences sequences, Tally tally) {
        this.connection = connection;
        this.space = space;
        this.sequences = sequences;
        this.tally = tally;
    }

    /** The source records of a batch, each with its known versions and those that the batch brings. */
    Collection<Source> compare(List<Batch.ReadRecord> records) throws SQLException {
        if (records.isEmpty()) {
            return List.of();
        }
        Map<String, Source> sources = findSources(records);
        findVersions(sources.values());
        for (Batch.ReadRecord record : records) {
            String dialect = record.dialect();
            String key = StoredJson.storable(record.item().key());
            Source source = sources.get(dialect + " " + key);
            if (source == null) {
                source = new Source(sequences.next(Table.SOURCE_RECORD), dialect, key, true);
                sources.put(dialect + " " + key, source);
            }
            source.fileId = record.fileId();
            source.offset = record.item().offset();
            note(source, record);
        }
        return sources.values();
    }

    private void note(Source source, Batch.ReadRecord record) throws SQLException {
        Optional<LocalDate> asOf = record.item().asOf();
        String identity = record.identity();
        Statement.Rank rank = Statement.Rank.of(asOf, record.item().facts(), identity);
        boolean first = source.versions.isEmpty();
        boolean saidBefore = source.versions.keySet().stream()
                .anyMatch(v -> Fingerprint.contentHash(v).equals(record.item().contentHash()));
        String newestBefore = first ? "" : source.newestContent();
        Source.Version version = source.versions.get(identity);
        if (version == null) {
            version = new Source.Version(sequences.next(Table.SOURCE_VERSION), asOf, rank);
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
                    1,
                    Columns.texts(
                            connection,
                            records.stream().map(Batch.ReadRecord::dialect).toList()));
            select.setArray(
                    2,
                    Columns.texts(
                            connection,
                            records.stream().map(r -> r.item().key()).toList()));
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
            select.setArray(1, Columns.numbers(connection, byId.keySet()));
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    String hash = row.getString(3);
                    Objects.requireNonNull(byId.get(row.getLong(1)))
                            .versions
                            .put(
                                    hash,
                                    new Source.Version(
                                            row.getLong(2),
                                            Columns.day(row, 4),
                                            new Statement.Rank(Columns.day(row, 5), row.getInt(6), hash)));
                }
            }
        }
    }
}
