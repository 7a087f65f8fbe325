package org.comity.conflict.internal;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Stream;
import org.comity.conflict.ConflictSearch.Fate;

/**
 * The index of a home on disk: one file, always whole. It says of which database it is, at which watermark, and by which version
 * of Comity it was made; what says something else is not used.
 */
final class KeptIndex {

    private static final String NAME = "marks.index";
    private static final String UNFINISHED = ".unfinished";
    private static final byte[] MAGIC = {'C', 'O', 'M', 'I', 'T', 'Y', 'I', 'X'};
    private static final Set<StandardOpenOption> WRITE =
            Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);

    /** Longer than any index takes to be written: whoever began it has died. */
    private static final Duration FORGOTTEN = Duration.ofHours(1);

    private final Path folder;
    private final String version;

    /** @param folder made when something is kept */
    KeptIndex(Path folder) {
        this(folder, IndexVersion.now());
    }

    KeptIndex(Path folder, String version) {
        this.folder = folder;
        this.version = version;
    }

    /** What was found: a content with its watermark, or why there is none. */
    sealed interface Found {
        record Kept(String watermark, IndexContent content) implements Found {}

        record Nothing(Fate why) implements Found {}
    }

    Path file() {
        return folder.resolve(NAME);
    }

    /** The part of a watermark that names the database. */
    private static String database(String watermark) {
        int end = watermark.indexOf('/');
        return end < 0 ? watermark : watermark.substring(0, end);
    }

    /** @param watermark of the register, which may have moved since the index was kept */
    Found find(String watermark) {
        try (FileChannel channel = FileChannel.open(file(), StandardOpenOption.READ)) {
            SectionReader in = new SectionReader(channel, channel.size());
            DamagedIndex.unless(in.begins(MAGIC), "not an index");
            if (!in.chars().equals(version)) {
                return new Found.Nothing(Fate.OTHER_VERSION);
            }
            String at = in.chars();
            if (!database(at).equals(database(watermark))) {
                return new Found.Nothing(Fate.OTHER_DATABASE);
            }
            IndexContent content = IndexContent.read(in);
            in.finish();
            return new Found.Kept(at, content);
        } catch (NoSuchFileException e) {
            return new Found.Nothing(Fate.NONE_KEPT);
        } catch (IOException e) {
            return new Found.Nothing(Fate.UNREADABLE);
        } catch (RuntimeException e) {
            return new Found.Nothing(Fate.DAMAGED);
        }
    }

    /** Writes beside the old file, and takes its place when all is on disk; whoever reads meanwhile reads the old one. */
    void keep(String watermark, IndexContent content) throws IOException {
        Files.createDirectories(folder);
        sweep();
        Path unfinished =
                folder.resolve(NAME + "." + ProcessHandle.current().pid() + "-" + System.nanoTime() + UNFINISHED);
        try {
            try (FileChannel channel = open(unfinished)) {
                SectionWriter out = new SectionWriter(channel);
                out.begin(MAGIC);
                out.chars(version);
                out.chars(watermark);
                content.write(out);
                channel.force(true);
            }
            try {
                Files.move(unfinished, file(), StandardCopyOption.ATOMIC_MOVE);
            } catch (AtomicMoveNotSupportedException e) {
                Files.move(unfinished, file(), StandardCopyOption.REPLACE_EXISTING);
            }
            sync(folder);
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    /** Owners and dates of the register are nobody else's business on this machine. */
    private static FileChannel open(Path file) throws IOException {
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            return FileChannel.open(
                    file, WRITE, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
        return FileChannel.open(file, WRITE);
    }

    /** The new name is on disk when the folder is; not every system lets a folder be opened. */
    private static void sync(Path folder) {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException e) {
            // Then the old index may come back after a loss of power, and is brought up to date.
        }
    }

    /** What was left by a process that died while writing. */
    private void sweep() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(f -> f.getFileName().toString().endsWith(UNFINISHED))
                    .toList()) {
                if (Files.getLastModifiedTime(file)
                        .toInstant()
                        .isBefore(Instant.now().minus(FORGOTTEN))) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    void delete() {
        try {
            Files.deleteIfExists(file());
        } catch (IOException e) {
            // What is damaged is noticed again and never used.
        }
    }
}
