package org.sharedgrowth.observatory.chart.rows;

/**
 * A value with its confidence interval.
 *
 * @param value NaN if there is none
 * @param low lower end of the 95 % interval; NaN if it is not known
 * @param high upper end of the interval
 */
public record Dot(double value, double low, double high) {
    /** A value that is not known. */
    public static final Dot NONE = of(Double.NaN);

    /** A value whose interval is not known. */
    public static Dot of(double value) {
        return new Dot(value, Double.NaN, Double.NaN);
    }

    boolean exists() {
        return Double.isFinite(value);
    }

    boolean hasInterval() {
        return exists() && Double.isFinite(low) && Double.isFinite(high);
    }
}
