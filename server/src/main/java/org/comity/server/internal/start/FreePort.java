package org.comity.server.internal.start;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import org.comity.model.ComityException;
import org.comity.model.ErrorCode;
import org.springframework.boot.web.server.PortInUseException;

/** Says that a port is taken before anything slow has begun. */
public final class FreePort {
    private FreePort() {}

    /**
     * The port itself, when it is free; any free one for 0.
     *
     * @throws ComityException PORT_IN_USE
     */
    public static int check(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new ComityException(e, ErrorCode.PORT_IN_USE, port);
        }
    }

    /** Whether another program took the port between the check and its use. */
    public static boolean isPortInUse(Throwable failure) {
        for (Throwable t = failure; t != null; t = t.getCause()) {
            if (t instanceof PortInUseException || t instanceof BindException) {
                return true;
            }
        }
        return false;
    }
}
