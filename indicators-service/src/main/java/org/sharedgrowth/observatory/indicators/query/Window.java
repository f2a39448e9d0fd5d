package org.sharedgrowth.observatory.indicators.query;

/**
 * The offset and limit of an answer; shared by the scans that make up the answer, one after
 * another. Not thread-safe.
 */
public final class Window {
    private final boolean countsSeries;
    private long skip;
    private long left;

    /**
     * @param offset rows to leave out at the beginning
     * @param limit most rows to give
     * @param countsSeries whether both count series that have rows, not rows
     */
    public Window(long offset, long limit, boolean countsSeries) {
        this.skip = offset;
        this.left = limit;
        this.countsSeries = countsSeries;
    }

    /** Everything. */
    public static Window all() {
        return new Window(0, Long.MAX_VALUE, false);
    }

    /** Number of rows or series to read from the beginning. */
    long reach() {
        return left > Long.MAX_VALUE - skip ? Long.MAX_VALUE : skip + left;
    }

    boolean isOver() {
        return left == 0;
    }

    /**
     * Advances over a view with this number of rows.
     *
     * @return how many rows at its beginning are to be skipped
     */
    int skip(int rows) {
        if (countsSeries) {
            boolean out = rows > 0 && skip > 0;
            skip -= out ? 1 : 0;
            return out ? rows : 0;
        }
        int skipped = (int) Math.min(skip, rows);
        skip -= skipped;
        return skipped;
    }

    /** How many of the remaining rows are to be returned. */
    int take(int rows) {
        if (countsSeries) {
            left -= rows > 0 ? 1 : 0;
            return rows;
        }
        int taken = (int) Math.min(left, rows);
        left -= taken;
        return taken;
    }
}
