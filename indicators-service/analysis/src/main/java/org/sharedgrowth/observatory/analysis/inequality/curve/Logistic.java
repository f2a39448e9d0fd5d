package org.sharedgrowth.observatory.analysis.inequality.curve;

import org.jspecify.annotations.Nullable;

/** A logistic curve {@code 1/(1 + exp(−(a + bx)))}, fitted by iteratively reweighted lines. */
public record Logistic(Line exponent) {
    private static final double TOLERANCE = 1e-10;
    private static final int MAX_STEPS = 50;

    /** If a fitted share is nearer to 0 or 1 than this, the curve counts as a step function. */
    private static final double MIN_SHARE = 1e-12;

    /**
     * Fits shares by quasi-binomial regression, with the same start and stopping rule as {@code
     * glm} of R.
     *
     * @param shares from 0 to 1
     * @param weights not negative
     * @return null if there is no curve after 50 steps, or the best one would be a step from 0 to 1
     */
    public static @Nullable Logistic fit(double[] places, double[] shares, double[] weights) {
        double[] fitted = new double[places.length];
        for (int i = 0; i < fitted.length; i++) {
            fitted[i] = (weights[i] * shares[i] + 0.5) / (weights[i] + 1);
        }
        double[] logits = logits(fitted);
        double[] observedLogits = logits(shares);
        double[] target = new double[places.length];
        double[] curvature = new double[places.length];
        double before = deviance(shares, observedLogits, fitted, logits, weights);
        for (int step = 0; step < MAX_STEPS; step++) {
            for (int i = 0; i < fitted.length; i++) {
                double slope = fitted[i] * (1 - fitted[i]);
                target[i] = logits[i] + (shares[i] - fitted[i]) / slope;
                curvature[i] = weights[i] * slope;
            }
            Logistic curve = new Logistic(Line.fit(places, target, curvature));
            for (int i = 0; i < fitted.length; i++) {
                fitted[i] = curve.at(places[i]);
            }
            logits = logits(fitted);
            double deviance = deviance(shares, observedLogits, fitted, logits, weights);
            if (Math.abs(deviance - before) < TOLERANCE * (Math.abs(deviance) + 0.1)) {
                return isStep(fitted) ? null : curve;
            }
            before = deviance;
        }
        return null;
    }

    public double at(double place) {
        return 1 / (1 + Math.exp(-exponent.at(place)));
    }

    private static boolean isStep(double[] fitted) {
        for (double share : fitted) {
            if (share < MIN_SHARE || share > 1 - MIN_SHARE) {
                return true;
            }
        }
        return false;
    }

    private static double[] logits(double[] shares) {
        double[] logits = new double[shares.length];
        for (int i = 0; i < logits.length; i++) {
            logits[i] = Math.log(shares[i] / (1 - shares[i]));
        }
        return logits;
    }

    /**
     * The deviance of the fitted shares. Its logits are given, because logarithms take most of the
     * time.
     */
    private static double deviance(
            double[] shares,
            double[] observedLogits,
            double[] fitted,
            double[] logits,
            double[] weights) {
        double sum = 0;
        for (int i = 0; i < shares.length; i++) {
            double term =
                    shares[i] == 1
                            ? -Math.log(fitted[i])
                            : Math.log((1 - shares[i]) / (1 - fitted[i]));
            boolean isBetween = shares[i] > 0 && shares[i] < 1;
            sum +=
                    weights[i]
                            * (isBetween
                                    ? term + shares[i] * (observedLogits[i] - logits[i])
                                    : term);
        }
        return 2 * sum;
    }
}
