package org.comity.register.internal.postgres;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.comity.model.ComityException;
import org.comity.model.ErrorCode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * This process's hold on the built-in database of a home: it was started, or found running, and stays until the last hold is
 * given up. Thread-safe.
 */
public final class BuiltInPostgres implements AutoCloseable {

    public static final String DATABASE = "comity";
    public static final String OWNER = "comity_owner";
    public static final String APPLICATION = "comity_app";

    private static final String ADMINISTRATOR = "comity_admin";
    private static final Logger LOG = LoggerFactory.getLogger(BuiltInPostgres.class);
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    /** After the death of one of its processes PostgreSQL repairs itself, and refuses everybody with this state until then. */
    private static final String RECOVERING = "57P03";

    private static final Duration RECOVERY = Duration.ofMinutes(10);
    /** Nobody listens at the port. */
    private static final String REFUSED = "08001";

    private static final Duration DYING = Duration.ofSeconds(10);
    /** Advisory lock that every hold shares; who gets it alone is the last one. */
    private static final long HOLD = 0x434f4d495459L;

    private final HomeFolder home;
    private final PostgresBinaries binaries;
    private final Launch launch;
    private final Secrets secrets;
    private volatile int port;
    private Connection hold;
    private boolean closed;

    private BuiltInPostgres(
            HomeFolder home, PostgresBinaries binaries, Launch launch, Secrets secrets, int port, Connection hold) {
        this.home = home;
        this.binaries = binaries;
        this.launch = launch;
        this.secrets = secrets;
        this.port = port;
        this.hold = hold;
    }

    public String jdbcAddress() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + DATABASE;
    }

    public int port() {
        return port;
    }

    public String ownerPassword() {
        return secrets.owner();
    }

    public String applicationPassword() {
        return secrets.application();
    }

    /**
     * Starts the database of this home, or finds the one that runs.
     *
     * @param progress see {@code org.comity.register.Store#open}
     */
    public static BuiltInPostgres open(HomeFolder home, Consumer<String> progress) {
        try (HomeGuard _ = HomeGuard.await(home, HomeGuard.Part.DATABASE)) {
            return new Opening(home, Launch.choose(home), progress).open();
        } catch (IOException e) {
            throw HomeFolder.failure(e, home.root());
        } catch (SQLException e) {
            throw new ComityException(
                    e, ErrorCode.DATABASE_START_FAILED, String.valueOf(e.getMessage()), home.databaseLog());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ComityException(e, ErrorCode.DATABASE_START_FAILED, "interrupted", home.databaseLog());
        }
    }

    /**
     * Takes the database up again when it, or the connection by which this process holds it, was lost; costs a round trip
     * when all is well. After it the port may be another one.
     *
     * @throws ComityException DATABASE_START_FAILED or DISK_FULL
     */
    public synchronized void ensureRunning() {
        if (closed || isHeld()) {
            return;
        }
        LOG.warn("The built-in database of {} does not answer and is taken up again", home.root());
        try (HomeGuard _ = HomeGuard.await(home, HomeGuard.Part.DATABASE)) {
            Opening opening = new Opening(home, launch, step -> LOG.info("{}: {}", home.root(), step));
            Held held = opening.take(binaries, port, secrets);
            hold = held.connection;
            port = held.port;
        } catch (IOException e) {
            throw HomeFolder.failure(e, home.root());
        } catch (SQLException e) {
            throw new ComityException(
                    e, ErrorCode.DATABASE_START_FAILED, String.valueOf(e.getMessage()), home.databaseLog());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ComityException(e, ErrorCode.DATABASE_START_FAILED, "interrupted", home.databaseLog());
        }
    }

    private boolean isHeld() {
        try {
            return hold.isValid(5);
        } catch (SQLException e) {
            return false;
        }
    }

    /** Gives up the hold; the last one stops the database. */
    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        try (HomeGuard _ = HomeGuard.await(home, HomeGuard.Part.DATABASE)) {
            if (!isHeld()) {
                Opening opening = new Opening(home, launch, step -> {});
                Optional<Integer> running = opening.findRunning();
                if (running.isEmpty()) {
                    new LockFile(home).replace(LockFile.DATABASE, Map.of());
                    return;
                }
                hold = opening.hold(running.get(), secrets);
            }
            boolean last;
            try (Connection mine = hold;
                    Statement statement = mine.createStatement()) {
                statement.execute("SELECT pg_advisory_unlock_shared(" + HOLD + ")");
                try (ResultSet row = statement.executeQuery("SELECT pg_try_advisory_lock(" + HOLD + ")")) {
                    last = row.next() && row.getBoolean(1);
                }
            }
            if (last) {
                run(
                        launch,
                        binaries.program("pg_ctl"),
                        home,
                        List.of("stop", "-D", home.data().toString(), "-m", "fast", "-w", "-t", "60", "-s"));
                new LockFile(home).replace(LockFile.DATABASE, Map.of());
            }
        } catch (IOException | SQLException e) {
            // The data are safe either way: a database left running is taken over by the next start.
            LOG.warn("The built-in database of {} was left running: {}", home.root(), e.toString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static int run(Launch launch, Path program, HomeFolder home, List<String> arguments)
            throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(launch.command(program, arguments));
        builder.environment().keySet().removeIf(name -> name.startsWith("PG") || name.startsWith("LC_"));
        // Messages are read by this class, so they come in one language.
        builder.environment().put("LC_ALL", "C");
        builder.environment().put("TZ", "UTC");
        builder.directory(home.root().toFile());
        // Never a pipe: the database outlives this process and must not hang on, or die of, a reader that is gone.
        builder.redirectErrorStream(true);
        builder.redirectOutput(ProcessBuilder.Redirect.appendTo(
                home.logs().resolve("postgres-tools.log").toFile()));
        builder.redirectInput(ProcessBuilder.Redirect.from(
                Path.of(PostgresBinaries.isWindows() ? "NUL" : "/dev/null").toFile()));
        return builder.start().waitFor();
    }

    /** The connection that says that this process works with the database at the port. */
    private record Held(int port, Connection connection) {}

    /** One opening, alone under the guard of the home. */
    private static final class Opening {

        private final HomeFolder home;
        private final Launch launch;
        private final Consumer<String> progress;
        private final LockFile lockFile;

        Opening(HomeFolder home, Launch launch, Consumer<String> progress) {
            this.home = home;
            this.launch = launch;
            this.progress = progress;
            this.lockFile = new LockFile(home);
        }

        BuiltInPostgres open() throws IOException, SQLException, InterruptedException {
            if (!PostgresBinaries.areUnpacked(home)) {
                progress.accept("extracting-database");
            }
            PostgresBinaries binaries = PostgresBinaries.unpack(home);
            Secrets secrets = create(binaries);
            Held held = take(binaries, 0, secrets);
            return new BuiltInPostgres(home, binaries, launch, secrets, held.port, held.connection);
        }

        /**
         * Finds the database or starts it, and holds it. A killed database still looks alive until its process has gone: what
         * refuses a connection is looked at again.
         *
         * @param before port at which others may still look for it; 0 for none
         */
        Held take(PostgresBinaries binaries, int before, Secrets secrets)
                throws IOException, SQLException, InterruptedException {
            Instant end = Instant.now().plus(DYING);
            while (true) {
                int port = findOrStart(binaries, before);
                try {
                    return new Held(port, hold(port, secrets));
                } catch (SQLException e) {
                    if (!REFUSED.equals(e.getSQLState()) || Instant.now().isAfter(end)) {
                        throw e;
                    }
                    TimeUnit.MILLISECONDS.sleep(200);
                }
            }
        }

        /**
         * The port of the database, which runs after this.
         *
         * @param before port at which others may still look for it; 0 for none
         */
        int findOrStart(PostgresBinaries binaries, int before) throws IOException, InterruptedException {
            Optional<Integer> running = findRunning();
            if (running.isPresent()) {
                progress.accept("attaching-database");
                return running.get();
            }
            return start(binaries, before);
        }

        /** The connection that says that this process works with the database. */
        Connection hold(int port, Secrets secrets) throws IOException, SQLException, InterruptedException {
            prepareRoles(port, secrets);
            lockFile.replace(
                    LockFile.DATABASE,
                    Map.of(
                            "pid", readPid().map(String::valueOf).orElse("?"),
                            "port", Integer.toString(port),
                            "secret", home.secret().getFileName().toString(),
                            "started", Instant.now().toString()));
            Connection hold = connect(port, DATABASE, APPLICATION, secrets.application());
            try (Statement statement = hold.createStatement()) {
                statement.execute("SELECT pg_advisory_lock_shared(" + HOLD + ")");
            }
            return hold;
        }

        private Secrets create(PostgresBinaries binaries) throws IOException, InterruptedException {
            Optional<Secrets> known = Secrets.find(home.secret());
            Path version = home.data().resolve("PG_VERSION");
            if (Files.exists(version)) {
                String major = Files.readString(version).strip();
                if (!major.equals(PostgresBinaries.majorVersion())) {
                    throw failed("the data in " + home.data() + " are of PostgreSQL " + major + ", this build brings "
                            + PostgresBinaries.majorVersion());
                }
                return known.orElseThrow(() -> failed("the file " + home.secret() + " is missing"));
            }
            progress.accept("creating-database");
            Secrets secrets = known.orElseGet(Secrets::random);
            secrets.write(home.secret());
            Path fresh = home.root().resolve("data.new");
            PostgresBinaries.delete(fresh);
            Files.createDirectory(fresh);
            HomeFolder.restrict(fresh, "rwx------");
            Path password = home.root().resolve("secret.init");
            try {
                Files.deleteIfExists(password);
                Files.createFile(password);
                HomeFolder.restrict(password, "rw-------");
                Files.writeString(password, secrets.administrator() + "\n");
                launch.giveAway(home, List.of(fresh, password));
                List<String> arguments = new ArrayList<>(List.of(
                        "-D",
                        fresh.toString(),
                        "-U",
                        ADMINISTRATOR,
                        "--auth=scram-sha-256",
                        "--pwfile=" + password,
                        "--encoding=UTF8",
                        // One order of texts on every machine: identifiers compare by code point.
                        "--locale=C",
                        "--data-checksums",
                        "--no-instructions"));
                if (PostgresBinaries.isLinux()) {
                    // The whole file system at once instead of a thousand files one by one: seconds on a busy disk.
                    arguments.add("--sync-method=syncfs");
                }
                int exit = run(launch, binaries.program("initdb"), home, arguments);
                if (exit != 0) {
                    throw failed(lastLines(home.logs().resolve("postgres-tools.log"), "initdb: exit " + exit));
                }
                Files.writeString(
                        fresh.resolve("postgresql.conf"), "\ninclude 'comity.conf'\n", StandardOpenOption.APPEND);
                Files.writeString(fresh.resolve("pg_hba.conf"), """
                        # Written by Comity. Nobody enters without the secret, from nowhere but this machine.
                        host all all 127.0.0.1/32 scram-sha-256
                        """);
                writeSettings(fresh);
                launch.giveAway(home, List.of(fresh));
                // The rename is the moment at which the database exists; what lay there before was never finished.
                Files.move(fresh, home.data(), StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(password);
            }
            return secrets;
        }

        private void writeSettings(Path data) throws IOException {
            Files.writeString(data.resolve("comity.conf"), """
                    # Written by Comity at every start.
                    listen_addresses = '127.0.0.1'
                    unix_socket_directories = ''
                    password_encryption = 'scram-sha-256'
                    # A confirmed record is on the disk.
                    fsync = on
                    synchronous_commit = on
                    full_page_writes = on
                    max_connections = 40
                    shared_buffers = 128MB
                    work_mem = 16MB
                    maintenance_work_mem = 128MB
                    max_wal_size = 1GB
                    jit = off
                    timezone = 'UTC'
                    log_timezone = 'UTC'
                    # Statements and row values name people; they do not belong into a log.
                    log_error_verbosity = terse
                    log_min_error_statement = panic
                    log_min_messages = warning
                    """);
        }

        /** The port of the database that already runs on these data and knows the secret. */
        Optional<Integer> findRunning() throws IOException, InterruptedException {
            Instant end = Instant.now().plus(PATIENCE);
            while (true) {
                Optional<Long> pid = readPid();
                if (pid.isEmpty()) {
                    return Optional.empty();
                }
                Optional<ProcessHandle> process = ProcessHandle.of(pid.get()).filter(ProcessHandle::isAlive);
                if (process.isEmpty()) {
                    progress.accept("recovering-database");
                    return Optional.empty();
                }
                if (isDefunct(pid.get())) {
                    // Killed, but nobody collects it (a container without an init process): PostgreSQL would take the
                    // number for a living rival for ever.
                    Files.deleteIfExists(home.data().resolve("postmaster.pid"));
                    progress.accept("recovering-database");
                    return Optional.empty();
                }
                String command = process.get().info().command().orElse("postgres");
                if (!Path.of(command).getFileName().toString().startsWith("postgres")) {
                    // The number was given to another program since; PostgreSQL itself would take it for a rival.
                    Files.deleteIfExists(home.data().resolve("postmaster.pid"));
                    progress.accept("recovering-database");
                    return Optional.empty();
                }
                List<String> lines = readPostmaster();
                if (lines.size() >= 8 && lines.get(7).strip().equals("ready")) {
                    return Optional.of(Integer.parseInt(lines.get(3).strip()));
                }
                if (Instant.now().isAfter(end)) {
                    throw failed("process " + pid.get() + " holds " + home.data() + " and does not become ready");
                }
                TimeUnit.MILLISECONDS.sleep(50);
            }
        }

        /** Whether Linux lists this process as dead and not yet collected by its parent. */
        private static boolean isDefunct(long pid) throws IOException {
            try {
                String stat = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
                return stat.startsWith("Z", stat.lastIndexOf(')') + 2);
            } catch (NoSuchFileException notLinux) {
                return false;
            }
        }

        private int start(PostgresBinaries binaries, int before) throws IOException, InterruptedException {
            progress.accept("starting-database");
            writeSettings(home.data());
            launch.giveAway(home, List.of(home.data(), home.logs()));
            if (Files.exists(home.databaseLog()) && Files.size(home.databaseLog()) > 10_000_000) {
                Files.move(
                        home.databaseLog(),
                        home.logs().resolve("postgres.old.log"),
                        StandardCopyOption.REPLACE_EXISTING);
            }
            Instant end = Instant.now().plus(PATIENCE);
            int port = before > 0 && isFree(before) ? before : freePort();
            while (true) {
                long logged = Files.exists(home.databaseLog()) ? Files.size(home.databaseLog()) : 0;
                int exit = run(
                        launch,
                        binaries.program("pg_ctl"),
                        home,
                        List.of(
                                "start",
                                "-D",
                                home.data().toString(),
                                "-l",
                                home.databaseLog().toString(),
                                "-o",
                                "-p " + port,
                                "-w",
                                // Recovery after a crash may take its time; it is never cut short.
                                "-t",
                                "3600",
                                "-s"));
                if (exit == 0) {
                    return port;
                }
                String said = since(home.databaseLog(), logged);
                if (said.contains("No space left on device")) {
                    throw new ComityException(ErrorCode.DISK_FULL, home.root());
                }
                // Two causes pass by themselves: somebody took the port between choosing and using it, and the children
                // of a killed database need a moment to notice.
                boolean passing = said.contains("Address already in use")
                        || said.contains("could not bind")
                        || said.contains("could not create any TCP/IP sockets")
                        || said.contains("still in use")
                        || said.contains("lock file \"postmaster.pid\" already exists");
                if (!passing || Instant.now().isAfter(end)) {
                    throw failed(said.isBlank() ? "pg_ctl: exit " + exit : lastLine(said));
                }
                TimeUnit.MILLISECONDS.sleep(200);
                port = freePort();
            }
        }

        private void prepareRoles(int port, Secrets secrets) throws SQLException, InterruptedException {
            try (Connection admin = connect(port, "postgres", ADMINISTRATOR, secrets.administrator());
                    Statement statement = admin.createStatement()) {
                if (!exists(statement, "SELECT 1 FROM pg_database WHERE datname = '" + DATABASE + "'")) {
                    createRole(statement, OWNER, secrets.owner());
                    createRole(statement, APPLICATION, secrets.application());
                    statement.execute("CREATE DATABASE " + DATABASE + " OWNER " + OWNER);
                    statement.execute("REVOKE ALL ON DATABASE " + DATABASE + " FROM PUBLIC");
                    statement.execute("GRANT CONNECT ON DATABASE " + DATABASE + " TO " + APPLICATION);
                }
            }
        }

        /** The passwords come from our own random alphabet, which needs no quoting. */
        private static void createRole(Statement statement, String name, String password) throws SQLException {
            if (!exists(statement, "SELECT 1 FROM pg_roles WHERE rolname = '" + name + "'")) {
                statement.execute("CREATE ROLE " + name
                        + " LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS PASSWORD '" + password + "'");
            }
        }

        private static boolean exists(Statement statement, String query) throws SQLException {
            try (ResultSet row = statement.executeQuery(query)) {
                return row.next();
            }
        }

        private static Connection connect(int port, String database, String user, String password)
                throws SQLException, InterruptedException {
            Properties properties = new Properties();
            properties.setProperty("user", user);
            properties.setProperty("password", password);
            properties.setProperty(
                    "ApplicationName", "comity " + ProcessHandle.current().pid());
            properties.setProperty("sslmode", "disable");
            properties.setProperty("gssEncMode", "disable");
            properties.setProperty("tcpKeepAlive", "true");
            Instant end = Instant.now().plus(RECOVERY);
            while (true) {
                try {
                    return DriverManager.getConnection(
                            "jdbc:postgresql://127.0.0.1:" + port + "/" + database, properties);
                } catch (SQLException e) {
                    if (!RECOVERING.equals(e.getSQLState()) || Instant.now().isAfter(end)) {
                        throw e;
                    }
                    TimeUnit.MILLISECONDS.sleep(50);
                }
            }
        }

        private Optional<Long> readPid() throws IOException {
            List<String> lines = readPostmaster();
            return lines.isEmpty() || lines.getFirst().isBlank()
                    ? Optional.empty()
                    : Optional.of(Long.parseLong(lines.getFirst().strip()));
        }

        private List<String> readPostmaster() throws IOException {
            try {
                return Files.readAllLines(home.data().resolve("postmaster.pid"));
            } catch (NoSuchFileException notRunning) {
                return new ArrayList<>();
            }
        }

        private static int freePort() throws IOException {
            try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
                return socket.getLocalPort();
            }
        }

        private static boolean isFree(int port) {
            try (ServerSocket _ = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
                return true;
            } catch (IOException taken) {
                return false;
            }
        }

        private ComityException failed(String reason) {
            return new ComityException(ErrorCode.DATABASE_START_FAILED, reason, home.databaseLog());
        }

        private static String since(Path log, long offset) throws IOException {
            if (!Files.exists(log)) {
                return "";
            }
            byte[] all = Files.readAllBytes(log);
            int from = (int) Math.min(offset, all.length);
            return new String(all, from, all.length - from, StandardCharsets.UTF_8);
        }

        private static String lastLines(Path log, String otherwise) throws IOException {
            String said = since(log, 0);
            return said.isBlank() ? otherwise : lastLine(said);
        }

        private static String lastLine(String said) {
            List<String> lines = said.lines().filter(line -> !line.isBlank()).toList();
            return lines.stream()
                    .filter(line -> line.contains("FATAL") || line.contains("PANIC") || line.contains("error:"))
                    .reduce((first, second) -> second)
                    .orElse(lines.getLast());
        }
    }
}
