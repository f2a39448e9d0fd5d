package org.sharedgrowth.observatory.analysis.index;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.analysis.Reason;

/**
 * Treats outliers: moves the most extreme figures to the value of their nearest neighbours until
 * the column has an acceptable shape, or transforms the column if that would move too many figures.
 * Source: the JRC's practice, as in COINr.
 *
 * @param maxMoved no further figures are moved once this many have been
 * @param maxSkewness a column is acceptable if its absolute skewness is below this …
 * @param maxKurtosis … or its kurtosis below this
 * @param transform applied if moving was not enough
 * @param combine whether the column with the moved figures is transformed instead of the original
 */
public record Treatment(
        int maxMoved,
        double maxSkewness,
        double maxKurtosis,
        Transform transform,
        boolean combine) {

    /** Stops moving after five figures; skewness 2, kurtosis 3.5, logarithm of the original. */
    public static final Treatment DEFAULT = new Treatment(5, 2, 3.5, new Transform.LogCt(), false);

    /**
     * The result for a column.
     *
     * @param before shape of the column as it was
     * @param moved the column with extreme figures moved
     * @param movedCount how many figures were moved
     * @param values the column as the next step gets it; NaN stays NaN
     * @param marks what was done to each figure: {@code winhi} or {@code winlo} if it was moved to
     *     its neighbour, followed by + and the mark of the transformation, such as {@code +log_CT},
     *     if the column was transformed; empty if nothing was done
     * @param after shape of the values
     * @param passes whether that shape is acceptable
     * @param warning why the column was left as it is: TOO_FEW_VALUES (fewer than 4), ZERO_RANGE;
     *     else null
     */
    public record TreatedColumn(
            Shape before,
            double[] moved,
            int movedCount,
            double[] values,
            String[] marks,
            Shape after,
            boolean passes,
            @Nullable Reason warning) {}

    /** The treated column. */
    public TreatedColumn apply(double[] column) {
        Shape before = Shape.of(column);
        String[] marks = new String[column.length];
        Arrays.fill(marks, "");
        if (Double.isNaN(before.kurtosis())) {
            Reason warning = before.count() < 4 ? Reason.TOO_FEW_VALUES : Reason.ZERO_RANGE;
            return new TreatedColumn(before, column, 0, column, marks, before, true, warning);
        }
        double[] moved = column.clone();
        int count = move(moved, marks);
        Shape shape = Shape.of(moved);
        double[] values = moved;
        if (!passes(shape)) {
            values = transform.apply(combine ? moved : column).orThrow();
            for (int row = 0; row < marks.length; row++) {
                marks[row] += Double.isNaN(column[row]) ? "" : "+" + transform.mark();
            }
            shape = Shape.of(values);
        }
        return new TreatedColumn(before, moved, count, values, marks, shape, passes(shape), null);
    }

    private boolean passes(Shape shape) {
        return shape.passes(maxSkewness, maxKurtosis);
    }

    /**
     * Moves figures until the shape is acceptable, but never makes all of them equal. Returns how
     * many were moved.
     */
    private int move(double[] column, String[] marks) {
        int count = 0;
        Shape shape = Shape.of(column);
        while (!passes(shape) && count < maxMoved) {
            boolean isUpper = shape.skewness() >= 0;
            Extent extent = Extent.of(column, 0, column.length);
            double end = isUpper ? extent.max() : extent.min();
            double next = neighbour(column, end, isUpper);
            if (next == (isUpper ? extent.min() : extent.max())) {
                return count;
            }
            for (int row = 0; row < column.length; row++) {
                if (column[row] == end) {
                    column[row] = next;
                    count += marks[row].isEmpty() ? 1 : 0;
                    marks[row] = isUpper ? "winhi" : "winlo";
                }
            }
            shape = Shape.of(column);
        }
        return count;
    }

    /** The value nearest to an end of the column, other than the end itself. */
    private static double neighbour(double[] column, double end, boolean isUpper) {
        double next = isUpper ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
        for (double x : column) {
            if (isUpper ? x < end && x > next : x > end && x < next) {
                next = x;
            }
        }
        return next;
    }
}
