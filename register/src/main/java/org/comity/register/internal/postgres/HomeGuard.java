package org.comity.register.internal.postgres;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;

/**
 * A lock of the operating system on a part of a home folder: it ends with the process that holds it, however that process
 * ends, so there is no stale one to judge by its process number.
 */
final class HomeGuard implements AutoCloseable {

    /** What is guarded. */
    enum Part {
        /** Starting and stopping the database. */
        DATABASE,
        /** Being the server of this home. */
        SERVER,
        /** Writing {@code HOME/lock}. */
        LOCK_FILE
    }

    // The system's lock belongs to the whole process, and closing any channel to its file gives it up: so within this
    // process a second holder must never get as far as opening the file.
    private static final Map<Path, Semaphore> WITHIN_THIS_PROCESS = new ConcurrentHashMap<>();

    private final Semaphore within;
    private final FileChannel channel;
    private final FileLock lock;

    private HomeGuard(Semaphore within, FileChannel channel, FileLock lock) {
        this.within = within;
        this.channel = channel;
        this.lock = lock;
    }

    /** Waits until nobody else holds this part. */
    static HomeGuard await(HomeFolder home, Part part) throws IOException {
        Path file = file(home, part);
        Semaphore within = within(file);
        within.acquireUninterruptibly();
        try {
            FileChannel channel = open(file);
            return new HomeGuard(within, channel, channel.lock());
        } catch (IOException | RuntimeException e) {
            within.release();
            throw e;
        }
    }

    /** Takes this part if nobody holds it. */
    static Optional<HomeGuard> tryTake(HomeFolder home, Part part) throws IOException {
        Path file = file(home, part);
        Semaphore within = within(file);
        if (!within.tryAcquire()) {
            return Optional.empty();
        }
        try {
            FileChannel channel = open(file);
            FileLock lock = channel.tryLock();
            if (lock != null) {
                return Optional.of(new HomeGuard(within, channel, lock));
            }
            channel.close();
            within.release();
            return Optional.empty();
        } catch (IOException | RuntimeException e) {
            within.release();
            throw e;
        }
    }

    private static Path file(HomeFolder home, Part part) {
        return home.guards().resolve(part.name().toLowerCase(Locale.ROOT));
    }

    private static FileChannel open(Path file) throws IOException {
        return FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    }

    private static Semaphore within(Path file) {
        return WITHIN_THIS_PROCESS.computeIfAbsent(file, f -> new Semaphore(1));
    }

    @Override
    public void close() throws IOException {
        try (channel) {
            lock.release();
        } finally {
            within.release();
        }
    }
}
