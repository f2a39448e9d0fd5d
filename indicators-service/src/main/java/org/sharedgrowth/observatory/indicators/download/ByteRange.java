package org.sharedgrowth.observatory.indicators.download;

import org.jspecify.annotations.Nullable;

/** The part of a file that a {@code Range} header requests (RFC 9110, section 14). */
sealed interface ByteRange {
    /** The whole file: there was no range, an unreadable one, or several ranges. */
    record Whole() implements ByteRange {}

    /**
     * A single range of bytes.
     *
     * @param first position of the first byte, from 0
     * @param last position of the last byte, inclusive
     */
    record Part(long first, long last) implements ByteRange {
        long length() {
            return last - first + 1;
        }
    }

    /** A range that begins beyond the end of the file, or contains no byte. */
    record Unsatisfiable() implements ByteRange {}

    /** Parses the header, which may be null. */
    static ByteRange of(@Nullable String header, long size) {
        String text = header == null ? "" : header.strip();
        if (!text.startsWith("bytes=") || text.indexOf(',') >= 0) {
            return new Whole();
        }
        String range = text.substring("bytes=".length()).strip();
        int dash = range.indexOf('-');
        String from = dash < 0 ? "x" : range.substring(0, dash).strip();
        String to = dash < 0 ? "x" : range.substring(dash + 1).strip();
        long first = number(from);
        long last = number(to);
        if (from.isEmpty() && last >= 0) {
            return last == 0 || size == 0
                    ? new Unsatisfiable()
                    : new Part(Math.max(0, size - last), size - 1);
        }
        if (first < 0 || (!to.isEmpty() && (last < 0 || last < first))) {
            return new Whole();
        }
        if (first >= size) {
            return new Unsatisfiable();
        }
        return new Part(first, to.isEmpty() ? size - 1 : Math.min(last, size - 1));
    }

    private static long number(String text) {
        return text.matches("[0-9]{1,18}") ? Long.parseLong(text) : -1;
    }
}
