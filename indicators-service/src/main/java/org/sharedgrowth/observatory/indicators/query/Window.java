package org.sharedgrowth.observatory.indicators.query;

/**
 * Which stretch of an answer is wanted; shared by the scans that make up the answer, one after
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

    /** How many rows, or series, from the beginning on it looks at. */
    long reach() {
        return left > Long.MAX_VALUE - skip ? Long.MAX_VALUE : skip + left;
    }

    boolean isOver() {
        return left == 0;
    }

    /**
     * Lets a view of so many rows pass.
     *
     * @return how many of them, from the front, are to be left out
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

    /** How many of the rows that were not left out are given. */
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
