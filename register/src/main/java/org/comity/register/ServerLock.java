package org.comity.register;

import java.net.URI;
import java.time.Instant;

/** The place of the one server of a home, held until closed or until the process ends, however it ends. */
public interface ServerLock extends AutoCloseable {

    @Override
    void close();

    /**
     * A server that works in a home.
     *
     * @param address where it answers
     * @param pid its process
     */
    record Running(URI address, long pid, Instant since) {}
}
