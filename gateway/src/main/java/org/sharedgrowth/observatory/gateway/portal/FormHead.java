package org.sharedgrowth.observatory.gateway.portal;

import io.vertx.core.buffer.Buffer;
import java.nio.charset.StandardCharsets;

/**
 * The beginning of a form's body as it passes. The server hands out a form's fields only at the end
 * of the form, when its file has passed already; those before the file are read here.
 */
final class FormHead {
    private static final int LONGEST = 16 * 1024;
    private static final String HEADERS_END = "\r\n\r\n";
    private static final String PART_END = "\r\n--";

    private final Buffer head = Buffer.buffer();

    void take(Buffer piece) {
        int room = LONGEST - head.length();
        if (room > 0) {
            head.appendBuffer(piece, 0, Math.min(room, piece.length()));
        }
    }

    /** The text of a field that stands before the file; empty if none does. */
    String field(String name) {
        // A character a byte, so that places in the text are places in the body.
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
