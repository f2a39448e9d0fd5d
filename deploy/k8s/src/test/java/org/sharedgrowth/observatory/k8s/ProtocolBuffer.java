package org.sharedgrowth.observatory.k8s;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Reads the parts that the fake cluster needs from an object sent as a protocol buffer. */
final class ProtocolBuffer {
    private static final int MAGIC_LENGTH = 4;

    private ProtocolBuffer() {}

    /** Whether a body begins with the magic bytes of Kubernetes' protocol buffers. */
    static boolean matches(byte[] body) {
        return body.length > MAGIC_LENGTH
                && new String(body, 0, 3, UTF_8).equals("k8s")
                && body[3] == 0;
    }

    /** The name in the metadata of the object; empty if it has none. */
    static String nameOf(byte[] body) {
        return new String(first(first(object(body), 1), 1), UTF_8);
    }

    /** The keys of the data of a Secret. */
    static List<String> keysOf(byte[] secret) {
        return fields(object(secret), 2).stream()
                .map(entry -> new String(first(entry, 1), UTF_8))
                .toList();
    }

    private static byte[] object(byte[] body) {
        return first(Arrays.copyOfRange(body, MAGIC_LENGTH, body.length), 2);
    }

    private static byte[] first(byte[] message, int number) {
        List<byte[]> fields = fields(message, number);
        return fields.isEmpty() ? new byte[0] : fields.getFirst();
    }

    /** The length-delimited fields with this number. */
    private static List<byte[]> fields(byte[] message, int number) {
        List<byte[]> fields = new ArrayList<>();
        int at = 0;
        while (at < message.length) {
            long[] tag = varint(message, at);
            long[] value = varint(message, (int) tag[1]);
            at = (int) value[1];
            if ((tag[0] & 7) == 2) {
                at += (int) value[0];
                if (tag[0] >> 3 == number) {
                    fields.add(Arrays.copyOfRange(message, (int) value[1], at));
                }
            }
        }
        return fields;
    }

    /** Reads a varint; returns its value and the position after it. */
    private static long[] varint(byte[] message, int from) {
        long value = 0;
        int at = from;
        int shift = 0;
        while (true) {
            byte next = message[at++];
            value |= (long) (next & 0x7F) << shift;
            if (next >= 0) {
                return new long[] {value, at};
            }
            shift += 7;
        }
    }
}
