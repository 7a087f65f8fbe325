package org.comity.server.internal.start;

import java.io.IOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.comity.model.ComityException;
import org.comity.model.ErrorCode;
import org.jspecify.annotations.Nullable;

/**
 * One server per home. The operating system releases the lock when the process dies, however it dies, so there is nothing
 * to clean up after a crash.
 */
public final class ServerLock implements AutoCloseable {

    // Beyond the content: Windows keeps others from reading a locked range, and they need to read who holds it.
    private static final long LOCKED_BYTE = Integer.MAX_VALUE;

    private final FileChannel channel;

    private ServerLock(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * Takes the lock and notes process and address in it.
     *
     * @throws ComityException SERVER_ALREADY_RUNNING with process and address of the holder, HOME_NOT_WRITABLE
     */
    public static ServerLock take(Path home, URI address) {
        Path file = home.resolve("server.lock");
        try {
            Files.createDirectories(home);
            FileChannel channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            if (!locked(channel)) {
                channel.close();
                List<String> holder = Files.readAllLines(file, StandardCharsets.UTF_8);
                throw new ComityException(
                        ErrorCode.SERVER_ALREADY_RUNNING,
                        home,
                        holder.isEmpty() ? "?" : holder.getFirst(),
                        holder.size() < 2 ? "?" : holder.get(1));
            }
            channel.truncate(0);
            String content = ProcessHandle.current().pid() + "\n" + address + "\n";
            channel.write(ByteBuffer.wrap(content.getBytes(StandardCharsets.UTF_8)), 0);
            return new ServerLock(channel);
        } catch (IOException e) {
            throw new ComityException(e, ErrorCode.HOME_NOT_WRITABLE, home);
        }
    }

    private static boolean locked(FileChannel channel) throws IOException {
        try {
            @Nullable FileLock lock = channel.tryLock(LOCKED_BYTE, 1, false);
            return lock != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new ComityException(e, ErrorCode.UNEXPECTED, String.valueOf(e.getMessage()), "server.log");
        }
    }
}
