package org.sharedgrowth.observatory.tokens;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/**
 * A port of this machine where somebody will listen later, while others ask already whether they
 * do. It lies below those that systems give to connections: whoever asks at one of these again and
 * again is connected to themselves in the end, and the port is taken.
 */
public final class UnusedPort {
    private static final int FIRST = 20_000;
    private static final int END = 28_000;
    private static final int TRIES = 100;

    private UnusedPort() {}

    /** One at which nothing listens at this moment. */
    public static int find() {
        for (int i = 0; i < TRIES; i++) {
            int port = ThreadLocalRandom.current().nextInt(FIRST, END);
            try (ServerSocket socket =
                    new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
                return socket.getLocalPort();
            } catch (IOException e) {
                // Somebody has it: the next one.
            }
        }
        throw new IllegalStateException("no port between " + FIRST + " and " + END);
    }
}
