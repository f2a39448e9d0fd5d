package org.sharedgrowth.observatory.analysis.rank;

/**
 * The figures of an index at two dates: {@code [indicator][area]}, NaN where there is none.
 *
 * @param published of the old period, as they were published then
 * @param revised of the old period, as they are known now
 * @param current of the new period
 */
public record Figures(double[][] published, double[][] revised, double[][] current) {

    /**
     * A figure in a state between the two dates. New data without the revision adds the change
     * since then to what was published, or is the new figure if one of the two is missing.
     */
    double value(int indicator, int area, boolean isRevised, boolean isNew) {
        double p = published[indicator][area];
        double r = revised[indicator][area];
        double n = current[indicator][area];
        if (!isNew) {
            return isRevised ? r : p;
        }
        double added = p + (n - r);
        boolean isSame = p == r || Double.isNaN(p) || Double.isNaN(r);
        return isRevised || isSame ? n : added;
    }
}
