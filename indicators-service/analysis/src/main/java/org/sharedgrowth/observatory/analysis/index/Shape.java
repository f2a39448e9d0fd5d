package org.sharedgrowth.observatory.analysis.index;

/**
 * How far a column is from a normal distribution. Source: the bias-adjusted moments G1 and G2
 * (Joanes and Gill 1998, type 2), which the JRC uses.
 *
 * @param count number of values that exist
 * @param skewness G1; NaN for fewer than 3 values or if all are equal
 * @param kurtosis G2, the excess over the kurtosis of a normal distribution; NaN for fewer than 4
 *     values or if all are equal
 */
public record Shape(int count, double skewness, double kurtosis) {

    /** The shape of a column, in which NaN means that there is no value. */
    public static Shape of(double[] column) {
        int count = 0;
        double sum = 0;
        for (double x : column) {
            if (!Double.isNaN(x)) {
                count++;
                sum += x;
            }
        }
        double mean = sum / count;
        double squares = 0;
        double cubes = 0;
        double fourths = 0;
        for (double x : column) {
            if (!Double.isNaN(x)) {
                double square = (x - mean) * (x - mean);
                squares += square;
                cubes += square * (x - mean);
                fourths += square * square;
            }
        }
        double n = count;
        boolean isFlat = squares == 0;
        double skewness =
                Math.sqrt(n) * cubes / Math.pow(squares, 1.5) * Math.sqrt(n * (n - 1)) / (n - 2);
        double ratio = n * fourths / (squares * squares);
        double kurtosis = ((n + 1) * (ratio - 3) + 6) * (n - 1) / ((n - 2) * (n - 3));
        return new Shape(
                count,
                count < 3 || isFlat ? Double.NaN : skewness,
                count < 4 || isFlat ? Double.NaN : kurtosis);
    }

    /** Whether the column needs no treatment. */
    public boolean passes(double maxSkewness, double maxKurtosis) {
        return Math.abs(skewness) < maxSkewness || kurtosis < maxKurtosis;
    }
}
