package org.sharedgrowth.observatory.gateway.route.warmup;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jboss.logging.Logger;

/**
 * Answers the requests of the warm-up in place of a service. Uses plain sockets, like the readers.
 */
final class StandInService implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(StandInService.class);

    /** The last byte of each answer. */
    static final byte END = '~';

    private static final int MAX_WAITING = 128;
    private static final String BODY = "x".repeat(2047) + (char) END;
    private static final String HEAD =
            """
            HTTP/1.1 200 OK
            Date: Sat, 01 Jan 2000 00:00:00 GMT
            Content-Type: application/json
            Cache-Control: public, max-age=60
            Vary: Accept, Accept-Language
            ETag: "1"
            """
                    .replace("\n", "\r\n");
    private static final byte[] ANSWER =
            (HEAD + "Content-Length: " + BODY.length() + "\r\n\r\n" + BODY).getBytes(US_ASCII);

    private final ServerSocket server;
    private final Queue<Socket> connections = new ConcurrentLinkedQueue<>();

    StandInService() throws IOException {
        server = new ServerSocket(0, MAX_WAITING, InetAddress.getLoopbackAddress());
        startThread(this::accept);
    }

    private static void startThread(Runnable work) {
        Thread.ofPlatform().daemon().name("warm-up").start(work);
    }

    String address() {
        return "http://127.0.0.1:" + server.getLocalPort();
    }

    private void accept() {
        try {
            while (true) {
                Socket connection = server.accept();
                connections.add(connection);
                startThread(() -> answer(connection));
            }
        } catch (IOException e) {
            LOG.debug("No more connections for the warm-up", e);
        }
    }

    private static void answer(Socket connection) {
        byte[] buffer = new byte[16 * 1024];
        try (connection) {
            connection.setTcpNoDelay(true);
            InputStream requests = connection.getInputStream();
            int length = 0;
            int more = requests.read(buffer);
            while (more >= 0) {
                length += more;
                // A request without a body ends with an empty line.
                if (buffer[length - 1] == '\n' && buffer[length - 3] == '\n') {
                    connection.getOutputStream().write(ANSWER);
                    length = 0;
                }
                more = requests.read(buffer, length, buffer.length - length);
            }
        } catch (IOException e) {
            LOG.debug("A connection of the warm-up was closed", e);
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
        for (Socket connection : connections) {
            connection.close();
        }
    }
}
