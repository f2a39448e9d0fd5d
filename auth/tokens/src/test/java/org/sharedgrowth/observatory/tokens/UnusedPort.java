package org.sharedgrowth.observatory.tokens;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/**
 * A free local port for a server that starts later, while clients already try to connect. It is
 * below the range of ephemeral ports: a client that keeps connecting to a port in that range may
 * eventually connect to itself and block the port.
 */
public final class UnusedPort {
    private static final int FIRST = 20_000;
    private static final int END = 28_000;
    private static final int TRIES = 100;

    private UnusedPort() {}

    /** Finds a port at which nothing listens. */
    public static int find() {
        for (int i = 0; i < TRIES; i++) {
            int port = ThreadLocalRandom.current().nextInt(FIRST, END);
            try (ServerSocket socket =
                    new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
                return socket.getLocalPort();
            } catch (IOException e) {
                // In use: try the next one.
            }
        }
        throw new IllegalStateException("no free port between " + FIRST + " and " + END);
    }
}
