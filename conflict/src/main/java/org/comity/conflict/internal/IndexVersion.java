package org.comity.conflict.internal;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.comity.model.Forum;
import org.comity.register.Register;
import org.comity.script.Dictionaries;
import org.comity.script.SignProfiles;

/**
 * What decides of the same register whether its index is the same: every class and every table of the rooms that make it, the
 * user's dictionaries, and the Unicode of the Java machine. Nobody has to remember to count a version up when a weight, a table or
 * a line of code has changed.
 */
final class IndexVersion {

    private static final List<Class<?>> ROOMS =
            List.of(IndexVersion.class, Register.class, SignProfiles.class, Forum.class);

    private long hash;

    private IndexVersion() {}

    /** Equal for equal content, however it was built and wherever it lies. */
    static String now() {
        IndexVersion version = new IndexVersion();
        version.add("java " + Runtime.version().feature());
        version.add("dictionaries " + Dictionaries.fingerprint());
        try {
            for (Class<?> room : ROOMS) {
                version.addRoom(room);
            }
        } catch (IOException | URISyntaxException e) {
            // No version equals another one then: indexes are built, never kept.
            return "unknown " + System.nanoTime();
        }
        return "%016x".formatted(version.hash);
    }

    private void addRoom(Class<?> room) throws IOException, URISyntaxException {
        CodeSource source = room.getProtectionDomain().getCodeSource();
        if (source == null) {
            throw new IOException(room + " has no place");
        }
        Path place = Path.of(source.getLocation().toURI());
        if (Files.isDirectory(place)) {
            addFolder(place);
            return;
        }
        // A jar already holds the checksums of all that is in it.
        try (ZipFile jar = new ZipFile(place.toFile())) {
            List<? extends ZipEntry> entries = jar.stream()
                    .filter(entry -> counts(entry.getName()))
                    .sorted(Comparator.comparing(ZipEntry::getName))
                    .toList();
            for (ZipEntry entry : entries) {
                add(entry.getName() + " " + entry.getSize() + " " + entry.getCrc());
            }
        }
    }

    private void addFolder(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                String name = folder.relativize(file).toString().replace('\\', '/');
                if (counts(name)) {
                    byte[] bytes = Files.readAllBytes(file);
                    CRC32 checksum = new CRC32();
                    checksum.update(bytes);
                    add(name + " " + bytes.length + " " + checksum.getValue());
                }
            }
        }
    }

    /** What Maven writes of itself changes nothing. */
    private static boolean counts(String name) {
        return !name.startsWith("META-INF/") && !name.endsWith("/");
    }

    private void add(String line) {
        hash = (hash ^ line.hashCode()) * 0x100000001B3L;
        hash ^= hash >>> 29;
    }
}
