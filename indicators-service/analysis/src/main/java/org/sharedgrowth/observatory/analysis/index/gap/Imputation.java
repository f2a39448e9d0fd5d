package org.sharedgrowth.observatory.analysis.index.gap;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Fills gaps with the mean or median of the values that exist. */
public enum Imputation {
    /** Gaps stay. */
    NONE,
    /** The mean. */
    MEAN,
    /** The median; of an even number of values, the mean of the middle two. */
    MEDIAN;

    /**
     * The filled column. A figure is imputed where the column is NaN and the result is not.
     *
     * @param column NaN where there is none; not changed
     * @param groups the group of each row, with whose values its gaps are filled; a row whose group
     *     is null or has no value is left as it is. If the list itself is null, all rows are one
     *     group
     */
    public double[] fill(double[] column, @Nullable List<@Nullable String> groups) {
        double[] filled = column.clone();
        if (this == NONE) {
            return filled;
        }
        for (int row = 0; row < column.length; row++) {
            if (Double.isNaN(column[row]) && (groups == null || groups.get(row) != null)) {
                filled[row] = centre(members(column, groups, row));
            }
        }
        return filled;
    }

    private static double[] members(
            double[] column, @Nullable List<@Nullable String> groups, int gapRow) {
        double[] members = new double[column.length];
        int count = 0;
        for (int row = 0; row < column.length; row++) {
            boolean isMember =
                    groups == null || Objects.equals(groups.get(row), groups.get(gapRow));
            if (isMember && !Double.isNaN(column[row])) {
                members[count++] = column[row];
            }
        }
        return Arrays.copyOf(members, count);
    }

    private double centre(double[] values) {
        if (values.length == 0) {
            return Double.NaN;
        }
        if (this == MEAN) {
            return Arrays.stream(values).sum() / values.length;
        }
        Arrays.sort(values);
        int middle = values.length / 2;
        return values.length % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
    }
}
