package org.sharedgrowth.observatory.analysis.inequality;

import org.sharedgrowth.observatory.analysis.Estimate;
import org.sharedgrowth.observatory.analysis.Reason;
import org.sharedgrowth.observatory.analysis.Result;

/**
 * The gain of the whole population if all groups had the value of the reference: in the unit of the
 * indicator (PAR) and in per cent of the mean (PAF). The reference is the last group if the groups
 * have an order, else the best group. The gain is zero if the reference is worse than the mean.
 *
 * <p>The standard error is computed from a table of survey respondents, so it needs sample sizes:
 * with populations it would be absurdly small. The WHO's package {@code healthequal} prints the
 * standard error of PAF as a fraction; here it is in per cent, like the estimate.
 */
final class AttributableRisk {
    private AttributableRisk() {}

    /** {@code y_ref − μ}. */
    static Result<Estimate> risk(WeightedGroups columns, Groups groups) {
        double gain = gain(columns, groups);
        if (columns.mean() == 0) {
            return Estimates.withoutUncertainty(gain, Reason.ZERO_DENOMINATOR);
        }
        return estimate(gain, Math.abs(columns.mean()), columns, groups);
    }

    /** {@code 100·PAR/μ}. */
    static Result<Estimate> fraction(WeightedGroups columns, Groups groups) {
        return columns.divisor()
                .then(mean -> estimate(100 * gain(columns, groups) / mean, 100, columns, groups));
    }

    private static Result<Estimate> estimate(
            double value, double factor, WeightedGroups columns, Groups groups) {
        for (Group group : columns.groups()) {
            if (!(group.sampleSize() > 0)) {
                return Estimates.withoutUncertainty(value, Reason.NO_SAMPLE_SIZE);
            }
        }
        if (!groups.scale().isBounded()) {
            return Estimates.withoutUncertainty(value, Reason.BAD_DEFINITION);
        }
        double error = factor * error(columns, groups);
        return Double.isFinite(error)
                ? Estimates.normal(value, error)
                : Estimates.withoutUncertainty(value, Reason.ZERO_DENOMINATOR);
    }

    private static double gain(WeightedGroups columns, Groups groups) {
        double gain = columns.values()[reference(columns, groups)] - columns.mean();
        return groups.scale().favourable() ? Math.max(0, gain) : Math.min(0, gain);
    }

    private static int reference(WeightedGroups columns, Groups groups) {
        double[] values = columns.values();
        if (groups.isOrdered()) {
            return values.length - 1;
        }
        double best = MeanDifference.best(values, groups.scale().favourable());
        int reference = 0;
        while (values[reference] != best) {
            reference++;
        }
        return reference;
    }

    /**
     * The standard error of the fraction PAF/100 from a table of N respondents. Its rows are the
     * other groups (a, b) and the reference (c, d); its columns are the respondents with what the
     * indicator measures (a, c) and those without (b, d): {@code √(cN(ad(N−c) + bc²) /
     * ((a+c)³(c+d)³))}.
     */
    private static double error(WeightedGroups columns, Groups groups) {
        Group reference = columns.groups().get(reference(columns, groups));
        double high = groups.scale().high();
        double all = columns.groups().stream().mapToDouble(Group::sampleSize).sum();
        double c = reference.value() / high * reference.sampleSize();
        double d = reference.sampleSize() - c;
        double a = columns.mean() / high * all - c;
        double b = all - a - reference.sampleSize();
        return Math.sqrt(
                c
                        * all
                        * (a * d * (all - c) + b * c * c)
                        / (Math.pow(a + c, 3) * Math.pow(c + d, 3)));
    }
}
