package org.comity.register.internal.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.comity.model.ComityException;
import org.comity.model.ErrorCode;
import org.comity.model.RightKind;
import org.comity.register.Ingest;
import org.comity.register.LoadSummary;
import org.comity.register.internal.database.Connections;
import org.comity.register.internal.facts.StoredJson;
import org.comity.register.internal.postgres.HomeFolder;
import org.comity.standards.DialectReader;
import org.comity.standards.SourceFile;
import org.comity.standards.SourceItem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads files through the dialects and writes them batch by batch. Thread-safe; loads wait for each other. */
public final class DefaultIngest implements Ingest {

    /** Advisory lock of the one load that may run on a database. */
    private static final long LOAD = 0x434f4d4c4f4144L;

    private static final Logger LOG = LoggerFactory.getLogger(DefaultIngest.class);

    private final Supplier<Connection> connections;
    private final Path home;
    private final Recognition recognition;

    public DefaultIngest(Supplier<Connection> connections, Path home, Recognition recognition) {
        this.connections = connections;
        this.home = home;
        this.recognition = recognition;
    }

    @Override
    public LoadSummary ingest(List<Path> paths, Options options, Progress progress) {
        Optional<DialectReader> forced = options.dialect().map(this::reader);
        List<InputFile> files = Inputs.list(paths);
        long total = files.stream().mapToLong(InputFile::size).sum();
        String request = paths.stream().map(Path::toString).collect(Collectors.joining(" "));
        return load(Space.REAL, request, progress, total, run -> {
            for (InputFile file : files) {
                run.input(file, forced, options.strict());
            }
        });
    }

    /** Loads the made-up register, all of it or nothing. */
    public LoadSummary ingestSample(SourceFile file, DialectReader reader, Progress progress) {
        return load(Space.SAMPLE, "sample", progress, file.size(), run -> run.file(file, Optional.of(reader), true));
    }

    private DialectReader reader(String code) {
        return recognition
                .find(code)
                .orElseThrow(() -> new ComityException(
                        ErrorCode.DIALECT_UNKNOWN,
                        code,
                        recognition.readers().stream()
                                .map(DialectReader::code)
                                .sorted()
                                .collect(Collectors.joining(", "))));
    }

    private interface Work {
        void perform(Run run) throws IOException, SQLException;
    }

    private LoadSummary load(Space space, String request, Progress progress, long total, Work work) {
        try (Connection connection = connections.get()) {
            awaitTurn(connection, progress);
            connection.setAutoCommit(false);
            long loadId = begin(connection, space, request);
            Tally tally = new Tally();
            Run run = new Run(connection, space, loadId, tally, progress, total);
            try {
                work.perform(run);
                run.flush();
                run.await();
                LoadSummary summary = tally.summary(countRights(connection, loadId));
                finish(connection, loadId, summary, true);
                connection.commit();
                return summary;
            } catch (ComityException | IOException | SQLException e) {
                run.settle(e);
                breakOff(connection, loadId, tally, e);
                throw e;
            } finally {
                run.end();
            }
        } catch (SQLException e) {
            throw failure(e);
        } catch (IOException e) {
            throw HomeFolder.isDiskFull(e)
                    ? new ComityException(e, ErrorCode.DISK_FULL, home)
                    : new ComityException(e, ErrorCode.FILE_UNREADABLE, request, String.valueOf(e.getMessage()));
        }
    }

    private static void awaitTurn(Connection connection, Progress progress) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            try (ResultSet row = statement.executeQuery("SELECT pg_try_advisory_lock(" + LOAD + ")")) {
                if (row.next() && row.getBoolean(1)) {
                    return;
                }
            }
            progress.waiting();
            statement.execute("SELECT pg_advisory_lock(" + LOAD + ")");
        }
    }

    private static long begin(Connection connection, Space space, String request) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO load (space, request, summary) VALUES (?, ?, ?::jsonb) RETURNING id")) {
            insert.setString(1, space.code());
            insert.setString(2, request);
            insert.setString(3, StoredJson.write(new Tally().summary(Map.of())));
            try (ResultSet row = insert.executeQuery()) {
                row.next();
                long id = row.getLong(1);
                if (space == Space.REAL) {
                    connection.commit();
                }
                return id;
            }
        }
    }

    private static void finish(Connection connection, long loadId, LoadSummary summary, boolean finished)
            throws SQLException {
        try (PreparedStatement update = connection.prepareStatement("UPDATE load SET summary = ?::jsonb, finished_at ="
                + " CASE WHEN ? THEN clock_timestamp() END WHERE id = ?")) {
            update.setString(1, StoredJson.write(summary));
            update.setBoolean(2, finished);
            update.setLong(3, loadId);
            update.executeUpdate();
        }
    }

    /** What was committed stays; the load says how far it came. */
    private static void breakOff(Connection connection, long loadId, Tally tally, Exception cause) {
        try {
            connection.rollback();
            finish(connection, loadId, tally.summary(countRights(connection, loadId)), false);
            connection.commit();
        } catch (SQLException e) {
            cause.addSuppressed(e);
            LOG.warn("Load {} broke off and could not say so: {}", loadId, e.getMessage());
        }
    }

    private static Map<RightKind, Long> countRights(Connection connection, long loadId) throws SQLException {
        Map<RightKind, Long> rights = new EnumMap<>(RightKind.class);
        try (PreparedStatement select = connection.prepareStatement("SELECT kind, count(*) FROM right_ WHERE id IN"
                + " (SELECT right_id FROM source_record WHERE load_id = ?) GROUP BY kind")) {
            select.setLong(1, loadId);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    rights.put(RightKind.ofCode(row.getString(1)), row.getLong(2));
                }
            }
        }
        return rights;
    }

    /** What a failure of the database means to a reader. */
    private ComityException failure(SQLException e) {
        String state = String.valueOf(e.getSQLState());
        boolean gone = Connections.isLost(e);
        if (state.equals("53100") || (gone && isNearlyFull())) {
            return new ComityException(e, ErrorCode.DISK_FULL, home);
        }
        if (gone) {
            return Connections.failure(e, home);
        }
        LOG.error("The load failed in the database", e);
        return new ComityException(e, ErrorCode.UNEXPECTED, "SQL " + state, home.resolve("log"));
    }

    /** A database whose log of changes finds no space ends without a word to its clients. */
    private boolean isNearlyFull() {
        try {
            return Files.getFileStore(home).getUsableSpace() < 64L << 20;
        } catch (IOException e) {
            return false;
        }
    }

    /** One load under way. */
    private final class Run {

        private final Connection connection;
        private final Space space;
        private final Tally tally;
        private final Progress progress;
        private final long total;
        private final BatchWriter writer;
        /** Writes one batch while the next one is read: of two processors neither waits for the other. */
        private final ExecutorService writing = Executors.newSingleThreadExecutor(
                Thread.ofPlatform().name("comity-load").daemon().factory());

        private Batch batch = new Batch();
        private Optional<Future<?>> underWay = Optional.empty();
        private boolean sampleEnded;
        private long bytesBefore;
        private long toldAt;

        Run(Connection connection, Space space, long loadId, Tally tally, Progress progress, long total) {
            this.connection = connection;
            this.space = space;
            this.tally = tally;
            this.progress = progress;
            this.total = total;
            this.writer = new BatchWriter(connection, space, loadId, tally);
        }

        void input(InputFile file, Optional<DialectReader> forced, boolean strict) throws IOException, SQLException {
            if (Inputs.isZip(head(file)) && forced.isEmpty()) {
                archive(file, strict);
            } else {
                file(file, forced, strict);
            }
            bytesBefore += file.size();
        }

        private void archive(InputFile file, boolean strict) throws IOException, SQLException {
            try (ZipMembers members = ZipMembers.open(file.path(), file.size())) {
                for (SourceFile member : members.list()) {
                    file(member, Optional.empty(), strict);
                }
            } catch (ComityException e) {
                if (e.code() != ErrorCode.ARCHIVE_REFUSED) {
                    throw e;
                }
                reject(entry(file, Optional.of("zip")), "zip", 0, e);
            } catch (IOException e) {
                if (HomeFolder.isDiskFull(e)) {
                    throw e;
                }
                reject(entry(file, Optional.of("zip")), "zip", 0, unreadable(file, e));
            }
        }

        void file(SourceFile file, Optional<DialectReader> forced, boolean strict) throws IOException, SQLException {
            byte[] head;
            try {
                head = head(file);
            } catch (IOException e) {
                reject(entry(file, Optional.empty()), "?", 0, unreadable(file, e));
                return;
            }
            if (file instanceof InputFile == false && Inputs.isZip(head)) {
                reject(
                        entry(file, Optional.of("zip")),
                        "zip",
                        0,
                        new ComityException(ErrorCode.ARCHIVE_REFUSED, file.name(), "zip in zip"));
                return;
            }
            DialectReader.Probe probe = new DialectReader.Probe(file.name(), head);
            Optional<DialectReader> reader = forced.or(() -> recognition.recognise(probe));
            Batch.FileEntry entry = entry(file, reader.map(DialectReader::code));
            if (reader.isEmpty()) {
                if (strict) {
                    flush();
                    await();
                    throw new ComityException(ErrorCode.FILE_UNRECOGNISED, file.name());
                }
                tally.unrecognised.add(recognition
                        .nameUnread(probe)
                        .map(format -> file.name() + " (" + format + ")")
                        .orElse(file.name()));
                return;
            }
            read(file, entry, reader.get());
        }

        private void read(SourceFile file, Batch.FileEntry entry, DialectReader reader)
                throws IOException, SQLException {
            Sink sink = new Sink(entry, reader.code());
            try {
                reader.read(file, sink::accept);
            } catch (ComityException e) {
                sink.rethrow();
                // What was handed over before stays valid; the rest of the file is one thing that could not be read.
                reject(entry, reader.code(), sink.lastOffset, e);
            } catch (IOException e) {
                sink.rethrow();
                reject(entry, reader.code(), sink.lastOffset, unreadable(file, e));
            } catch (RuntimeException e) {
                sink.rethrow();
                LOG.error("Reader {} failed", reader.code(), e);
                reject(
                        entry,
                        reader.code(),
                        sink.lastOffset,
                        new ComityException(e, ErrorCode.FILE_UNREADABLE, file.name(), e.toString()));
            }
            sink.rethrow();
        }

        private byte[] head(SourceFile file) throws IOException {
            try (InputStream in = file.open()) {
                return Inputs.head(in);
            }
        }

        private ComityException unreadable(SourceFile file, IOException e) {
            return new ComityException(e, ErrorCode.FILE_UNREADABLE, file.name(), String.valueOf(e.getMessage()));
        }

        private Batch.FileEntry entry(SourceFile file, Optional<String> dialect) throws SQLException {
            Batch.FileEntry entry = new Batch.FileEntry(newFileId(), file.name(), file.size(), dialect);
            batch.files.add(entry);
            tell(file.name(), 0);
            return entry;
        }

        private long newFileId() throws SQLException {
            try {
                return writer.newFileId();
            } catch (SQLException e) {
                // What failed first may be the batch under way, in the same transaction.
                await();
                throw e;
            }
        }

        private void reject(Batch.FileEntry file, String dialect, long offset, ComityException e) throws SQLException {
            tally.met(dialect);
            tally.quarantined++;
            batch.add(new Batch.Rejected(
                    file, dialect, new SourceItem.RejectedRecord(offset, new byte[0], e.code(), e.values())));
            flushIfFull();
        }

        private void accept(Batch.FileEntry file, String dialect, SourceItem item) throws SQLException {
            switch (item) {
                case SourceItem.SourceRecord record -> {
                    tally.met(dialect);
                    batch.add(Batch.ReadRecord.of(file.id(), dialect, record));
                }
                case SourceItem.RejectedRecord record -> {
                    tally.met(dialect);
                    tally.quarantined++;
                    batch.add(new Batch.Rejected(file, dialect, record));
                }
                case SourceItem.OfficeAnswer answer -> {
                    if (answer.error()) {
                        tally.errorAnswers.add((file.name() + ": " + answer.code() + " " + answer.message()).strip());
                    } else {
                        tally.emptyAnswers++;
                    }
                    batch.answers.add(new Batch.Answer(file.id(), answer));
                }
            }
            tell(file.name(), item.offset());
            flushIfFull();
        }

        private void tell(String file, long offset) {
            long now = System.nanoTime();
            if (now - toldAt > 250_000_000L) {
                toldAt = now;
                progress.update(file, tally.read, Math.min(total, bytesBefore + offset), total);
            }
        }

        private void flushIfFull() throws SQLException {
            if (batch.isFull()) {
                flush();
            }
        }

        /** Hands the batch to the writer, as soon as that has done with the one before. */
        void flush() throws SQLException {
            if (batch.isEmpty()) {
                return;
            }
            Batch full = batch;
            batch = new Batch();
            await();
            underWay = Optional.of(writing.submit(() -> {
                write(full);
                return null;
            }));
        }

        private void write(Batch full) throws SQLException {
            if (space == Space.REAL && !sampleEnded && !full.records.isEmpty()) {
                endSample();
                sampleEnded = true;
            }
            if (writer.write(full)) {
                changeMark();
            }
            if (space == Space.REAL) {
                connection.commit();
            }
        }

        /** Waits until everything handed to the writer is written, and throws what went wrong there. */
        void await() throws SQLException {
            if (underWay.isEmpty()) {
                return;
            }
            Future<?> awaited = underWay.get();
            underWay = Optional.empty();
            boolean interrupted = false;
            try {
                while (true) {
                    try {
                        awaited.get();
                        return;
                    } catch (InterruptedException e) {
                        // A transaction under way is never left to itself; who interrupts is heard after it.
                        interrupted = true;
                    }
                }
            } catch (ExecutionException e) {
                switch (e.getCause()) {
                    case SQLException cause -> throw cause;
                    case RuntimeException cause -> throw cause;
                    case Error cause -> throw cause;
                    case null, default -> throw new IllegalStateException("the batch failed", e);
                }
            } finally {
                if (interrupted) {
                    Thread.currentThread().interrupt();
                }
            }
        }

        /** After a failure: the connection is the caller's again. */
        void settle(Exception failure) {
            try {
                await();
            } catch (SQLException | RuntimeException e) {
                if (!e.equals(failure)) {
                    failure.addSuppressed(e);
                }
            }
        }

        void end() {
            writing.close();
            writer.end();
        }

        /** The first real record ends the sample for good, in the same transaction. */
        private void endSample() throws SQLException {
            try (Statement statement = connection.createStatement()) {
                int ended = statement.executeUpdate("UPDATE content SET visible = 'real' WHERE visible = 'sample'");
                if (ended > 0) {
                    statement.executeUpdate("DELETE FROM source_record WHERE space = 'sample'");
                    statement.executeUpdate("DELETE FROM right_ WHERE space = 'sample'");
                    statement.executeUpdate("DELETE FROM load WHERE space = 'sample'");
                }
            }
        }

        private void changeMark() throws SQLException {
            try (Statement statement = connection.createStatement()) {
                statement.executeUpdate("UPDATE content SET generation = generation + 1, mark = gen_random_uuid()");
            }
        }

        /** Hands items on; a failure of the database is kept apart from what a reader may make of exceptions. */
        private final class Sink {

            private final Batch.FileEntry file;
            private final String dialect;
            private long lastOffset;
            private Optional<SQLException> failure = Optional.empty();

            Sink(Batch.FileEntry file, String dialect) {
                this.file = file;
                this.dialect = dialect;
            }

            void accept(SourceItem item) {
                lastOffset = item.offset();
                try {
                    Run.this.accept(file, dialect, item);
                } catch (SQLException e) {
                    failure = Optional.of(e);
                    throw new IllegalStateException("the database failed", e);
                }
            }

            void rethrow() throws SQLException {
                if (failure.isPresent()) {
                    throw failure.get();
                }
            }
        }
    }
}
