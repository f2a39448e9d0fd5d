package org.sharedgrowth.observatory.indicators.submission.reading;

import java.io.IOException;

/**
 * The whole file is refused: it is damaged, hostile or not a table of an accepted type. Errors in
 * single rows are findings instead.
 */
public final class Unreadable extends IOException {
    private static final long serialVersionUID = 1L;

    private final String code;
    private final String hint;
    private final long row;

    /**
     * @param code stable name of the error, such as {@code truncated}
     * @param row line of the file, from 1; 0 if the error belongs to no line
     * @param reason what is wrong, naming the value
     * @param hint what to do about it
     */
    public Unreadable(String code, long row, String reason, String hint) {
        super(reason);
        this.code = code;
        this.hint = hint;
        this.row = row;
    }

    public String code() {
        return code;
    }

    public String reason() {
        return String.valueOf(getMessage());
    }

    public String hint() {
        return hint;
    }

    public long row() {
        return row;
    }
}
