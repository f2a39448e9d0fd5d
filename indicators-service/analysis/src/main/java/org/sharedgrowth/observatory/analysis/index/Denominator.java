package org.sharedgrowth.observatory.analysis.index;

import org.sharedgrowth.observatory.analysis.Detail;
import org.sharedgrowth.observatory.analysis.Reason;
import org.sharedgrowth.observatory.analysis.Result;

/**
 * The denominator of an indicator, for example the population.
 *
 * @param values by row, NaN where there is none
 * @param scale how many units of the denominator the result refers to, such as 1000: {@code x /
 *     (denominator/scale)}
 */
public record Denominator(double[] values, double scale) {

    /**
     * The divided column; NaN where the figure or its denominator is missing.
     *
     * @return the column, or ZERO_DENOMINATOR with the area if a figure would be divided by zero
     */
    public Result<double[]> divide(Columns columns, double[] column) {
        double[] divided = new double[column.length];
        for (int row = 0; row < column.length; row++) {
            if (values[row] == 0 && !Double.isNaN(column[row])) {
                return Result.refused(
                        Reason.ZERO_DENOMINATOR, Detail.area(columns.area(row)).withValue(0, 0.0));
            }
            divided[row] = column[row] / (values[row] / scale);
        }
        return Result.of(divided);
    }
}
