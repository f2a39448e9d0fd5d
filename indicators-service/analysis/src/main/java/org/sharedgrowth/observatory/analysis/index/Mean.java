package org.sharedgrowth.observatory.analysis.index;

/** The weighted means that aggregate children to their parent. */
public enum Mean {
    /** {@code Σwx/Σw}. */
    ARITHMETIC,
    /** {@code exp(Σw ln x/Σw)}, for positive values. */
    GEOMETRIC,
    /** {@code Σw/Σ(w/x)}, for positive values. */
    HARMONIC,
    /** {@code (Σw x^p/Σw)^(1/p)}; the geometric mean if p = 0. */
    POWER;

    /**
     * The value as it enters the weighted sum.
     *
     * @param p used by {@link #POWER} only
     */
    public double inner(double x, double p) {
        return switch (this) {
            case ARITHMETIC -> x;
            case GEOMETRIC -> Math.log(x);
            case HARMONIC -> 1 / x;
            case POWER -> p == 0 ? Math.log(x) : Math.pow(x, p);
        };
    }

    /** The mean, from the weighted mean of the inner values. */
    public double outer(double mean, double p) {
        return switch (this) {
            case ARITHMETIC -> mean;
            case GEOMETRIC -> Math.exp(mean);
            case HARMONIC -> 1 / mean;
            case POWER -> p == 0 ? Math.exp(mean) : Math.pow(mean, 1 / p);
        };
    }

    /** Whether the mean is a product of powers of the values. */
    public boolean isProduct(double p) {
        return this == GEOMETRIC || (this == POWER && p == 0);
    }

    /** Whether the mean exists for such a value; where not, it is refused as NON_POSITIVE. */
    public boolean accepts(double x, double p) {
        return switch (this) {
            case ARITHMETIC -> true;
            case GEOMETRIC, HARMONIC -> x > 0;
            case POWER -> p <= 0 ? x > 0 : p == Math.rint(p) || x >= 0;
        };
    }
}
