package org.sharedgrowth.observatory.gateway.route.warmup;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Clients on this machine, each with its own connection. They use plain sockets, because an HTTP
 * client would use code of the gateway in another way, and the JVM would compile that code for both
 * uses.
 */
final class LoopbackReaders implements AutoCloseable {
    /** Timeout of a read. */
    private static final int TIMEOUT_MILLIS = 2_500;

    private static final byte[] OK = "HTTP/1.1 200 ".getBytes(US_ASCII);

    /** Headers that every second reader sends, like many programs. */
    private static final String MORE_HEADERS =
            "User-Agent: warm-up\r\nAccept: */*\r\nAccept-Encoding: gzip\r\n";

    /** As many connections as under heavy load. */
    private static final int COUNT = 32;

    /** One in this many readers is a guest. */
    private static final int GUESTS = 4;

    private final int port;
    private final List<byte[]> requests = new ArrayList<>();
    private final List<Socket> connections = new ArrayList<>();
    private final byte[] buffer = new byte[16 * 1024];

    /**
     * @param port port of the gateway
     * @param path path to request; each reader appends its number
     * @param token token that most readers send
     */
    LoopbackReaders(int port, String path, String token) {
        this.port = port;
        for (int i = 0; i < COUNT; i++) {
            String line = "GET %s%d HTTP/1.1\r\nHost: 127.0.0.1:%d\r\n".formatted(path, i, port);
            String more = i % 2 == 0 ? MORE_HEADERS : "";
            String authorization = i % GUESTS == 0 ? "" : "Authorization: Bearer " + token + "\r\n";
            requests.add((line + more + authorization + "\r\n").getBytes(US_ASCII));
        }
    }

    /** Number of readers. */
    int count() {
        return requests.size();
    }

    /** Opens a new connection for each reader. */
    void connect() throws IOException {
        close();
        for (int i = 0; i < requests.size(); i++) {
            connections.add(openConnection());
        }
    }

    /** Sends a request on each connection and closes it without waiting for the answer. */
    void leave() throws IOException {
        for (int i = 0; i < connections.size(); i++) {
            connections.get(i).getOutputStream().write(requests.get(i));
        }
        close();
    }

    /**
     * Lets all readers send requests at the same time.
     *
     * @param times number of requests of each reader
     * @param end latest time for a request, by {@link System#nanoTime}
     * @return whether all answers had status 200
     */
    boolean sendAll(int times, long end) throws IOException {
        boolean allGood = true;
        for (int i = 0; i < times && System.nanoTime() - end < 0; i++) {
            allGood &= sendOnce();
        }
        return allGood;
    }

    private Socket openConnection() throws IOException {
        Socket connection = new Socket(InetAddress.getLoopbackAddress(), port);
        connection.setTcpNoDelay(true);
        connection.setSoTimeout(TIMEOUT_MILLIS);
        return connection;
    }

    private boolean sendOnce() throws IOException {
        for (int i = 0; i < requests.size(); i++) {
            connections.get(i).getOutputStream().write(requests.get(i));
        }
        boolean allGood = true;
        for (Socket connection : connections) {
            allGood &= readAnswer(connection.getInputStream());
        }
        return allGood;
    }

    /** Reads an answer and returns whether its status is 200. Such an answer ends with a marker. */
    private boolean readAnswer(InputStream answers) throws IOException {
        int length = 0;
        do {
            int more = answers.read(buffer, length, buffer.length - length);
            if (more < 0) {
                throw new IOException("The gateway closed a connection of its warm-up");
            }
            length += more;
            // A refusal ends with a brace and arrives in one piece.
            if (buffer[length - 1] == '}') {
                return false;
            }
        } while (buffer[length - 1] != StandInService.END);
        return Arrays.equals(buffer, 0, OK.length, OK, 0, OK.length);
    }

    @Override
    public void close() throws IOException {
        for (Socket connection : connections) {
            connection.close();
        }
        connections.clear();
    }
}
