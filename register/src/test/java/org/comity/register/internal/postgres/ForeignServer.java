package org.comity.register.internal.postgres;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** A PostgreSQL that is not Comity's: somebody else's cluster with a superuser of its own, for tests of {@code --database}. */
public final class ForeignServer implements AutoCloseable {

    public static final String SUPERUSER = "boss";
    public static final String PASSWORD = "gEh31m/w+rt";

    private final Path bin;
    private final Path data;
    private final Path log;
    private final Launch launch;
    private final int port;

    private ForeignServer(Path bin, Path data, Path log, Launch launch, int port) {
        this.bin = bin;
        this.data = data;
        this.log = log;
        this.launch = launch;
        this.port = port;
    }

    /** Makes and starts one, from the programs that Comity brings. */
    public static ForeignServer start(Path folder) throws IOException, InterruptedException {
        HomeFolder home = HomeFolder.prepare(folder);
        PostgresBinaries.unpack(home);
        Path bin = home.binaries(PostgresBinaries.version()).resolve("bin");
        Path data = Files.createDirectory(home.root().resolve("cluster"));
        HomeFolder.restrict(data, "rwx------");
        Path password = Files.writeString(home.root().resolve("password"), PASSWORD + "\n");
        Launch launch = Launch.choose(home);
        launch.giveAway(home, List.of(data, password, home.logs()));
        ForeignServer server = new ForeignServer(bin, data, home.logs().resolve("foreign.log"), launch, freePort());
        server.run(
                "initdb", "-D", data.toString(), "-U", SUPERUSER, "-A", "scram-sha-256", "--pwfile=" + password, "-N");
        server.run(
                "pg_ctl",
                "start",
                "-D",
                data.toString(),
                "-l",
                server.log.toString(),
                "-w",
                "-o",
                "-p " + server.port + " -c listen_addresses=127.0.0.1 -c unix_socket_directories=''");
        return server;
    }

    private void run(String program, String... arguments) throws IOException, InterruptedException {
        Path said = log.resolveSibling("foreign-tools.log");
        int exit = new ProcessBuilder(launch.command(bin.resolve(program), List.of(arguments)))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(said.toFile()))
                .start()
                .waitFor();
        if (exit != 0) {
            throw new IOException(program + ": exit " + exit + "\n" + Files.readString(said));
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    public int port() {
        return port;
    }

    /** Does this as the superuser. */
    public void execute(String database, String... statements) throws SQLException {
        try (Connection connection = DriverManager.getConnection(
                        "jdbc:postgresql://127.0.0.1:" + port + "/" + database, SUPERUSER, PASSWORD);
                Statement statement = connection.createStatement()) {
            for (String each : statements) {
                statement.execute(each);
            }
        }
    }

    @Override
    public void close() throws IOException {
        try {
            run("pg_ctl", "stop", "-D", data.toString(), "-m", "immediate", "-w");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
