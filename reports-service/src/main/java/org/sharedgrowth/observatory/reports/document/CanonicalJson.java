package org.sharedgrowth.observatory.reports.document;

import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.tokens.Sha256;

/**
 * JSON in the canonical form of RFC 8785, so that equal documents have equal bytes and the same
 * hash. Accepts maps with string keys, lists, strings, whole numbers within 2^53, booleans and
 * null; decimals must be given as strings.
 */
public final class CanonicalJson {
    private static final long MAX_EXACT = 1L << 53;

    private CanonicalJson() {}

    /** The canonical text. */
    public static String write(@Nullable Object value) {
        StringBuilder out = new StringBuilder();
        writeValue(value, out);
        return out.toString();
    }

    /** SHA-256 of the text in UTF-8, in lower-case hexadecimal. */
    public static String sha256(String text) {
        return HexFormat.of().formatHex(Sha256.of(text));
    }

    private static void writeValue(@Nullable Object value, StringBuilder out) {
        switch (value) {
            case null -> out.append("null");
            case Map<?, ?> map -> writeObject(map, out);
            case List<?> list -> writeArray(list, out);
            case String text -> writeString(text, out);
            case Boolean flag -> out.append(flag);
            case Integer number -> out.append(number);
            case Long number -> out.append(requireExact(number));
            default ->
                    throw new IllegalArgumentException(
                            "no canonical form for " + value.getClass().getSimpleName());
        }
    }

    private static long requireExact(long number) {
        if (Math.abs(number) > MAX_EXACT) {
            throw new IllegalArgumentException(number + " is not exact in JSON");
        }
        return number;
    }

    private static void writeObject(Map<?, ?> map, StringBuilder out) {
        TreeMap<String, Object> sorted = new TreeMap<>();
        map.forEach((key, value) -> sorted.put(String.valueOf(key), value == null ? NULL : value));
        out.append('{');
        String comma = "";
        for (Map.Entry<String, Object> entry : sorted.entrySet()) {
            out.append(comma);
            writeString(entry.getKey(), out);
            out.append(':');
            writeValue(entry.getValue() == NULL ? null : entry.getValue(), out);
            comma = ",";
        }
        out.append('}');
    }

    private static final Object NULL = new Object();

    private static void writeArray(List<?> list, StringBuilder out) {
        out.append('[');
        String comma = "";
        for (Object item : list) {
            out.append(comma);
            writeValue(item, out);
            comma = ",";
        }
        out.append(']');
    }

    private static void writeString(String text, StringBuilder out) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\b' -> out.append("\\b");
                case '\f' -> out.append("\\f");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                default -> {
                    if (c < 0x20) {
                        out.append(String.format("\\u%04x", (int) c));
                    } else {
                        out.append(c);
                    }
                }
            }
        }
        out.append('"');
    }
}
