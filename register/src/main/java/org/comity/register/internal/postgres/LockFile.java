package org.comity.register.internal.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** {@code HOME/lock}: which database process and which server work in this home, since when, and where they answer. */
final class LockFile {

    static final String DATABASE = "database.";
    static final String SERVER = "server.";

    private final HomeFolder home;

    LockFile(HomeFolder home) {
        this.home = home;
    }

    Map<String, String> read() throws IOException {
        Map<String, String> entries = new TreeMap<>();
        try {
            for (String line : Files.readAllLines(home.lock())) {
                int equals = line.indexOf('=');
                if (equals > 0 && !line.startsWith("#")) {
                    entries.put(line.substring(0, equals), line.substring(equals + 1));
                }
            }
        } catch (NoSuchFileException nobody) {
            return entries;
        }
        return entries;
    }

    Optional<String> find(String key) throws IOException {
        return Optional.ofNullable(read().get(key));
    }

    /** Replaces the entries of one part ({@link #DATABASE} or {@link #SERVER}) and keeps the other. */
    void replace(String part, Map<String, String> entries) throws IOException {
        // Server and database write at different moments from different processes.
        try (HomeGuard _ = HomeGuard.await(home, HomeGuard.Part.LOCK_FILE)) {
            Map<String, String> all = read();
            all.keySet().removeIf(key -> key.startsWith(part));
            entries.forEach((key, value) -> all.put(part + key, value));
            if (all.isEmpty()) {
                Files.deleteIfExists(home.lock());
                return;
            }
            Path fresh = home.root().resolve("lock.new");
            Files.writeString(
                    fresh,
                    all.entrySet().stream()
                            .map(e -> e.getKey() + "=" + e.getValue())
                            .collect(Collectors.joining(
                                    "\n", "# Written by the Comity processes that work in this folder.\n", "\n")));
            HomeFolder.restrict(fresh, "rw-------");
            Files.move(fresh, home.lock(), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        }
    }
}
