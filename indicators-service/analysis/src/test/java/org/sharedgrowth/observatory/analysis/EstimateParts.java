package org.sharedgrowth.observatory.analysis;

import java.util.Objects;

/** Reads the uncertainty of an estimate, which must have one. */
public final class EstimateParts {
    private EstimateParts() {}

    public static double se(Estimate estimate) {
        return Objects.requireNonNull(estimate.se(), estimate::toString);
    }

    public static double low(Estimate estimate) {
        return Objects.requireNonNull(estimate.low(), estimate::toString);
    }

    public static double high(Estimate estimate) {
        return Objects.requireNonNull(estimate.high(), estimate::toString);
    }
}
