package org.sharedgrowth.observatory.gateway.stub;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/** A service on a raw socket: it can send responses that no HTTP library would send. */
public final class RawService implements AutoCloseable {
    /**
     * The head of a request as received.
     *
     * @param connection number of its connection, from 1
     */
    public record ReceivedRequest(int connection, String head) {}

    private final ServerSocket server;
    private final Function<String, String> answers;
    private final AtomicInteger connections = new AtomicInteger();
    private final List<ReceivedRequest> received = new CopyOnWriteArrayList<>();
    private final List<Integer> ended = new CopyOnWriteArrayList<>();

    /** Starts a service that answers each head with the function's result. */
    public RawService(Function<String, String> answers) {
        this.answers = answers;
        try {
            server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.startVirtualThread(this::accept);
    }

    private void accept() {
        try {
            while (true) {
                Socket socket = server.accept();
                int connection = connections.incrementAndGet();
                Thread.startVirtualThread(() -> serve(socket, connection));
            }
        } catch (IOException closed) {
            // The test is over.
        }
    }

    private void serve(Socket socket, int connection) {
        try (socket) {
            String head = head(socket.getInputStream());
            while (!head.isEmpty()) {
                received.add(new ReceivedRequest(connection, head));
                socket.getOutputStream()
                        .write(answers.apply(head).getBytes(StandardCharsets.ISO_8859_1));
                head = head(socket.getInputStream());
            }
        } catch (IOException disconnected) {
            // The peer disconnected.
        } finally {
            ended.add(connection);
        }
    }

    /** Everything up to an empty line; empty if the stream ends before it. */
    private static String head(InputStream in) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        while (true) {
            int next = in.read();
            if (next < 0) {
                return "";
            }
            bytes.write(next);
            String text = bytes.toString(StandardCharsets.ISO_8859_1);
            if (text.endsWith("\r\n\r\n")) {
                return text;
            }
        }
    }

    public String url() {
        return "http://127.0.0.1:" + server.getLocalPort();
    }

    public List<ReceivedRequest> received() {
        return List.copyOf(received);
    }

    /** Connections closed by the peer, in order. */
    public List<Integer> ended() {
        return List.copyOf(ended);
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
