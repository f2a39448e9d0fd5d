package org.sharedgrowth.observatory.indicators.query;

/**
 * The offset and limit of an answer; shared by the scans that make up the answer, one after
 * another. Not thread-safe.
 */
public final class Window {
    private final boolean countsSeries;
    private long skip;
    private long remaining;

    /**
     * @param offset number of rows or series to skip at the beginning
     * @param limit maximum number of rows or series
     * @param countsSeries whether offset and limit count series that have rows, not rows
     */
    public Window(long offset, long limit, boolean countsSeries) {
        this.skip = offset;
        this.remaining = limit;
        this.countsSeries = countsSeries;
    }

    /** A window without limits. */
    public static Window all() {
        return new Window(0, Long.MAX_VALUE, false);
    }

    /** Number of rows or series to read from the beginning. */
    long reach() {
        return remaining > Long.MAX_VALUE - skip ? Long.MAX_VALUE : skip + remaining;
    }

    boolean isOver() {
        return remaining == 0;
    }

    /**
     * Advances over a view with this number of rows.
     *
     * @return number of rows to skip at its beginning
     */
    int skip(int rows) {
        if (countsSeries) {
            boolean isSkipped = rows > 0 && skip > 0;
            skip -= isSkipped ? 1 : 0;
            return isSkipped ? rows : 0;
        }
        int skipped = (int) Math.min(skip, rows);
        skip -= skipped;
        return skipped;
    }

    /** How many of these rows, which follow the skipped ones, belong to the answer. */
    int take(int rows) {
        if (countsSeries) {
            remaining -= rows > 0 ? 1 : 0;
            return rows;
        }
        int taken = (int) Math.min(remaining, rows);
        remaining -= taken;
        return taken;
    }
}
