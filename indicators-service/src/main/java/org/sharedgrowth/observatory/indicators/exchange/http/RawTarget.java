package org.sharedgrowth.observatory.indicators.exchange.http;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.sharedgrowth.observatory.contract.ProblemType;
import org.sharedgrowth.observatory.service.problem.Problem;

/**
 * A raw request target, parsed: segments of the path and parameters of the query, each
 * percent-decoded exactly once. Plus signs are kept; segments are split before they are decoded, so
 * that an encoded character never becomes a separator.
 *
 * @param segments segments of the path, without the empty one after a trailing slash
 * @param parameters in the order sent; the value is empty if none was given
 */
public record RawTarget(List<String> segments, List<Parameter> parameters) {
    /** A name and a value. */
    public record Parameter(String name, String value) {}

    public RawTarget {
        segments = List.copyOf(segments);
        parameters = List.copyOf(parameters);
    }

    /**
     * Reads a target.
     *
     * @param target target of the request line: a path, optionally with a query
     * @throws Problem with status 400 if it is not well encoded
     */
    public static RawTarget of(String target) {
        int queryStart = target.indexOf('?');
        String path = queryStart < 0 ? target : target.substring(0, queryStart);
        List<String> segments = new ArrayList<>();
        int from = path.startsWith("/") ? 1 : 0;
        while (from < path.length()) {
            int slash = path.indexOf('/', from);
            int to = slash < 0 ? path.length() : slash;
            segments.add(segment(path.substring(from, to)));
            from = to + 1;
        }
        List<Parameter> parameters = new ArrayList<>();
        if (queryStart >= 0) {
            for (String pair : target.substring(queryStart + 1).split("&", -1)) {
                int equals = pair.indexOf('=');
                String name = name(pair);
                if (!name.isEmpty()) {
                    parameters.add(
                            new Parameter(
                                    name, equals < 0 ? "" : decode(pair.substring(equals + 1))));
                }
            }
        }
        return new RawTarget(segments, parameters);
    }

    /** The name of a parameter, decoded. */
    static String name(String pair) {
        int equals = pair.indexOf('=');
        return decode(equals < 0 ? pair : pair.substring(0, equals));
    }

    /** One segment of a path, decoded. */
    public static String segment(String encoded) {
        String text = decode(encoded);
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == '/' || text.charAt(i) < ' ') {
                throw malformed(
                        encoded, "a slash or a control character cannot be part of a code.");
            }
        }
        return text;
    }

    private static String decode(String encoded) {
        if (encoded.indexOf('%') < 0) {
            return encoded;
        }
        byte[] raw = encoded.getBytes(StandardCharsets.UTF_8);
        byte[] bytes = new byte[raw.length];
        int size = 0;
        for (int i = 0; i < raw.length; i++) {
            if (raw[i] != '%') {
                bytes[size++] = raw[i];
                continue;
            }
            int high = i + 2 < raw.length ? Character.digit(raw[i + 1], 16) : -1;
            int low = high < 0 ? -1 : Character.digit(raw[i + 2], 16);
            if (low < 0) {
                throw malformed(encoded, "a percent sign must be followed by two hex digits.");
            }
            bytes[size++] = (byte) (high << 4 | low);
            i += 2;
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes, 0, size))
                    .toString();
        } catch (CharacterCodingException e) {
            throw malformed(encoded, "percent-encoded text must be UTF-8.");
        }
    }

    private static Problem malformed(String text, String hint) {
        return new Problem(
                ProblemType.MALFORMED_TARGET, "'" + quote(text) + "' cannot be read: " + hint);
    }

    private static String quote(String text) {
        return text.length() <= 80 ? text : text.substring(0, 80) + "…";
    }
}
