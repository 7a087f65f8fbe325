package org.comity.register.internal.ingest;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
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
import org.comity.model.RightFacts;
import org.comity.register.internal.facts.StoredJson;
import org.comity.register.internal.ingest.Sequences.Table;
import org.comity.register.internal.projection.Grouping;
import org.comity.register.internal.projection.Projection;
import org.comity.register.internal.projection.Statement;

/** Groups anew what hangs together with the changed records of a batch, and computes each right of it anew. */
final class Regrouping {

    private final Connection connection;
    private final Space space;
    private final Sequences sequences;

    Regrouping(Connection connection, Space space, Sequences sequences) {
        this.connection = connection;
        this.space = space;
        this.sequences = sequences;
    }

    /**
     * What became of the rights.
     *
     * @param fresh rights that were not there
     * @param known rights that were there and are computed anew
     * @param gone rights of which no record is left
     * @param members all records of these rights, each with the right it now belongs to
     */
    record Outcome(List<Right> fresh, List<Right> known, Set<Long> gone, Collection<Source> members) {}

    /**
     * A right as it shall lie in the database.
     *
     * @param facts the facts of the projection as JSON
     */
    record Right(long id, Projection projection, String facts) {}

    Outcome regroup(List<Source> dirty) throws SQLException {
        Map<Long, Source> members = new LinkedHashMap<>();
        dirty.forEach(s -> members.put(s.id, s));
        readNewest(dirty);
        collectNeighbours(members);

        Set<Long> before = new TreeSet<>();
        members.values().stream().filter(s -> s.rightId > 0).forEach(s -> before.add(s.rightId));
        Set<Long> kept = new TreeSet<>();
        List<Right> fresh = new ArrayList<>();
        List<Right> known = new ArrayList<>();
        for (List<Source> group : Grouping.divide(members.values(), Source::links)) {
            if (group.stream().allMatch(Source::isNameless)) {
                // No right is made up for them: they wait until somebody offers what they seek.
                group.forEach(s -> s.rightId = 0);
                continue;
            }
            Projection projection =
                    Projection.of(group.stream().map(Source::newest).toList());
            Optional<Long> heir = group.stream()
                    .map(s -> s.rightId)
                    .filter(id -> id > 0 && !kept.contains(id))
                    .min(Long::compare);
            long id = heir.isPresent() ? heir.get() : sequences.next(Table.RIGHT);
            (heir.isPresent() ? known : fresh).add(new Right(id, projection, json(projection.facts(), group)));
            kept.add(id);
            group.forEach(s -> s.rightId = id);
        }
        before.removeAll(kept);
        return new Outcome(fresh, known, before, members.values());
    }

    /** Most rights rest on one record and say just what it says: its JSON is there already. */
    private static String json(RightFacts facts, List<Source> group) {
        if (group.size() == 1) {
            Batch.ReadRecord record = group.getFirst().newestRecord();
            if (record != null && facts.equals(record.item().facts())) {
                return record.facts();
            }
        }
        return StoredJson.write(facts);
    }

    /** The statements of the changed records: out of the batch, or where an older version is the newest, as stored. */
    private void readNewest(List<Source> dirty) throws SQLException {
        List<Source> stored = new ArrayList<>();
        for (Source source : dirty) {
            Batch.ReadRecord record = source.newestRecord();
            if (record == null) {
                stored.add(source);
            } else {
                source.setNewest(new Statement(
                        source.dialect,
                        source.key,
                        source.newestKnown().rank,
                        record.item().facts()));
            }
        }
        loadNewest(stored);
    }

    private void loadNewest(List<Source> sources) throws SQLException {
        if (sources.isEmpty()) {
            return;
        }
        Map<Long, Source> byVersion = new HashMap<>();
        sources.forEach(s -> byVersion.put(s.newestVersion, s));
        try (PreparedStatement select = connection.prepareStatement(
                "SELECT id, statement_day, richness, content_hash, facts FROM source_version WHERE id = ANY (?)")) {
            select.setArray(1, Columns.numbers(connection, byVersion.keySet()));
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    Source source = Objects.requireNonNull(byVersion.get(row.getLong(1)));
                    Source.Version confirmed = source.versions.get(row.getString(4));
                    Statement.Rank rank = confirmed == null
                            ? new Statement.Rank(Columns.day(row, 2), row.getInt(3), row.getString(4))
                            : confirmed.rank;
                    source.setNewest(
                            new Statement(source.dialect, source.key, rank, StoredJson.readFacts(row.getBytes(5))));
                }
            }
        }
    }

    /** Closes the set under shared numbers and shared rights. */
    private void collectNeighbours(Map<Long, Source> members) throws SQLException {
        Set<String> links = new LinkedHashSet<>();
        Set<Long> rights = new LinkedHashSet<>();
        for (Source source : members.values()) {
            links.addAll(source.links().all());
            if (source.rightId > 0) {
                rights.add(source.rightId);
            }
        }
        Set<String> seenLinks = new LinkedHashSet<>(links);
        Set<Long> seenRights = new LinkedHashSet<>(rights);
        while (!links.isEmpty() || !rights.isEmpty()) {
            List<Source> found = findNeighbours(links, rights, members.keySet());
            loadNewest(found);
            links.clear();
            rights.clear();
            for (Source source : found) {
                members.put(source.id, source);
                source.links().all().stream().filter(seenLinks::add).forEach(links::add);
                if (source.rightId > 0 && seenRights.add(source.rightId)) {
                    rights.add(source.rightId);
                }
            }
        }
    }

    private List<Source> findNeighbours(Set<String> links, Set<Long> rights, Set<Long> known) throws SQLException {
        List<Source> found = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement("""
                SELECT s.id, s.dialect, s.key, s.right_id, s.newest_version
                FROM (SELECT id FROM source_record WHERE right_id = ANY (?)
                      UNION
                      SELECT source_id FROM source_link WHERE link = ANY (?)) AS near
                JOIN source_record s ON s.id = near.id
                WHERE s.space = ?""")) {
            select.setArray(1, Columns.numbers(connection, rights));
            select.setArray(
                    2, Columns.texts(connection, links.stream().map(space::link).toList()));
            select.setString(3, space.code());
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    if (!known.contains(row.getLong(1))) {
                        Source source = new Source(row.getLong(1), row.getString(2), row.getString(3), false);
                        source.rightId = row.getLong(4);
                        source.newestVersion = row.getLong(5);
                        found.add(source);
                    }
                }
            }
        }
        return found;
    }
}
