package org.sharedgrowth.observatory.analysis.index;

import org.sharedgrowth.observatory.analysis.Detail;
import org.sharedgrowth.observatory.analysis.Reason;
import org.sharedgrowth.observatory.analysis.Result;

/** Transformations that shorten the long tail of a column. Source: COINr. */
public sealed interface Transform {

    /** {@code ln(x − min + 0.01(max − min))}: shortens a long upper tail. */
    record LogCt() implements Transform {}

    /** {@link LogCt} if the skewness is positive, else {@code −ln(max + 0.01(max − min) − x)}. */
    record LogCtPlus() implements Transform {}

    /** {@code ln(x − min + 1)}. */
    record LogCtOrig() implements Transform {}

    /**
     * Box and Cox (1964) of {@code y = x − min + 1}: {@code (y^λ − 1)/λ}, or {@code ln y} if λ = 0.
     */
    record BoxCox(double lambda) implements Transform {}

    /** The name that marks a transformed figure. */
    default String mark() {
        return switch (this) {
            case LogCt _ -> "log_CT";
            case LogCtPlus _ -> "log_CT_plus";
            case LogCtOrig _ -> "log_CT_orig";
            case BoxCox _ -> "boxcox";
        };
    }

    /**
     * The transformed column; NaN stays NaN.
     *
     * @return the column, or refused with EMPTY_INPUT if there is no value, or ZERO_RANGE if all
     *     are equal
     */
    default Result<double[]> apply(double[] column) {
        Extent extent = Extent.of(column, 0, column.length);
        if (extent.count() == 0) {
            return Result.refused(Reason.EMPTY_INPUT, Detail.NONE);
        }
        if (extent.min() == extent.max()) {
            return Result.refused(
                    Reason.ZERO_RANGE, Detail.NONE.withValue(extent.max(), extent.min()));
        }
        boolean mirrored = this instanceof LogCtPlus && !(Shape.of(column).skewness() > 0);
        double[] transformed = new double[column.length];
        for (int row = 0; row < column.length; row++) {
            transformed[row] = value(column[row], extent, mirrored);
        }
        return Result.of(transformed);
    }

    private double value(double x, Extent extent, boolean mirrored) {
        double above = x - extent.min();
        double margin = 0.01 * (extent.max() - extent.min());
        return switch (this) {
            case LogCt _ -> Math.log(above + margin);
            case LogCtPlus _ ->
                    mirrored ? -Math.log(extent.max() + margin - x) : Math.log(above + margin);
            case LogCtOrig _ -> Math.log(above + 1);
            case BoxCox box ->
                    box.lambda() == 0
                            ? Math.log(above + 1)
                            : (Math.pow(above + 1, box.lambda()) - 1) / box.lambda();
        };
    }
}
