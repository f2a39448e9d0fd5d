package org.sharedgrowth.observatory.gateway.form;

import io.vertx.core.buffer.Buffer;
import java.nio.charset.StandardCharsets;

/**
 * Reads the fields at the beginning of a form while its body is forwarded. The server provides a
 * form's fields only at the end of the form, after its file has been forwarded.
 */
final class FormHead {
    private static final int MAX_LENGTH = 16 * 1024;
    private static final String HEADERS_END = "\r\n\r\n";
    private static final String PART_END = "\r\n--";

    private final Buffer head = Buffer.buffer();

    void take(Buffer chunk) {
        int room = MAX_LENGTH - head.length();
        if (room > 0) {
            head.appendBuffer(chunk, 0, Math.min(room, chunk.length()));
        }
    }

    /** The value of a field before the file; empty if there is none. */
    String field(String name) {
        // One character for each byte, so that positions in the text are positions in the body.
        String text = head.toString(StandardCharsets.ISO_8859_1.name());
        int part = text.indexOf("; name=\"" + name + "\"");
        int file = text.indexOf("; filename");
        int from = part < 0 ? -1 : text.indexOf(HEADERS_END, part);
        int to = from < 0 ? -1 : text.indexOf(PART_END, from + 2);
        if (to < 0 || (file >= 0 && file < part)) {
            return "";
        }
        int start = from + HEADERS_END.length();
        return to < start ? "" : head.getString(start, to, StandardCharsets.UTF_8.name()).strip();
    }
}
