import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Sends requests over keep-alive connections, each as soon as the previous answer is complete: one
 * thread, no pipelining, random order. Requests are prepared as bytes, so that the generator uses
 * little CPU of the shared machine.
 */
final class Generator {
    private final int port;
    private final List<byte[]> requests = new ArrayList<>();
    private final int expectedStatus;
    private final Random random = new Random(1);
    private long answered;
    private long wrong;
    private long bytes;

    /** The result of a round. */
    record Round(long requests, long errors, long bytes, double seconds) {
        double perSecond() {
            if (requests == 0 || errors > 0) {
                throw new IllegalStateException("no answers, or some with errors: " + this);
            }
            return requests / seconds;
        }
    }

    /** @param targets paths with queries, chosen at random */
    Generator(int port, List<String> targets, String headers, int expectedStatus) {
        this.port = port;
        this.expectedStatus = expectedStatus;
        for (String target : targets) {
            String text = "GET " + target + " HTTP/1.1\r\nHost: 127.0.0.1\r\n" + headers + "\r\n";
            requests.add(text.getBytes(StandardCharsets.US_ASCII));
        }
    }

    Round run(int connections, double seconds) throws IOException {
        answered = 0;
        wrong = 0;
        bytes = 0;
        List<SocketChannel> channels = new ArrayList<>();
        try (Selector selector = Selector.open()) {
            for (int i = 0; i < connections; i++) {
                SocketChannel channel = SocketChannel.open(new InetSocketAddress("127.0.0.1", port));
                channels.add(channel);
                channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
                channel.configureBlocking(false);
                channel.register(selector, SelectionKey.OP_READ, new Answer());
                send(channel);
            }
            long start = System.nanoTime();
            long end = start + (long) (seconds * 1e9);
            while (System.nanoTime() < end) {
                selector.select(key -> read((SocketChannel) key.channel(), (Answer) key.attachment()), 100);
            }
            return new Round(answered, wrong, bytes, (System.nanoTime() - start) / 1e9);
        } finally {
            for (SocketChannel channel : channels) {
                channel.close();
            }
        }
    }

    private void send(SocketChannel channel) throws IOException {
        ByteBuffer request = ByteBuffer.wrap(requests.get(random.nextInt(requests.size())));
        while (request.hasRemaining()) {
            channel.write(request);
        }
    }

    private void read(SocketChannel channel, Answer answer) {
        try {
            if (!answer.read(channel)) {
                return;
            }
            answered++;
            bytes += answer.length();
            wrong += answer.status() == expectedStatus ? 0 : 1;
            answer.clear();
            send(channel);
        } catch (IOException e) {
            wrong++;
        }
    }

    /** Parses one answer while it arrives. */
    private static final class Answer {
        private static final byte[] LENGTH = "content-length: ".getBytes(StandardCharsets.US_ASCII);
        private static final byte[] CHUNKED =
                "transfer-encoding: chunked".getBytes(StandardCharsets.US_ASCII);

        private ByteBuffer buffer = ByteBuffer.allocateDirect(1 << 16);
        private int end = -1;
        private boolean chunked;
        private int bodyStart;
        private int declaredLength;

        /** Reads the available bytes; returns whether the answer is complete. */
        boolean read(SocketChannel channel) throws IOException {
            if (!buffer.hasRemaining()) {
                buffer = ByteBuffer.allocateDirect(buffer.capacity() * 2).put(buffer.flip());
            }
            if (channel.read(buffer) < 0) {
                throw new IOException("closed");
            }
            if (bodyStart == 0 && !readHead()) {
                return false;
            }
            int size = buffer.position();
            return chunked
                    ? size >= bodyStart + 5
                            && buffer.get(size - 5) == '0'
                            && buffer.get(size - 1) == '\n'
                            && buffer.get(size - 3) == '\n'
                    : size >= end;
        }

        /** Parses the head in the buffer, which is faster than creating strings. */
        private boolean readHead() {
            int line = 0;
            for (int i = 0; i < buffer.position(); i++) {
                if (buffer.get(i) != '\n') {
                    continue;
                }
                if (i - line < 2) {
                    bodyStart = i + 1;
                    end = status() == 304 ? bodyStart : bodyStart + declaredLength;
                    return true;
                }
                if (startsWith(LENGTH, line)) {
                    declaredLength = number(line + LENGTH.length);
                } else if (startsWith(CHUNKED, line)) {
                    chunked = true;
                }
                line = i + 1;
            }
            return false;
        }

        private boolean startsWith(byte[] field, int line) {
            for (int i = 0; i < field.length; i++) {
                int b = buffer.get(line + i);
                if ((b >= 'A' && b <= 'Z' ? b | 0x20 : b) != field[i]) {
                    return false;
                }
            }
            return true;
        }

        private int number(int from) {
            int number = 0;
            for (int i = from; buffer.get(i) >= '0'; i++) {
                number = 10 * number + buffer.get(i) - '0';
            }
            return number;
        }

        int status() {
            return number(9);
        }

        int length() {
            return buffer.position() - bodyStart;
        }

        void clear() {
            buffer.clear();
            bodyStart = 0;
            end = -1;
            declaredLength = 0;
            chunked = false;
        }
    }
}
