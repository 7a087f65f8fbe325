package org.comity.register;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The open database of one home: the built-in PostgreSQL under the home folder, or one the user names. Thread-safe; closing
 * it closes connections, and stops the built-in database when this process started it and no other process is attached.
 */
public interface Store extends AutoCloseable {

    Register register();

    Ingest ingest();

    SampleRegister sample();

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
        throw new IllegalStateException("not wired yet: " + options + progress);
    }

    /**
     * Where the state lives.
     *
     * @param home home folder
     * @param database JDBC address of a PostgreSQL 15 or newer, instead of the built-in one
     */
    record Options(Path home, Optional<URI> database) {
        /** {@code ~/.comity} and the built-in database. */
        public static Options standard() {
            return new Options(Path.of(System.getProperty("user.home"), ".comity"), Optional.empty());
        }
    }
}
