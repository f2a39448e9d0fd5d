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

/** What one hostile guest does: bounded rates over bounded connections, from an address of its own. */
final class Floods {
    /** One kind of flood. */
    interface Kind {
        Floods begin(int port, String from) throws IOException;
    }

    private static final String ALL = "/sdmx/3.0/structure/*/*/*/*?references=all";
    private static final int STREAMS = 100;
    private static final int TIMEOUT_MILLIS = 30_000;

    private final int port;
    private final String from;
    private final long begun = System.nanoTime();
    private final AtomicLong number = new AtomicLong();
    private final AtomicLong answered = new AtomicLong();
    private final AtomicLong refused = new AtomicLong();
    private final AtomicLong broken = new AtomicLong();
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean over;

    private Floods(int port, String from) {
        this.port = port;
        this.from = from;
    }

    /** All structures with all references, by a target that nobody asked before. */
    static Floods structures(int port, String from) {
        return new Floods(port, from).requests(100, 60, n -> get(ALL + "&x=" + n, ""));
    }

    /** A whole dataflow as a workbook. */
    static Floods workbooks(int port, String from) {
        String whole = Stage.FLOW + "*?format=xlsx";
        return new Floods(port, from).requests(20, 40, n -> get(whole + "&x=" + n, ""));
    }

    /** Headers that change nothing of an answer, and once made each request one of its own. */
    static Floods headers(int port, String from) {
        String more =
                "Content-Type: text/plain\r\nPrefer: wait=1\r\nRange: bytes=0-0\r\nIf-Range: \"1\"\r\n";
        return new Floods(port, from).requests(200, 60, n -> get(ALL, more));
    }

    /** Requests of HTTP/2 that are taken back as soon as they are sent. */
    static Floods resets(int port, String from) {
        Floods flood = new Floods(port, from);
        flood.start(4, () -> flood.reset(20));
        return flood;
    }

    private static byte[] get(String target, String headers) {
        return ("GET " + target + " HTTP/1.1\r\nHost: localhost\r\n" + headers + "\r\n")
                .getBytes(StandardCharsets.US_ASCII);
    }

    private Floods requests(double perSecond, int connections, LongFunction<byte[]> request) {
        start(
                connections,
                () -> {
                    try (Socket socket = connected()) {
                        InputStream in = new BufferedInputStream(socket.getInputStream(), 1 << 16);
                        while (!over) {
                            long next = number.incrementAndGet();
                            pause(begun + (long) (next * 1e9 / perSecond));
                            socket.getOutputStream().write(request.apply(next));
                            int status = Answers.read(in);
                            (status == 200 || status == 304 ? answered : refused).incrementAndGet();
                        }
                    }
                });
        return this;
    }

    /** Something that is begun again when its connection breaks. */
    private interface Connected {
        void run() throws IOException, InterruptedException;
    }

    private void start(int connections, Connected what) {
        for (int i = 0; i < connections; i++) {
            threads.add(
                    Thread.ofVirtual().start(() -> {
                        while (!over) {
                            try {
                                what.run();
                            } catch (IOException e) {
                                broken.incrementAndGet();
                                nap();
                            } catch (InterruptedException e) {
                                return;
                            }
                        }
                    }));
        }
    }

    private static void nap() {
        try {
            Thread.sleep(10);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Socket connected() throws IOException {
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

    /** A hundred streams in each write, so many writes a second and connection. */
    private void reset(int perSecond) throws IOException, InterruptedException {
        try (Socket socket = connected()) {
            Thread.ofVirtual().start(() -> drain(socket));
            socket.getOutputStream().write(Http2.preface());
            int stream = 1;
            while (!over && stream < Integer.MAX_VALUE - 2 * STREAMS) {
                ByteArrayOutputStream frames = new ByteArrayOutputStream();
                for (int i = 0; i < STREAMS; i++, stream += 2) {
                    frames.write(Http2.request(stream, ALL + "&x=" + number.incrementAndGet()));
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
                // What comes back is nothing to whoever takes back.
            }
            socket.close();
        } catch (IOException e) {
            // The connection is gone.
        }
    }

    /** Ends it, and tells what became of its requests. */
    String end() throws InterruptedException {
        over = true;
        threads.forEach(Thread::interrupt);
        for (Thread thread : threads) {
            thread.join(1000);
        }
        return answered + " sent or answered, " + refused + " refused, " + broken + " broken off";
    }
}
