package org.sharedgrowth.observatory.analysis.trend;

/**
 * A diffusion curve.
 *
 * @param kind its form
 * @param asymptote the value that it approaches, in the unit of the figures; if the figures end
 *     before the midpoint, it is only a parameter and says nothing about the limit
 * @param midpoint when growth is fastest, in years
 * @param scale time scale of the growth, in years, above zero; 1 / scale is the rate
 */
public record Curve(Kind kind, double asymptote, double midpoint, double scale) {
    /** The form of a curve. */
    public enum Kind {
        /** {@code y = A / (1 + exp((m − t) / s))}: fastest at half of the asymptote. */
        LOGISTIC,
        /** {@code y = A exp(−exp((m − t) / s))}: fastest at 37 % of the asymptote. */
        GOMPERTZ;

        /** The share of the asymptote at a distance of z = (m − t) / s. */
        double share(double z) {
            return this == LOGISTIC ? 1 / (1 + Math.exp(z)) : Math.exp(-Math.exp(z));
        }

        /** The derivative of {@link #share}, below zero. */
        double slope(double z) {
            if (this == GOMPERTZ) {
                return -Math.exp(z - Math.exp(z));
            }
            double half = Math.cosh(z / 2);
            return -1 / (4 * half * half);
        }

        /** The distance z at a share of the asymptote, above 0 and below 1. */
        double distance(double share) {
            return this == LOGISTIC ? Math.log((1 - share) / share) : Math.log(-Math.log(share));
        }
    }

    /** The value at a time. */
    public double at(double time) {
        return asymptote * kind.share((midpoint - time) / scale);
    }

    /** Years from 10 to 90 percent of the asymptote; {@code s ln 81} for a logistic curve. */
    public double takeover() {
        return scale * (kind.distance(0.1) - kind.distance(0.9));
    }

    /**
     * The factor b2 of the Gompertz curve written as {@code A exp(−b2 b3^(t − origin))}; b3 is
     * {@code exp(−1 / scale)}.
     *
     * @param origin in years
     */
    public double factor(double origin) {
        return Math.exp((midpoint - origin) / scale);
    }

    /** The derivatives with respect to asymptote, midpoint and scale. */
    double[] gradient(double time) {
        double z = (midpoint - time) / scale;
        double slope = asymptote * kind.slope(z) / scale;
        return new double[] {kind.share(z), slope, -slope * z};
    }
}
