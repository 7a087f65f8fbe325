package org.comity.register.internal.postgres;

import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.comity.model.ComityException;
import org.comity.model.ErrorCode;
import org.comity.register.ServerLock;

/** The server's lock as a guard of the operating system, with address and process in {@code HOME/lock} for the others. */
public final class HomeServerLock implements ServerLock {

    private static final Set<HomeFolder> OURS = ConcurrentHashMap.newKeySet();

    private final HomeFolder home;
    private final HomeGuard guard;

    private HomeServerLock(HomeFolder home, HomeGuard guard) {
        this.home = home;
        this.guard = guard;
    }

    public static ServerLock take(HomeFolder home, URI address) {
        try {
            Optional<HomeGuard> guard = HomeGuard.tryTake(home, HomeGuard.Part.SERVER);
            if (guard.isEmpty()) {
                Map<String, String> told = new LockFile(home).read();
                throw new ComityException(
                        ErrorCode.SERVER_ALREADY_RUNNING,
                        home.root(),
                        told.getOrDefault("server.pid", "?"),
                        told.getOrDefault("server.address", "?"));
            }
            new LockFile(home)
                    .replace(
                            LockFile.SERVER,
                            Map.of(
                                    "pid", Long.toString(ProcessHandle.current().pid()),
                                    "address", address.toString(),
                                    "started", Instant.now().toString()));
            OURS.add(home);
            return new HomeServerLock(home, guard.get());
        } catch (IOException e) {
            throw HomeFolder.failure(e, home.root());
        }
    }

    /** Whether this very process is the server of the home. */
    public static boolean isOurs(HomeFolder home) {
        return OURS.contains(home);
    }

    /** The server that works in this home now; an entry left by a killed one does not count. */
    public static Optional<Running> find(HomeFolder home) {
        try {
            Map<String, String> told = new LockFile(home).read();
            String address = told.get("server.address");
            String pid = told.get("server.pid");
            String since = told.get("server.started");
            if (address == null || pid == null || since == null || !isSeatTaken(home, Long.parseLong(pid))) {
                return Optional.empty();
            }
            return Optional.of(new Running(URI.create(address), Long.parseLong(pid), Instant.parse(since)));
        } catch (IOException e) {
            throw HomeFolder.failure(e, home.root());
        }
    }

    private static boolean isSeatTaken(HomeFolder home, long pid) throws IOException {
        if (isOurs(home)) {
            return true;
        }
        if (ProcessHandle.of(pid).filter(ProcessHandle::isAlive).isEmpty()) {
            return false;
        }
        // The number may have gone to another program since; only the guard knows.
        Optional<HomeGuard> free = HomeGuard.tryTake(home, HomeGuard.Part.SERVER);
        if (free.isPresent()) {
            free.get().close();
        }
        return free.isEmpty();
    }

    @Override
    public synchronized void close() {
        if (!OURS.remove(home)) {
            return;
        }
        try {
            new LockFile(home).replace(LockFile.SERVER, Map.of());
            guard.close();
        } catch (IOException e) {
            throw HomeFolder.failure(e, home.root());
        }
    }
}
