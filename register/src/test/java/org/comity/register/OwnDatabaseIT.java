package org.comity.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.comity.model.ComityException;
import org.comity.model.DisplayLanguage;
import org.comity.model.ErrorCode;
import org.comity.model.Office;
import org.comity.model.RightKind;
import org.comity.register.internal.DefaultStore;
import org.comity.register.internal.postgres.ForeignServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A database of the user's own, on a server with roles of its own. */
class OwnDatabaseIT {

    private static final Ingest.Options PLAIN = new Ingest.Options(Optional.empty(), false);

    @TempDir
    static Path folder;

    private static ForeignServer server;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        server = ForeignServer.start(folder.resolve("foreign"));
    }

    @AfterAll
    static void stop() throws IOException {
        server.close();
    }

    private static String address(String user, String password, String database) {
        return "postgresql://" + user + ":" + URLEncoder.encode(password, StandardCharsets.UTF_8) + "@127.0.0.1:"
                + server.port() + "/" + database;
    }

    private static DefaultStore open(String address) {
        return DefaultStore.open(
                new Store.Options(folder.resolve("home"), Optional.of(URI.create(address))),
                key -> {},
                LinesDialect.recognition());
    }

    private static Path records(String... numbers) throws IOException {
        List<String> lines = new ArrayList<>();
        for (String number : numbers) {
            lines.add(LinesDialect.line(number, Optional.empty(), Facts.mark(number, "설빙")));
        }
        return Files.writeString(folder.resolve("marks.txt"), LinesDialect.file("lines", lines));
    }

    private static List<String> ask(DefaultStore store, String query) {
        return store.jdbi().withHandle(h -> h.select(query).mapTo(String.class).list());
    }

    private static void assertModest(DefaultStore store) {
        assertThat(ask(
                        store,
                        "SELECT rolname FROM pg_roles WHERE rolname = current_user AND (rolsuper OR rolbypassrls)"))
                .isEmpty();
    }

    private static void assertOwnsNothing(DefaultStore store) {
        assertThat(ask(store, "SELECT relname FROM pg_class WHERE pg_get_userbyid(relowner) = current_user"))
                .isEmpty();
    }

    @Test
    void aSuperuserMigratesAndTheSessionsAreNeitherOwnerNorSuperuser() throws Exception {
        server.execute("postgres", "CREATE DATABASE marks");
        try (DefaultStore store = open(address(ForeignServer.SUPERUSER, ForeignServer.PASSWORD, "marks"))) {
            assertModest(store);
            assertOwnsNothing(store);
            assertThat(ask(store, "SELECT current_user::text")).containsExactly("comity_app");

            store.sample().load(Ingest.Progress.NONE);
            assertThat(store.sample().isOpen()).isTrue();
            LoadSummary first = store.ingest()
                    .ingest(List.of(records("4020150000001", "4020150000002")), PLAIN, Ingest.Progress.NONE);
            assertThat(first.created()).isEqualTo(2);
            assertThat(store.sample().isOpen()).isFalse();
            assertThat(store.register().coverage().rights(Office.KR, RightKind.TRADEMARK))
                    .isEqualTo(2);
        }
        try (DefaultStore store = open(address(ForeignServer.SUPERUSER, ForeignServer.PASSWORD, "marks"))) {
            store.sample().load(Ingest.Progress.NONE);
            assertThat(store.sample().isOpen()).as("real records are here").isFalse();
            LoadSummary again = store.ingest()
                    .ingest(List.of(records("4020150000001", "4020150000002")), PLAIN, Ingest.Progress.NONE);
            assertThat(again.unchanged()).isEqualTo(2);
            OrganisationId a = store.createOrganisation("가나다");
            OrganisationId b = store.createOrganisation("甲乙");
            store.savedChecks(a).save("설빙", "{}");
            assertThat(store.savedChecks(b).list()).isEmpty();
        }
        assertThat(folder.resolve("home/data")).doesNotExist();
    }

    @Test
    void anOwnerWhoMayMakeRolesWorksThroughARoleThatOwnsNothing() throws Exception {
        server.execute(
                "postgres",
                "DROP ROLE IF EXISTS maker",
                "CREATE ROLE maker LOGIN CREATEROLE PASSWORD 'm'",
                "CREATE DATABASE made OWNER maker");
        try (DefaultStore store = open(address("maker", "m", "made"))) {
            assertModest(store);
            assertThat(store.ingest()
                            .ingest(List.of(records("4020150000003")), PLAIN, Ingest.Progress.NONE)
                            .created())
                    .isEqualTo(1);
        }
    }

    @Test
    void aPlainOwnerIsBoundByRowLevelSecurityToo() throws Exception {
        server.execute("postgres", "CREATE ROLE plain LOGIN PASSWORD 'p'", "CREATE DATABASE plain OWNER plain");
        try (DefaultStore store = open(address("plain", "p", "plain"))) {
            assertModest(store);
            OrganisationId a = store.createOrganisation("가나다");
            store.savedChecks(a).save("설빙", "{}");
            assertThat(ask(store, "SELECT count(*)::text FROM saved_check")).containsExactly("0");
            assertThat(store.ingest()
                            .ingest(List.of(records("4020150000004")), PLAIN, Ingest.Progress.NONE)
                            .created())
                    .isEqualTo(1);
        }
    }

    @Test
    void whoMayNotMakeTablesIsTold() throws Exception {
        server.execute("postgres", "CREATE ROLE guest LOGIN PASSWORD 'g'", "CREATE DATABASE closed");
        assertRefused(address("guest", "g", "closed"), ErrorCode.DATABASE_NOT_PREPARED, "permission denied", "closed");
    }

    @Test
    void aDatabaseThatMayLoseConfirmedRowsIsRefused() throws Exception {
        server.execute("postgres", "CREATE DATABASE unsafe", "ALTER DATABASE unsafe SET synchronous_commit = off");
        String address = address(ForeignServer.SUPERUSER, ForeignServer.PASSWORD, "unsafe");
        assertRefused(address, ErrorCode.DATABASE_UNSAFE, "synchronous_commit = off");
        server.execute("postgres", "ALTER DATABASE unsafe RESET synchronous_commit", "ALTER SYSTEM SET fsync = off");
        try {
            server.execute("postgres", "SELECT pg_reload_conf(), pg_sleep(0.5)");
            assertRefused(address, ErrorCode.DATABASE_UNSAFE, "fsync = off");
        } finally {
            server.execute("postgres", "ALTER SYSTEM RESET fsync");
            server.execute("postgres", "SELECT pg_reload_conf(), pg_sleep(0.5)");
        }
    }

    @Test
    void aWrongPasswordIsSaidAndNotRepeated() {
        assertRefused(
                address(ForeignServer.SUPERUSER, "fa1sch-secret", "postgres"),
                ErrorCode.DATABASE_UNREACHABLE,
                "password authentication failed",
                "boss@");
    }

    @Test
    void whatCannotBeReachedIsNamed() throws IOException {
        int closed;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            closed = socket.getLocalPort();
        }
        assertRefused(
                "postgresql://lee:fa1sch-secret@127.0.0.1:" + closed + "/marks",
                ErrorCode.DATABASE_UNREACHABLE,
                "127.0.0.1:" + closed,
                "refused");
        assertRefused(
                "postgresql://lee:fa1sch-secret@nowhere.invalid/marks",
                ErrorCode.DATABASE_UNREACHABLE,
                "unknown host",
                "nowhere.invalid");
        assertRefused(
                address(ForeignServer.SUPERUSER, ForeignServer.PASSWORD, "not_there"),
                ErrorCode.DATABASE_UNREACHABLE,
                "database \"not_there\" does not exist");
    }

    @Test
    void anOldVersionIsRefused() throws Exception {
        try (OldServer old = new OldServer("140012")) {
            assertRefused(
                    "postgresql://lee:fa1sch-secret@127.0.0.1:" + old.port()
                            + "/marks?preferQueryMode=simple&sslmode=disable",
                    ErrorCode.DATABASE_VERSION,
                    "14",
                    "15");
        }
    }

    private static void assertRefused(String address, ErrorCode code, String... naming) {
        assertThatThrownBy(() -> open(address).close()).isInstanceOfSatisfying(ComityException.class, e -> {
            assertThat(e.code()).as(e.getMessage()).isEqualTo(code);
            for (DisplayLanguage language : DisplayLanguage.values()) {
                assertThat(e.text(language)).contains(naming);
            }
            for (Throwable cause = e; cause != null; cause = cause.getCause()) {
                assertThat(String.valueOf(cause.getMessage()))
                        .doesNotContain(ForeignServer.PASSWORD)
                        .doesNotContain("fa1sch-secret");
            }
        });
    }

    /** As much of the protocol as it takes to be asked for a version. */
    private static final class OldServer implements AutoCloseable {

        private final ServerSocket socket = new ServerSocket(0, 4, InetAddress.getLoopbackAddress());
        private final String version;

        OldServer(String version) throws IOException {
            this.version = version;
            Thread.ofPlatform().daemon().start(() -> {
                while (!socket.isClosed()) {
                    try (Socket client = socket.accept()) {
                        serve(
                                new DataInputStream(client.getInputStream()),
                                new DataOutputStream(client.getOutputStream()));
                    } catch (IOException e) {
                        // The next one.
                    }
                }
            });
        }

        int port() {
            return socket.getLocalPort();
        }

        private void serve(DataInputStream in, DataOutputStream out) throws IOException {
            in.readNBytes(in.readInt() - 4);
            message(out, 'R', new byte[4]);
            message(out, 'S', "server_version\0".concat("14.12\0").getBytes(StandardCharsets.UTF_8));
            message(out, 'S', "client_encoding\0UTF8\0".getBytes(StandardCharsets.UTF_8));
            message(out, 'S', "DateStyle\0ISO, MDY\0".getBytes(StandardCharsets.UTF_8));
            message(out, 'S', "standard_conforming_strings\0on\0".getBytes(StandardCharsets.UTF_8));
            message(out, 'Z', new byte[] {'I'});
            int type;
            while ((type = in.read()) == 'Q') {
                String query = new String(in.readNBytes(in.readInt() - 4), StandardCharsets.UTF_8);
                if (query.contains("server_version_num")) {
                    // One column of text, one row.
                    message(
                            out,
                            'T',
                            "\0\1v\0\0\0\0\0\0\0\0\0\0\31\377\377\377\377\377\377\0\0"
                                    .getBytes(StandardCharsets.ISO_8859_1));
                    message(
                            out,
                            'D',
                            ("\0\1\0\0\0" + (char) version.length() + version).getBytes(StandardCharsets.ISO_8859_1));
                }
                message(out, 'C', "SHOW\0".getBytes(StandardCharsets.UTF_8));
                message(out, 'Z', new byte[] {'I'});
            }
        }

        private static void message(DataOutputStream out, char type, byte[] content) throws IOException {
            out.writeByte(type);
            out.writeInt(content.length + 4);
            out.write(content);
            out.flush();
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }
}
