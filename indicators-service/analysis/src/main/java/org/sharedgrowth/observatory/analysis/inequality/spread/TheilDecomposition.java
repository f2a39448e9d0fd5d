package org.sharedgrowth.observatory.analysis.inequality.spread;

import java.util.Arrays;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.sharedgrowth.observatory.analysis.Result;

/**
 * How much of Theil's T is between groups and how much within them; the two add up to the total. In
 * the formulas, s_g is a group's share of the weights, μ_g its mean and T_g its Theil's T; μ is the
 * mean of all values.
 *
 * @param total Theil's T of all values
 * @param between {@code Σ s_g (μ_g/μ) ln(μ_g/μ)}
 * @param within {@code Σ s_g (μ_g/μ) T_g}
 * @param groups what each group contributes to {@code within}, by code
 */
public record TheilDecomposition(
        double total, double between, double within, SortedMap<String, Double> groups) {

    /**
     * Decomposes the inequality of values.
     *
     * @param values not negative, in the order of their codes
     * @param weights one for each value
     * @param codes the group of each value
     * @return the parts; refused like {@link Spread#of}
     */
    public static Result<TheilDecomposition> of(double[] values, double[] weights, String[] codes) {
        return Spread.of(values, weights)
                .map(all -> of(values, Shares.of(weights), codes, all.theilT()));
    }

    private static TheilDecomposition of(
            double[] values, double[] shares, String[] codes, double total) {
        double mean = Shares.mean(values, shares);
        double between = 0;
        double within = 0;
        TreeMap<String, Double> groups = new TreeMap<>();
        for (String code : Arrays.stream(codes).distinct().sorted().toList()) {
            int[] members =
                    IntStream.range(0, codes.length).filter(i -> codes[i].equals(code)).toArray();
            double[] ofMembers = IntStream.of(members).mapToDouble(i -> values[i]).toArray();
            double[] weights = IntStream.of(members).mapToDouble(i -> shares[i]).toArray();
            double share = Arrays.stream(weights).sum();
            double[] groupShares = Shares.of(weights);
            double groupMean = share == 0 ? 0 : Shares.mean(ofMembers, groupShares);
            double inequality =
                    groupMean == 0 ? 0 : Spread.theilT(ofMembers, groupShares, groupMean);
            double ratio = groupMean / mean;
            between += ratio == 0 ? 0 : share * ratio * Math.log(ratio);
            within += share * ratio * inequality;
            groups.put(code, share * ratio * inequality);
        }
        return new TheilDecomposition(total, between, within, groups);
    }
}
