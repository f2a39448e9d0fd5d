package org.sharedgrowth.observatory.gateway.route.request;

import java.util.Optional;

/**
 * Refuses paths that a server behind the gateway might interpret differently. Paths are forwarded
 * unchanged, so those that could be decoded twice or lead to another route are refused. Commas,
 * plus signs, and dots in keys are common in SDMX and are allowed.
 */
public final class PathRules {
    private PathRules() {}

    /** The error in a raw path, for people; empty if there is none. */
    public static Optional<String> fault(String path) {
        if (isPlain(path)) {
            return Optional.empty();
        }
        boolean dialect = path.startsWith("/sdmx/") || path.startsWith("/v2/");
        return checkCharacters(path, dialect).or(() -> findUnsafeSegment(path, dialect));
    }

    /** Fast check that most paths pass: no escapes, and no empty or dot-prefixed segments. */
    private static boolean isPlain(String path) {
        char previous = 'x';
        for (int i = 0; i < path.length(); i++) {
            char c = path.charAt(i);
            boolean special = c <= ' ' || c >= 0x7f || c == '%' || c == ';' || c == '\\';
            if (special || (previous == '/' && (c == '/' || c == '.'))) {
                return false;
            }
            previous = c;
        }
        return true;
    }

    private static Optional<String> checkCharacters(String path, boolean dialect) {
        for (int i = 0; i < path.length(); i++) {
            char c = path.charAt(i);
            if (c <= ' ' || c >= 0x7f || c == '\\') {
                return Optional.of("The path has a character that must be escaped.");
            }
            if (c == ';' && !dialect) {
                return Optional.of("The path has a parameter after ';'.");
            }
            if (c == '%') {
                int octet = octet(path, i);
                if (octet < 0) {
                    return Optional.of("The path has '%' without two hexadecimal digits.");
                }
                Optional<String> fault = fault(octet, dialect);
                if (fault.isPresent()) {
                    return fault;
                }
                i += 2;
            }
        }
        return Utf8.isWellFormed(path)
                ? Optional.empty()
                : Optional.of("The path is not well-formed UTF-8.");
    }

    private static Optional<String> fault(int octet, boolean dialect) {
        if (octet < 0x20 || octet == 0x7f) {
            return Optional.of("The path has an escaped control character.");
        }
        if (octet == '\\' || (!dialect && (octet == '/' || octet == '%'))) {
            return Optional.of("The path has an escaped separator or percent sign.");
        }
        return Optional.empty();
    }

    /** Finds segments of dots, escaped or not, and empty segments. */
    private static Optional<String> findUnsafeSegment(String path, boolean dialect) {
        int depth = 0;
        int from = 1;
        while (from <= path.length()) {
            int to = path.indexOf('/', from);
            int end = to < 0 ? path.length() : to;
            String segment = path.substring(from, end).replace("%2e", ".").replace("%2E", ".");
            boolean last = to < 0;
            if (segment.isEmpty() && !last && !dialect) {
                return Optional.of("The path has an empty segment.");
            }
            if (segment.equals(".") || segment.equals("..")) {
                // In SDMX two dots are a key of three dimensions; they must not lead up into the
                // fixed part of the path.
                depth -= segment.length() - 1;
                if (!dialect || depth < FIXED_SEGMENTS) {
                    return Optional.of("The path has the segment '" + segment + "'.");
                }
            } else if (!segment.isEmpty()) {
                depth++;
            }
            from = end + 1;
            if (last) {
                break;
            }
        }
        return Optional.empty();
    }

    /** Number of fixed segments, as in /sdmx/2.1/data/…. */
    private static final int FIXED_SEGMENTS = 3;

    private static int octet(String path, int at) {
        if (at + 2 >= path.length()) {
            return -1;
        }
        int high = Character.digit(path.charAt(at + 1), 16);
        int low = Character.digit(path.charAt(at + 2), 16);
        return high < 0 || low < 0 ? -1 : high * 16 + low;
    }
}
