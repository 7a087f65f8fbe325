package org.comity.register.internal.read;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.ObjLongConsumer;
import org.comity.model.ComityException;
import org.comity.model.ErrorCode;
import org.comity.model.NumberRole;
import org.comity.model.Office;
import org.comity.model.RightFacts;
import org.comity.model.RightId;
import org.comity.model.RightKind;
import org.comity.model.number.NumberReading;
import org.comity.model.number.Numbers;
import org.comity.register.Coverage;
import org.comity.register.Load;
import org.comity.register.QuarantinedRecord;
import org.comity.register.Register;
import org.comity.register.RightView;
import org.comity.register.SourceReference;
import org.comity.register.SourceVersion;
import org.comity.register.internal.database.Connections;
import org.comity.register.internal.facts.StoredJson;
import org.comity.register.internal.ingest.Blob;
import org.comity.register.internal.ingest.Fingerprint;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;

/** The register on PostgreSQL. */
public final class DefaultRegister implements Register {

    private static final int FETCH = 500;

    /** These are small. */
    private static final int FINGERPRINTS = 10_000;

    private static final String VISIBLE = "(SELECT visible FROM content)";

    /** Newest statement first: the order of {@code org.comity.register.internal.projection.Statement}. */
    private static final String NEWEST_FIRST =
            "v.statement_day DESC NULLS LAST, v.richness DESC, v.content_hash DESC, s.dialect, s.key";

    private static final String SOURCES = """
            SELECT r.id AS right_id, s.id, s.dialect, s.key, f.name, s.byte_offset, s.versions, v.as_of, v.recorded_at
            FROM right_ r
            JOIN source_record s ON s.right_id = r.id
            JOIN source_version v ON v.id = s.newest_version
            JOIN source_file f ON f.id = s.file_id
            """;

    private final Jdbi jdbi;
    private final AtomicReference<CachedCoverage> cached = new AtomicReference<>();

    private record CachedCoverage(String of, Coverage coverage) {}

    public DefaultRegister(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    private interface Question<T> {
        T ask(Handle handle) throws SQLException;
    }

    private <T> T ask(Question<T> question) {
        try {
            return jdbi.inTransaction(TransactionIsolationLevel.REPEATABLE_READ, handle -> {
                handle.execute("SET TRANSACTION READ ONLY");
                return question.ask(handle);
            });
        } catch (SQLException | JdbiException e) {
            throw Connections.failure(e, "comity");
        }
    }

    @Override
    public Optional<RightView> findRight(RightId id) {
        return ask(handle -> {
            Optional<Long> right = findKey(handle, id);
            return right.isEmpty()
                    ? Optional.empty()
                    : views(handle, List.of(right.get())).stream().findFirst();
        });
    }

    /** The handle itself, or any number that the right has or had as its handle before more was known. */
    private static Optional<Long> findKey(Handle handle, RightId id) {
        Optional<Long> direct = handle.createQuery("SELECT id FROM right_ WHERE space = " + VISIBLE
                        + " AND kind = :kind AND office = :office AND number = :number")
                .bind("kind", id.kind().code())
                .bind("office", id.office().code())
                .bind("number", id.number())
                .mapTo(Long.class)
                .findOne();
        if (direct.isPresent()) {
            return direct;
        }
        Optional<NumberRole> marked = switch (id.number().charAt(0)) {
            case 'R' -> Optional.of(NumberRole.REGISTRATION);
            case 'G' -> Optional.of(NumberRole.GRANT_PUBLICATION);
            case 'P' -> Optional.of(NumberRole.PUBLICATION);
            case 'I' -> Optional.of(NumberRole.INTERNATIONAL);
            default -> Optional.empty();
        };
        return handle.createQuery("""
                        SELECT r.id FROM right_ r JOIN right_number n ON n.right_id = r.id
                        WHERE n.space = (SELECT visible FROM content) AND r.kind = :kind AND r.office = :office
                          AND (n.canonical = :number OR n.canonical = substr(:number, 2) AND n.role = :role)
                        ORDER BY array_position(ARRAY['APPLICATION', 'REGISTRATION'], n.role::text) NULLS LAST,
                                 r.number
                        LIMIT 1""")
                .bind("kind", id.kind().code())
                .bind("office", id.office().code())
                .bind("number", id.number())
                .bind("role", marked.map(Enum::name).orElse(""))
                .mapTo(Long.class)
                .findOne();
    }

    @Override
    public List<RightView> searchNumber(String written) {
        List<NumberReading> readings = Numbers.list(written);
        String folded = Numbers.fold(written);
        Set<String> canonicals = new LinkedHashSet<>();
        canonicals.add(folded);
        readings.forEach(r -> canonicals.add(r.canonical()));
        List<RightView> found = ask(handle -> {
            Set<Long> rights = new LinkedHashSet<>();
            handle.createQuery("""
                            SELECT n.right_id, n.office, n.role, n.canonical, r.kind
                            FROM right_number n JOIN right_ r ON r.id = n.right_id
                            WHERE n.space = (SELECT visible FROM content) AND n.canonical = ANY (:canonicals)
                            ORDER BY r.office, r.kind, r.number""")
                    .bindArray("canonicals", String.class, canonicals.toArray())
                    .map((row, context) -> {
                        String canonical = row.getString("canonical");
                        RightKind kind = RightKind.ofCode(row.getString("kind"));
                        NumberRole role = NumberRole.valueOf(row.getString("role"));
                        Office office = new Office(row.getString("office"));
                        boolean meant = canonical.equals(folded)
                                || readings.stream()
                                        .anyMatch(r -> r.canonical().equals(canonical)
                                                && r.office().equals(office)
                                                && r.allows(kind, role));
                        return meant ? row.getLong("right_id") : -1L;
                    })
                    .forEach(id -> {
                        if (id >= 0) {
                            rights.add(id);
                        }
                    });
            return views(handle, rights);
        });
        if (found.isEmpty()) {
            // Only now does it matter whether the number could be one at all: what a record holds is found as written.
            Numbers.parse(written);
        }
        return found;
    }

    private static List<RightView> views(Handle handle, Collection<Long> ids) throws SQLException {
        if (ids.isEmpty()) {
            return List.of();
        }
        Connection connection = handle.getConnection();
        Map<Long, List<SourceReference>> sources = new LinkedHashMap<>();
        try (PreparedStatement select =
                connection.prepareStatement(SOURCES + " WHERE r.id = ANY (?) ORDER BY r.id, " + NEWEST_FIRST)) {
            select.setArray(1, connection.createArrayOf("bigint", ids.toArray()));
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    sources.computeIfAbsent(row.getLong(1), r -> new ArrayList<>())
                            .add(source(row));
                }
            }
        }
        List<RightView> views = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement("SELECT id, office, kind, number, space, facts"
                + " FROM right_ WHERE id = ANY (?) ORDER BY office, kind, number")) {
            select.setArray(1, connection.createArrayOf("bigint", ids.toArray()));
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    views.add(view(row, sources.getOrDefault(row.getLong(1), List.of())));
                }
            }
        }
        return views;
    }

    private static RightView view(ResultSet row, List<SourceReference> sources) throws SQLException {
        RightFacts facts = StoredJson.readFacts(row.getBytes(6));
        return new RightView(
                new RightId(new Office(row.getString(2)), RightKind.ofCode(row.getString(3)), row.getString(4)),
                facts,
                facts.state(),
                sources,
                row.getString(5).equals("sample"));
    }

    private static SourceReference source(ResultSet row) throws SQLException {
        return new SourceReference(
                row.getLong(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getLong(6),
                row.getInt(7),
                Optional.ofNullable(row.getObject(8, LocalDate.class)),
                instant(row, 9));
    }

    @Override
    public void forEachRight(RightKind kind, Consumer<RightView> consumer) {
        ask(handle -> {
            Connection connection = handle.getConnection();
            // Two cursors in one order, merged while reading: neither a query per right nor all sources in memory.
            try (PreparedStatement rights =
                            connection.prepareStatement("SELECT id, office, kind, number, space, facts FROM right_ r"
                                    + " WHERE space = " + VISIBLE + " AND kind = ? ORDER BY office, number");
                    PreparedStatement sources = connection.prepareStatement(SOURCES + " WHERE r.space = " + VISIBLE
                            + " AND r.kind = ? ORDER BY r.office, r.number, " + NEWEST_FIRST)) {
                rights.setFetchSize(FETCH);
                sources.setFetchSize(FETCH);
                rights.setString(1, kind.code());
                sources.setString(1, kind.code());
                try (ResultSet right = rights.executeQuery();
                        ResultSet source = sources.executeQuery()) {
                    boolean more = source.next();
                    while (right.next()) {
                        List<SourceReference> own = new ArrayList<>(1);
                        while (more && source.getLong(1) == right.getLong(1)) {
                            own.add(source(source));
                            more = source.next();
                        }
                        consumer.accept(view(right, own));
                    }
                }
            }
            return true;
        });
    }

    @Override
    public void forEachRight(Collection<RightId> ids, Consumer<RightView> consumer) {
        List<RightId> all = List.copyOf(ids);
        for (int from = 0; from < all.size(); from += FETCH) {
            List<RightId> some = all.subList(from, Math.min(all.size(), from + FETCH));
            ask(handle -> views(handle, keys(handle, some))).forEach(consumer);
        }
    }

    private static List<Long> keys(Handle handle, List<RightId> ids) throws SQLException {
        Connection connection = handle.getConnection();
        List<Long> keys = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement("SELECT r.id FROM right_ r JOIN unnest(?, ?, ?)"
                + " AS asked(kind, office, number) USING (kind, office, number) WHERE r.space = " + VISIBLE)) {
            select.setArray(1, texts(connection, ids, id -> id.kind().code()));
            select.setArray(2, texts(connection, ids, id -> id.office().code()));
            select.setArray(3, texts(connection, ids, RightId::number));
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    keys.add(row.getLong(1));
                }
            }
        }
        return keys;
    }

    private static Array texts(Connection connection, List<RightId> ids, Function<RightId, String> part)
            throws SQLException {
        return connection.createArrayOf("text", ids.stream().map(part).toArray());
    }

    @Override
    public void forEachFingerprint(RightKind kind, ObjLongConsumer<RightId> consumer) {
        ask(handle -> {
            try (PreparedStatement select = handle.getConnection()
                    .prepareStatement("SELECT office, number, hashtextextended(facts, 0) FROM right_ WHERE space = "
                            + VISIBLE + " AND kind = ?")) {
                select.setFetchSize(FINGERPRINTS);
                select.setString(1, kind.code());
                try (ResultSet row = select.executeQuery()) {
                    while (row.next()) {
                        RightId id = new RightId(new Office(row.getString(1)), kind, row.getString(2));
                        consumer.accept(id, row.getLong(3));
                    }
                }
            }
            return true;
        });
    }

    @Override
    public List<SourceVersion> listVersions(RightId id) {
        return ask(handle -> {
            Optional<Long> right = findKey(handle, id);
            if (right.isEmpty()) {
                return List.of();
            }
            List<SourceVersion> newestFirst = handle.createQuery("""
                            SELECT v.id, v.source_id, s.dialect, s.key, f.name, v.byte_offset, v.content_hash,
                                   v.facts, v.remainder, v.findings::text AS findings, v.as_of, v.recorded_at
                            FROM source_record s
                            JOIN source_version v ON v.source_id = s.id
                            JOIN source_file f ON f.id = v.file_id
                            WHERE s.right_id = :right
                            ORDER BY\s""" + NEWEST_FIRST + ", v.id")
                    .bind("right", right.get())
                    .map((row, context) -> new SourceVersion(
                            row.getLong("id"),
                            row.getLong("source_id"),
                            row.getString("dialect"),
                            row.getString("key"),
                            row.getString("name"),
                            row.getLong("byte_offset"),
                            Fingerprint.contentHash(row.getString("content_hash")),
                            StoredJson.readFacts(row.getString("facts")),
                            StoredJson.readRemainder(row.getString("remainder")),
                            StoredJson.readFindings(row.getString("findings")),
                            Optional.ofNullable(row.getObject("as_of", LocalDate.class)),
                            instant(row, 12),
                            Optional.empty()))
                    .list();
            return withReplacement(newestFirst).reversed();
        });
    }

    /** A version that arrived when a newer one was already there never was the newest: it was replaced as it came. */
    private static List<SourceVersion> withReplacement(List<SourceVersion> newestFirst) {
        Map<Long, Instant> newerSince = new LinkedHashMap<>();
        List<SourceVersion> versions = new ArrayList<>();
        for (SourceVersion v : newestFirst) {
            Optional<Instant> replaced = Optional.ofNullable(newerSince.get(v.sourceId()))
                    .map(since -> since.isAfter(v.recordedAt()) ? since : v.recordedAt());
            versions.add(new SourceVersion(
                    v.versionId(),
                    v.sourceId(),
                    v.dialect(),
                    v.key(),
                    v.file(),
                    v.offset(),
                    v.contentHash(),
                    v.facts(),
                    v.remainder(),
                    v.findings(),
                    v.asOf(),
                    v.recordedAt(),
                    replaced));
            newerSince.merge(v.sourceId(), v.recordedAt(), (a, b) -> a.isBefore(b) ? a : b);
        }
        return versions;
    }

    @Override
    public byte[] getRaw(long versionId) {
        return ask(handle -> handle.createQuery("SELECT raw, raw_size FROM source_version WHERE id = :id")
                .bind("id", versionId)
                .map((row, context) -> Blob.unpack(row.getBytes(1), row.getInt(2)))
                .findOne()
                .orElseThrow(() -> new ComityException(ErrorCode.VERSION_NOT_FOUND, versionId)));
    }

    @Override
    public List<Load> listLoads(int limit) {
        return ask(handle -> handle.createQuery("SELECT id, request, started_at, finished_at, summary::text FROM load"
                        + " WHERE space = " + VISIBLE + " OR space = 'real' ORDER BY id DESC LIMIT :limit")
                .bind("limit", limit)
                .map((row, context) -> new Load(
                        row.getLong(1),
                        row.getString(2),
                        instant(row, 3),
                        Optional.ofNullable(row.getObject(4, OffsetDateTime.class))
                                .map(OffsetDateTime::toInstant),
                        StoredJson.readSummary(row.getString(5))))
                .list());
    }

    @Override
    public List<QuarantinedRecord> listQuarantine(int offset, int limit) {
        return ask(handle -> handle.createQuery("""
                        SELECT q.id, q.load_id, f.name, q.byte_offset, q.dialect, q.code, q.message_values, q.recorded_at
                        FROM quarantine q JOIN source_file f ON f.id = q.file_id
                        ORDER BY q.load_id DESC, q.id DESC OFFSET :offset LIMIT :limit""")
                .bind("offset", offset)
                .bind("limit", limit)
                .map((row, context) -> new QuarantinedRecord(
                        row.getLong(1),
                        row.getLong(2),
                        row.getString(3),
                        row.getLong(4),
                        row.getString(5),
                        ErrorCode.valueOf(row.getString(6)),
                        List.of((String[]) row.getArray(7).getArray()),
                        instant(row, 8)))
                .list());
    }

    @Override
    public List<SourceReference> listUnattached(int offset, int limit) {
        return ask(handle -> handle.createQuery("""
                        SELECT s.right_id, s.id, s.dialect, s.key, f.name, s.byte_offset, s.versions, v.as_of, v.recorded_at
                        FROM source_record s
                        JOIN source_version v ON v.id = s.newest_version
                        JOIN source_file f ON f.id = s.file_id
                        WHERE s.right_id IS NULL AND s.space = (SELECT visible FROM content)
                        ORDER BY s.id DESC OFFSET :offset LIMIT :limit""")
                .bind("offset", offset)
                .bind("limit", limit)
                .map((row, context) -> source(row))
                .list());
    }

    @Override
    public Coverage coverage() {
        return ask(handle -> {
            String of = handle.createQuery("SELECT c.mark || ' ' || coalesce((SELECT max(id) FROM load), 0) || ' '"
                            + " || coalesce((SELECT max(finished_at) FROM load)::text, '') FROM content c")
                    .mapTo(String.class)
                    .one();
            CachedCoverage known = cached.get();
            if (known != null && known.of().equals(of)) {
                return known.coverage();
            }
            Coverage coverage = compute(handle);
            cached.set(new CachedCoverage(of, coverage));
            return coverage;
        });
    }

    private static Coverage compute(Handle handle) {
        List<Coverage.Part> parts = handle.createQuery("""
                        SELECT r.office, r.kind, s.dialect, count(DISTINCT r.id),
                               min(r.filing_date), max(r.filing_date), max(l.started_at)
                        FROM right_ r
                        JOIN source_record s ON s.right_id = r.id
                        JOIN load l ON l.id = s.load_id
                        WHERE r.space = (SELECT visible FROM content)
                        GROUP BY r.office, r.kind, s.dialect
                        ORDER BY r.office, r.kind, s.dialect""")
                .map((row, context) -> new Coverage.Part(
                        new Office(row.getString(1)),
                        RightKind.ofCode(row.getString(2)),
                        row.getString(3),
                        row.getLong(4),
                        Optional.ofNullable(row.getObject(5, LocalDate.class)),
                        Optional.ofNullable(row.getObject(6, LocalDate.class)),
                        instant(row, 7)))
                .list();
        List<Coverage.Total> totals = handle.createQuery("""
                        SELECT office, kind, count(*) FROM right_
                        WHERE space = (SELECT visible FROM content)
                        GROUP BY office, kind ORDER BY office, kind""")
                .map((row, context) -> new Coverage.Total(
                        new Office(row.getString(1)), RightKind.ofCode(row.getString(2)), row.getLong(3)))
                .list();
        boolean sample = handle.createQuery("SELECT EXISTS (SELECT 1 FROM right_ WHERE space = 'sample')"
                        + " AND visible = 'sample' FROM content")
                .mapTo(Boolean.class)
                .one();
        long quarantined = handle.createQuery("SELECT count(*) FROM quarantine")
                .mapTo(Long.class)
                .one();
        return new Coverage(sample, parts, totals, quarantined);
    }

    @Override
    public String watermark() {
        return ask(handle -> handle.createQuery(
                        "SELECT identity || '/' || visible || '/' || generation || '/' || mark FROM content")
                .mapTo(String.class)
                .one());
    }

    /** Whether any record is there, of either space. */
    public boolean isEmptyOfAll() {
        return !ask(handle -> handle.createQuery("SELECT EXISTS (SELECT 1 FROM right_)")
                .mapTo(Boolean.class)
                .one());
    }

    public boolean isSampleVisible() {
        return ask(handle -> handle.createQuery("SELECT visible = 'sample' AND EXISTS (SELECT 1 FROM right_ WHERE space"
                        + " = 'sample') FROM content")
                .mapTo(Boolean.class)
                .one());
    }

    /** Whether no real record was ever committed here, so that a sample may be shown. */
    public boolean maySample() {
        return ask(handle -> handle.createQuery("SELECT visible = 'sample' FROM content")
                .mapTo(Boolean.class)
                .one());
    }

    private static Instant instant(ResultSet row, int column) throws SQLException {
        return Objects.requireNonNull(row.getObject(column, OffsetDateTime.class))
                .toInstant();
    }
}
