package org.comity.register.internal.postgres;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.comity.model.ComityException;
import org.comity.model.ErrorCode;

/** Where things lie in a home folder. */
public record HomeFolder(Path root) {

    /**
     * Makes the folder when it is not there. It is closed to other accounts: register facts are public, but notes and
     * secrets are not.
     */
    public static HomeFolder prepare(Path root) {
        try {
            boolean fresh = !Files.exists(root);
            Files.createDirectories(root);
            Path real = root.toRealPath();
            if (fresh) {
                restrict(real, "rwx------");
            }
            if (!Files.isWritable(real)) {
                throw new ComityException(ErrorCode.HOME_NOT_WRITABLE, root);
            }
            HomeFolder home = new HomeFolder(real);
            Files.createDirectories(home.logs());
            Files.createDirectories(home.guards());
            return home;
        } catch (IOException e) {
            throw failure(e, root);
        }
    }

    public Path data() {
        return root.resolve("data");
    }

    public Path binaries(String version) {
        return root.resolve("postgres").resolve(version);
    }

    public Path logs() {
        return root.resolve("log");
    }

    public Path databaseLog() {
        return logs().resolve("postgres.log");
    }

    public Path secret() {
        return root.resolve("secret");
    }

    /** Who runs here, in plain words for people and programs; the operating system's locks lie in {@link #guards()}. */
    public Path lock() {
        return root.resolve("lock");
    }

    /**
     * Files that only carry operating-system locks. They stand apart from {@link #lock()} because on POSIX systems a
     * process loses its lock on a file as soon as it closes any channel to it, for example after reading it.
     */
    Path guards() {
        return root.resolve("locks");
    }

    static void restrict(Path path, String permissions) throws IOException {
        if (Files.getFileStore(path).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
        }
    }

    /** What a failed file operation in this home means to a reader. */
    static ComityException failure(IOException e, Path where) {
        if (isDiskFull(e)) {
            return new ComityException(e, ErrorCode.DISK_FULL, where);
        }
        return new ComityException(e, ErrorCode.HOME_NOT_WRITABLE, where);
    }

    public static boolean isDiskFull(IOException e) {
        String reason =
                e instanceof FileSystemException f ? String.valueOf(f.getReason()) : String.valueOf(e.getMessage());
        return reason.contains("No space left") || reason.contains("not enough space") || reason.contains("quota");
    }
}
