import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongFunction;

/**
 * Sends the requests of one hostile guest, at a fixed rate over a fixed number of connections, from
 * a separate address.
 */
final class Floods {
    /** One kind of flood. */
    interface Kind {
        Floods begin(int port, String from) throws IOException;
    }

    private static final String ALL_STRUCTURES = "/sdmx/3.0/structure/*/*/*/*?references=all";
    private static final int STREAMS = 100;
    private static final int TIMEOUT_MILLIS = 30_000;

    private final int port;
    private final String from;
    private final long startNanos = System.nanoTime();
    private final AtomicLong number = new AtomicLong();
    private final AtomicLong answered = new AtomicLong();
    private final AtomicLong refused = new AtomicLong();
    private final AtomicLong brokenConnections = new AtomicLong();
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean finished;

    private Floods(int port, String from) {
        this.port = port;
        this.from = from;
    }

    /** Requests all structures with all references, each time with a new target. */
    static Floods structures(int port, String from) {
        return new Floods(port, from)
                .sendRequests(100, 60, n -> get(ALL_STRUCTURES + "&x=" + n, ""));
    }

    /** Requests a whole dataflow as a workbook. */
    static Floods workbooks(int port, String from) {
        String whole = Setup.FLOW + "*?format=xlsx";
        return new Floods(port, from).sendRequests(20, 40, n -> get(whole + "&x=" + n, ""));
    }

    /**
     * Sends different headers that do not change the answer; requests with them must still be
     * recognised as identical.
     */
    static Floods headers(int port, String from) {
        String more =
                "Content-Type: text/plain\r\nPrefer: wait=1\r\nRange: bytes=0-0\r\nIf-Range: \"1\"\r\n";
        return new Floods(port, from).sendRequests(200, 60, n -> get(ALL_STRUCTURES, more));
    }

    /** Sends HTTP/2 requests and cancels them at once. */
    static Floods cancelledStreams(int port, String from) {
        Floods flood = new Floods(port, from);
        flood.start(4, () -> flood.sendCancelledStreams(20));
        return flood;
    }

    private static byte[] get(String target, String headers) {
        return ("GET " + target + " HTTP/1.1\r\nHost: localhost\r\n" + headers + "\r\n")
                .getBytes(StandardCharsets.US_ASCII);
    }

    private Floods sendRequests(double perSecond, int connections, LongFunction<byte[]> request) {
        start(
                connections,
                () -> {
                    try (Socket socket = connect()) {
                        InputStream in = new BufferedInputStream(socket.getInputStream(), 1 << 16);
                        while (!finished) {
                            long next = number.incrementAndGet();
                            pause(startNanos + (long) (next * 1e9 / perSecond));
                            socket.getOutputStream().write(request.apply(next));
                            int status = HttpResponses.read(in);
                            (status == 200 || status == 304 ? answered : refused).incrementAndGet();
                        }
                    }
                });
        return this;
    }

    /** A task that is restarted when its connection breaks. */
    private interface ConnectionTask {
        void run() throws IOException, InterruptedException;
    }

    private void start(int connections, ConnectionTask task) {
        for (int i = 0; i < connections; i++) {
            threads.add(
                    Thread.ofVirtual()
                            .start(() -> {
                                while (!finished) {
                                    try {
                                        task.run();
                                    } catch (IOException e) {
                                        brokenConnections.incrementAndGet();
                                        pauseAfterFailure();
                                    } catch (InterruptedException e) {
                                        return;
                                    }
                                }
                            }));
        }
    }

    private static void pauseAfterFailure() {
        try {
            Thread.sleep(10);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Socket connect() throws IOException {
        Socket socket = new Socket();
        socket.bind(new InetSocketAddress(InetAddress.getByName(from), 0));
        socket.connect(new InetSocketAddress("127.0.0.1", port));
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(TIMEOUT_MILLIS);
        return socket;
    }

    private static void pause(long until) throws InterruptedException {
        long left = until - System.nanoTime();
        if (left > 0) {
            Thread.sleep(left / 1_000_000, (int) (left % 1_000_000));
        }
    }

    /**
     * Sends a hundred cancelled streams with each write, at a fixed rate of writes per connection.
     */
    private void sendCancelledStreams(int perSecond) throws IOException, InterruptedException {
        try (Socket socket = connect()) {
            Thread.ofVirtual().start(() -> drain(socket));
            socket.getOutputStream().write(Http2.preface());
            int stream = 1;
            while (!finished && stream < Integer.MAX_VALUE - 2 * STREAMS) {
                ByteArrayOutputStream frames = new ByteArrayOutputStream();
                for (int i = 0; i < STREAMS; i++, stream += 2) {
                    frames.write(
                            Http2.request(
                                    stream, ALL_STRUCTURES + "&x=" + number.incrementAndGet()));
                    frames.write(Http2.reset(stream));
                }
                socket.getOutputStream().write(frames.toByteArray());
                answered.addAndGet(STREAMS);
                Thread.sleep(1000 / perSecond);
            }
        }
    }

    private static void drain(Socket socket) {
        byte[] buffer = new byte[1 << 14];
        try (InputStream in = socket.getInputStream()) {
            while (in.read(buffer) >= 0) {
                // The answers to cancelled requests are ignored.
            }
            socket.close();
        } catch (IOException e) {
            // The connection was closed.
        }
    }

    /** Ends the flood, and returns the counts of its requests. */
    String end() throws InterruptedException {
        finished = true;
        threads.forEach(Thread::interrupt);
        for (Thread thread : threads) {
            thread.join(1000);
        }
        return answered
                + " sent or answered, "
                + refused
                + " refused, "
                + brokenConnections
                + " connections broken";
    }
}
