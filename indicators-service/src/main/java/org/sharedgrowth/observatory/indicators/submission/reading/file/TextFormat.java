package org.sharedgrowth.observatory.indicators.submission.reading.file;

/** The format of a table's text, detected from its beginning. */
enum TextFormat {
    CSV,
    XML,
    JSON;

    /**
     * Number of bytes examined, more than the white space before the first character in any real
     * file.
     */
    static final int HEAD = 64;

    private static final int[] BYTE_ORDER_MARK = {0xEF, 0xBB, 0xBF};

    static TextFormat of(byte[] head, int length) {
        int at = 0;
        while (at < 3 && at < length && (head[at] & 0xFF) == BYTE_ORDER_MARK[at]) {
            at++;
        }
        while (at < length && (head[at] == ' ' || (head[at] >= '\t' && head[at] <= '\r'))) {
            at++;
        }
        if (at == length) {
            return CSV;
        }
        return switch (head[at]) {
            case '<' -> XML;
            case '{', '[' -> JSON;
            default -> CSV;
        };
    }
}
