package org.comity.register.internal.postgres;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import org.comity.model.ComityException;
import org.comity.model.ErrorCode;

/** The PostgreSQL programs of this platform, unpacked once per version from the jar that carries them. */
final class PostgresBinaries {

    private final Path folder;

    private PostgresBinaries(Path folder) {
        this.folder = folder;
    }

    Path program(String name) {
        return folder.resolve("bin").resolve(isWindows() ? name + ".exe" : name);
    }

    /** The version that the build pinned. */
    static String version() {
        Properties properties = new Properties();
        try (InputStream in = PostgresBinaries.class.getResourceAsStream("binaries.properties")) {
            if (in == null) {
                throw new IllegalStateException("binaries.properties is missing from the jar");
            }
            properties.load(in);
        } catch (IOException e) {
            throw new IllegalStateException("binaries.properties cannot be read", e);
        }
        return properties.getProperty("version", "");
    }

    static String majorVersion() {
        return version().split("\\.", 2)[0];
    }

    static boolean areUnpacked(HomeFolder home) {
        return Files.exists(home.binaries(version()));
    }

    static PostgresBinaries unpack(HomeFolder home) throws IOException {
        Path target = home.binaries(version());
        if (!Files.exists(target)) {
            Path parent = home.root().resolve("postgres");
            Files.createDirectories(parent);
            Path fresh = Files.createTempDirectory(parent, "unpacking-");
            try {
                if (!unpackBySystem(fresh)) {
                    delete(fresh);
                    Files.createDirectory(fresh);
                    unpackByOurselves(fresh);
                }
                HomeFolder.restrict(fresh, "rwxr-xr-x");
                // The rename is the moment at which the programs are there: a half-unpacked folder never counts.
                Files.move(fresh, target, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                delete(fresh);
            }
        }
        return new PostgresBinaries(target);
    }

    /** By the system's own tar and xz, in a quarter of the time; whether it has them and they did it. */
    private static boolean unpackBySystem(Path target) throws IOException {
        if (isWindows()) {
            return false;
        }
        try (InputStream in = archive()) {
            Process tar = new ProcessBuilder("tar", "--no-same-owner", "-xJf", "-", "-C", target.toString())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            try (OutputStream out = tar.getOutputStream()) {
                in.transferTo(out);
            } catch (IOException brokenPipe) {
                // It gave up; its exit code says so as well.
            }
            return tar.waitFor() == 0
                    && Files.isExecutable(target.resolve("bin").resolve("postgres"));
        } catch (IOException noTar) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    private static void unpackByOurselves(Path target) throws IOException {
        try (InputStream in = archive();
                TarArchiveInputStream tar =
                        new TarArchiveInputStream(new XZCompressorInputStream(new BufferedInputStream(in, 1 << 16)))) {
            unpack(tar, target);
        }
    }

    private static InputStream archive() {
        List<String> names = archiveNames();
        for (String name : names) {
            InputStream in = PostgresBinaries.class.getResourceAsStream("/" + name);
            if (in != null) {
                return in;
            }
        }
        throw new ComityException(
                ErrorCode.DATABASE_START_FAILED,
                "no PostgreSQL programs for " + System.getProperty("os.name") + " " + System.getProperty("os.arch")
                        + " in this build (" + String.join(", ", names) + ")",
                "--database");
    }

    private static List<String> archiveNames() {
        String os = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        String arch = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
        String processor = arch.equals("aarch64") || arch.equals("arm64") ? "arm_64" : "x86_64";
        if (os.startsWith("windows")) {
            return List.of("postgres-windows-x86_64.txz");
        }
        if (os.startsWith("mac")) {
            return List.of("postgres-darwin-" + processor + ".txz", "postgres-darwin-x86_64.txz");
        }
        return List.of("postgres-linux-" + processor + ".txz", "postgres-linux-" + processor + "-alpine_linux.txz");
    }

    private static void unpack(TarArchiveInputStream tar, Path target) throws IOException {
        TarArchiveEntry entry;
        while ((entry = tar.getNextEntry()) != null) {
            Path path = target.resolve(entry.getName()).normalize();
            if (!path.startsWith(target)) {
                throw new IOException(entry.getName() + " leaves the folder");
            }
            if (entry.isDirectory()) {
                Files.createDirectories(path);
                continue;
            }
            Files.createDirectories(path.getParent());
            if (entry.isSymbolicLink()) {
                Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
                continue;
            }
            Files.copy(tar, path);
            if ((entry.getMode() & 0100) != 0) {
                HomeFolder.restrict(path, "rwxr-xr-x");
            } else {
                HomeFolder.restrict(path, "rw-r--r--");
            }
        }
    }

    static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    static boolean isLinux() {
        return System.getProperty("os.name").startsWith("Linux");
    }

    static boolean isWindows() {
        return System.getProperty("os.name").startsWith("Windows");
    }
}
