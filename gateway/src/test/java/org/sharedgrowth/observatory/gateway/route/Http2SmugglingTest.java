package org.sharedgrowth.observatory.gateway.route;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.sharedgrowth.observatory.gateway.stub.Raw;
import org.sharedgrowth.observatory.gateway.stub.StubService;
import org.sharedgrowth.observatory.gateway.stub.Surroundings;

/**
 * Request smuggling from HTTP/2 to HTTP/1.1, with handwritten frames and uncompressed headers. Each
 * request is followed by canary requests on the same and on another connection: the service must
 * see only the canaries, and each must get its own response.
 */
@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class Http2SmugglingTest {
    private static final byte[] PREFACE =
            "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
    private static final String CANARY = "/sdmx/canary";
    private static final int DATA = 0;
    private static final int HEADERS = 1;
    private static final int RST_STREAM = 3;
    private static final int SETTINGS = 4;
    private static final int GOAWAY = 7;
    private static final int MAX_CONCURRENT_STREAMS = 3;
    private static final int MAX_HEADER_LIST_SIZE = 6;
    private static final int END_STREAM = 1;
    private static final int END_HEADERS = 4;
    private static final int PRIORITY = 32;

    /** HPACK's index of {@code :status: 200}. */
    private static final int OK = 0x88;

    private static final int STATUS_500 = 0x8e;

    private final StubService indicators = Surroundings.indicators();

    static Stream<Arguments> ambiguous() {
        List<String> common =
                List.of(":method=GET", ":scheme=http", ":path=/sdmx/x", ":authority=x");
        return Stream.of(
                of("S43", common, "transfer-encoding=chunked"),
                of(
                        "S44",
                        List.of(":method=POST", ":scheme=http", ":path=/sdmx/x", ":authority=x"),
                        "content-length=5"),
                of("S45", common, "accept=a\r\nX-Evil: b"),
                of(
                        "S46 space",
                        List.of(
                                ":method=GET",
                                ":scheme=http",
                                ":path=/sdmx/x HTTP/1.1",
                                ":authority=x")),
                of(
                        "S46 CRLF",
                        List.of(
                                ":method=GET",
                                ":scheme=http",
                                ":path=/sdmx/x\r\nA: b",
                                ":authority=x")),
                of(
                        "S47 twice",
                        List.of(
                                ":method=GET",
                                ":method=POST",
                                ":scheme=http",
                                ":path=/sdmx/x",
                                ":authority=x")),
                of(
                        "S47 late",
                        List.of(":method=GET", ":scheme=http", ":authority=x", "accept=a"),
                        ":path=/sdmx/x"),
                of("S48", common, "host=evil"));
    }

    private static Arguments of(String id, List<String> head, String... more) {
        return Arguments.of(id, Stream.concat(head.stream(), Stream.of(more)).toList());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("ambiguous")
    void anAmbiguousRequestIsNotForwarded(String id, List<String> headers) throws IOException {
        indicators.forget();
        indicators.json("/", "{}");
        indicators.on(CANARY, request -> request.response().end("canary"));

        int answered = exchange(headers, id.equals("S44"));

        assertTrue(answered != OK && answered != STATUS_500, id + " " + answered);
        for (int i = 0; i < 3; i++) {
            String answer = Raw.get(CANARY);
            assertTrue(answer.startsWith("HTTP/1.1 200 ") && answer.endsWith("canary"), answer);
        }
        for (StubService.SeenRequest seen : indicators.requests()) {
            assertEquals("GET " + CANARY, seen.method() + " " + seen.target(), id);
            assertEquals("", seen.header("x-evil") + seen.header("a"), id);
        }
    }

    @Test
    void aCleanRequestIsAnswered() throws IOException {
        indicators.forget();
        indicators.json("/", "{}");

        int answered =
                exchange(
                        List.of(":method=GET", ":scheme=http", ":path=/sdmx/x", ":authority=x"),
                        false);

        assertEquals(OK, answered);
        assertTrue(
                indicators.requests().stream().anyMatch(seen -> seen.target().equals("/sdmx/x")));
    }

    @Test
    void aConnectionIsLimitedToAHundredStreamsAndSmallHeaders() throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), Surroundings.PORT)) {
            socket.setSoTimeout(5_000);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            out.write(PREFACE);
            writeFrame(out, SETTINGS, 0, 0, new byte[0]);
            socket.getOutputStream().write(out.toByteArray());
            DataInputStream in = new DataInputStream(socket.getInputStream());
            int count = (in.readUnsignedByte() << 16 | in.readUnsignedShort()) / 6;
            assertEquals(SETTINGS, in.readUnsignedByte());
            in.skipNBytes(5);
            Map<Integer, Integer> settings = new HashMap<>();
            for (int i = 0; i < count; i++) {
                settings.put(in.readUnsignedShort(), in.readInt());
            }

            assertEquals(100, settings.get(MAX_CONCURRENT_STREAMS));
            assertEquals(65536, settings.get(MAX_HEADER_LIST_SIZE));
        }
    }

    /** The first byte of the response's headers; 0 if the stream or connection was closed. */
    private static int exchange(List<String> headers, boolean shortBody) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), Surroundings.PORT)) {
            socket.setSoTimeout(5_000);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            out.write(PREFACE);
            writeFrame(out, SETTINGS, 0, 0, new byte[0]);
            writeFrame(
                    out,
                    HEADERS,
                    END_HEADERS | (shortBody ? 0 : END_STREAM),
                    1,
                    encodeHeaders(headers));
            if (shortBody) {
                writeFrame(out, DATA, END_STREAM, 1, new byte[] {'a', 'b', 'c'});
            }
            writeFrame(out, HEADERS, END_HEADERS | END_STREAM, 3, encodeHeaders(canary()));
            socket.getOutputStream().write(out.toByteArray());
            return read(new DataInputStream(socket.getInputStream()));
        } catch (EOFException | SocketException e) {
            return 0; // the gateway closed the connection
        }
    }

    private static List<String> canary() {
        return List.of(":method=GET", ":scheme=http", ":path=" + CANARY, ":authority=x");
    }

    /** The first byte of the headers of the response to the first stream. */
    private static int read(DataInputStream in) throws IOException {
        while (true) {
            int length = in.readUnsignedByte() << 16 | in.readUnsignedShort();
            int type = in.readUnsignedByte();
            int flags = in.readUnsignedByte();
            int stream = in.readInt();
            byte[] payload = in.readNBytes(length);
            if (stream > 1) {
                continue; // a frame of the canary's response
            }
            if (type == HEADERS) {
                return payload[(flags & PRIORITY) == 0 ? 0 : 5] & 0xff;
            }
            if (type == RST_STREAM || type == GOAWAY) {
                return 0;
            }
        }
    }

    private static void writeFrame(
            ByteArrayOutputStream out, int type, int flags, int stream, byte[] payload) {
        out.write(payload.length >> 16);
        out.write(payload.length >> 8);
        out.write(payload.length);
        out.write(type);
        out.write(flags);
        out.writeBytes(new byte[] {0, 0, 0, (byte) stream});
        out.writeBytes(payload);
    }

    private static byte[] encodeHeaders(List<String> headers) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (String header : headers) {
            int equals = header.indexOf('=');
            out.write(0); // a literal field without indexing
            text(out, header.substring(0, equals));
            text(out, header.substring(equals + 1));
        }
        return out.toByteArray();
    }

    private static void text(ByteArrayOutputStream out, String text) {
        out.write(text.length());
        out.writeBytes(text.getBytes(StandardCharsets.ISO_8859_1));
    }
}
