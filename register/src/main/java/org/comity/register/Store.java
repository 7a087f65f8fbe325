package org.comity.register;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import org.comity.register.internal.DefaultStore;
import org.comity.register.internal.database.Login;
import org.comity.register.internal.postgres.HomeFolder;
import org.comity.register.internal.postgres.HomeServerLock;

/**
 * The open database of one home: the built-in PostgreSQL under the home folder, or one the user names. Thread-safe; closing
 * it closes connections, and stops the built-in database when no other process is attached.
 */
public interface Store extends AutoCloseable {

    Register register();

    Ingest ingest();

    SampleRegister sample();

    /** The offices' lists of goods and services that were added here. */
    GoodsLists goodsLists();

    /** The organisation of whoever sits at this machine, where nobody logs in; made on first use. */
    OrganisationId organisationHere();

    /** Makes an organisation; its people's work is kept apart from everybody else's. */
    OrganisationId createOrganisation(String name);

    /** What this organisation keeps. */
    SavedChecks savedChecks(OrganisationId organisation);

    @Override
    void close();

    /**
     * Opens (and on first use creates) the store.
     *
     * @param progress told in short sentences-keys what takes time ({@code extracting-database}, {@code creating-database},
     *     {@code starting-database}, {@code recovering-database}, {@code attaching-database}, {@code migrating})
     * @throws org.comity.model.ComityException HOME_NOT_WRITABLE, DATABASE_*, DISK_FULL
     */
    static Store open(Options options, Consumer<String> progress) {
        return DefaultStore.open(options, progress);
    }

    /**
     * Takes the place of the one server of this home. A server takes it before it opens the store, and closes it after it
     * has closed the store; command-line jobs never take it and work beside the server. While this process holds it, the
     * store is not closed at process exit by itself: the server does that in its own order.
     *
     * @param address where the server will answer; told to whoever is refused
     * @throws org.comity.model.ComityException SERVER_ALREADY_RUNNING naming home, process and address; HOME_NOT_WRITABLE
     */
    static ServerLock lockForServer(Options options, URI address) {
        return HomeServerLock.take(HomeFolder.prepare(options.home()), address);
    }

    /** The server that works in this home now. */
    static Optional<ServerLock.Running> findServer(Options options) {
        return HomeServerLock.find(HomeFolder.prepare(options.home()));
    }

    /**
     * Where the state lives.
     *
     * @param home home folder
     * @param database JDBC address of a PostgreSQL 15 or newer, instead of the built-in one
     */
    record Options(Path home, Optional<URI> database) {
        /**
         * Reads the address of a database as a person writes it: {@code jdbc:postgresql://host/db?user=u&password=p} or
         * {@code postgresql://u:p@host/db}.
         *
         * @throws org.comity.model.ComityException OPTION_INVALID, without what may be a password
         */
        public static URI readDatabase(String written) {
            return Login.address(written);
        }

        /** Without user and password: options appear in messages and logs. */
        @Override
        public String toString() {
            return home + database.map(d -> " " + Login.masked(d.toString())).orElse("");
        }

        /** {@code ~/.comity} and the built-in database. */
        public static Options standard() {
            return new Options(Path.of(System.getProperty("user.home"), ".comity"), Optional.empty());
        }
    }
}
