package org.sharedgrowth.observatory.analysis.inequality.curve;

/**
 * The robust covariance (HC1) of the two coefficients of a curve: {@code k/(k−2) · B (Σ u²xxᵀ) B}
 * with {@code B = (Σ c xxᵀ)⁻¹}, {@code x = (1, place)}, k places, weights c and weighted residuals
 * u.
 *
 * @param intercept variance of the intercept
 * @param covariance covariance of intercept and slope
 * @param slope variance of the slope
 */
public record RobustCovariance(double intercept, double covariance, double slope) {
    public static RobustCovariance of(double[] places, double[] curvature, double[] residuals) {
        double[] bread = new double[3];
        double[] meat = new double[3];
        for (int i = 0; i < places.length; i++) {
            add(bread, curvature[i], places[i]);
            add(meat, residuals[i] * residuals[i], places[i]);
        }
        double determinant = bread[0] * bread[2] - bread[1] * bread[1];
        double a = bread[2] / determinant;
        double b = -bread[1] / determinant;
        double c = bread[0] / determinant;
        double top = a * meat[0] + b * meat[1];
        double topRight = a * meat[1] + b * meat[2];
        double low = b * meat[0] + c * meat[1];
        double lowRight = b * meat[1] + c * meat[2];
        double factor = places.length / (places.length - 2.0);
        return new RobustCovariance(
                factor * (top * a + topRight * b),
                factor * (top * b + topRight * c),
                factor * (low * b + lowRight * c));
    }

    /** The standard error of a function of the two coefficients that has this gradient. */
    public double error(double ofIntercept, double ofSlope) {
        double variance =
                ofIntercept * ofIntercept * intercept
                        + 2 * ofIntercept * ofSlope * covariance
                        + ofSlope * ofSlope * slope;
        return Math.sqrt(Math.max(0, variance));
    }

    private static void add(double[] sums, double weight, double place) {
        sums[0] += weight;
        sums[1] += weight * place;
        sums[2] += weight * place * place;
    }
}
