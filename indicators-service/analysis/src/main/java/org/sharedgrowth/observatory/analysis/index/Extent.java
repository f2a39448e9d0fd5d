package org.sharedgrowth.observatory.analysis.index;

/**
 * The range of the values of a column.
 *
 * @param count number of values that exist; if 0, minimum and maximum are infinite
 */
record Extent(int count, double min, double max) {

    /** The range of the rows from {@code first} (inclusive) to {@code end} (exclusive). */
    static Extent of(double[] column, int first, int end) {
        int count = 0;
        double min = Double.POSITIVE_INFINITY;
        double max = Double.NEGATIVE_INFINITY;
        for (int row = first; row < end; row++) {
            double x = column[row];
            if (!Double.isNaN(x)) {
                count++;
                min = Math.min(min, x);
                max = Math.max(max, x);
            }
        }
        return new Extent(count, min, max);
    }
}
