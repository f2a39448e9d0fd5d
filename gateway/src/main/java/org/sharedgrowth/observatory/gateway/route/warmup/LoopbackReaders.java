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
 * Readers on this machine with a connection each. They use plain sockets: the code of an HTTP
 * client would have to be compiled too, and for another use than the gateway's.
 */
final class LoopbackReaders implements AutoCloseable {
    /** As long as a read may take. */
    private static final int TIMEOUT_MILLIS = 2_500;

    private static final byte[] OK = "HTTP/1.1 200 ".getBytes(US_ASCII);

    /** What programs send along; others send nothing. */
    private static final String MORE_HEADERS =
            "User-Agent: warm-up\r\nAccept: */*\r\nAccept-Encoding: gzip\r\n";

    /** As many connections as load brings. */
    private static final int COUNT = 32;

    /** Every one of so many is a guest. */
    private static final int GUESTS = 4;

    private final int port;
    private final List<byte[]> questions = new ArrayList<>();
    private final List<Socket> connections = new ArrayList<>();
    private final byte[] buffer = new byte[16 * 1024];

    /**
     * @param port at which they ask
     * @param path for which they ask, with their number at its end
     * @param token that most of them send
     */
    LoopbackReaders(int port, String path, String token) {
        this.port = port;
        for (int i = 0; i < COUNT; i++) {
            String line = "GET %s%d HTTP/1.1\r\nHost: 127.0.0.1:%d\r\n".formatted(path, i, port);
            String more = i % 2 == 0 ? MORE_HEADERS : "";
            String who = i % GUESTS == 0 ? "" : "Authorization: Bearer " + token + "\r\n";
            questions.add((line + more + who + "\r\n").getBytes(US_ASCII));
        }
    }

    /** How many there are. */
    int count() {
        return questions.size();
    }

    /** Each of them opens a new connection. */
    void connect() throws IOException {
        close();
        for (int i = 0; i < questions.size(); i++) {
            connections.add(openConnection());
        }
    }

    /**
     * Each of them asks, all at the same time, again and again.
     *
     * @param times how often each of them asks
     * @param end when they stop at the latest, by {@link System#nanoTime}
     * @return whether all were answered by 200
     */
    boolean ask(int times, long end) throws IOException {
        boolean whole = true;
        for (int i = 0; i < times && System.nanoTime() - end < 0; i++) {
            whole &= askOnce();
        }
        return whole;
    }

    private Socket openConnection() throws IOException {
        Socket connection = new Socket(InetAddress.getLoopbackAddress(), port);
        connection.setTcpNoDelay(true);
        connection.setSoTimeout(TIMEOUT_MILLIS);
        return connection;
    }

    private boolean askOnce() throws IOException {
        for (int i = 0; i < questions.size(); i++) {
            connections.get(i).getOutputStream().write(questions.get(i));
        }
        boolean whole = true;
        for (Socket connection : connections) {
            whole &= readAnswer(connection.getInputStream());
        }
        return whole;
    }

    /** Reads an answer; whether its status is 200. Such an answer ends with a mark. */
    private boolean readAnswer(InputStream answers) throws IOException {
        int length = 0;
        do {
            int more = answers.read(buffer, length, buffer.length - length);
            if (more < 0) {
                throw new IOException("The gateway closed a connection of its warm-up");
            }
            length += more;
            // A refusal ends with a brace, and fits into one piece.
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
