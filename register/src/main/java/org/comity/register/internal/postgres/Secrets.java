package org.comity.register.internal.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * The passwords of the built-in database, made at random once per home and readable only by the account that made them.
 *
 * @param administrator of the role that starts and repairs
 * @param owner of the role that owns the tables and migrates them
 * @param application of the role that works with them
 */
record Secrets(String administrator, String owner, String application) {

    static Secrets random() {
        return new Secrets(word(), word(), word());
    }

    static Optional<Secrets> find(Path file) throws IOException {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        List<String> lines = Files.readAllLines(file);
        return lines.size() >= 3
                ? Optional.of(new Secrets(lines.get(0), lines.get(1), lines.get(2)))
                : Optional.empty();
    }

    void write(Path file) throws IOException {
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(fresh);
        Files.createFile(fresh);
        HomeFolder.restrict(fresh, "rw-------");
        Files.write(fresh, List.of(administrator, owner, application));
        Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    private static String word() {
        byte[] bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    @Override
    public String toString() {
        return "Secrets[kept]";
    }
}
