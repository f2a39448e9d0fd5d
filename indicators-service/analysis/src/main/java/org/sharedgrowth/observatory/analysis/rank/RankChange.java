package org.sharedgrowth.observatory.analysis.rank;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.sharedgrowth.observatory.analysis.Detail;
import org.sharedgrowth.observatory.analysis.Reason;
import org.sharedgrowth.observatory.analysis.Refused;
import org.sharedgrowth.observatory.analysis.Result;
import org.sharedgrowth.observatory.analysis.number.Shapley;

/**
 * Why scores and ranks changed between two dates. Source: Shapley (1953); the causes are the
 * product's own.
 *
 * @param factors the causes
 * @param areas those with a score at both dates
 * @param arrivals areas that have a rank at the new date only
 * @param departures areas that had a rank at the old date only
 * @param refused areas without a score in a state between the two dates: MISSING_COMPONENT
 */
public record RankChange(
        List<Factor> factors,
        List<Of> areas,
        List<String> arrivals,
        List<String> departures,
        Map<String, Refused<Double>> refused) {

    /**
     * The change of one area. Parts are in the order of the factors, and their sum is the change.
     *
     * @param scoreParts points of the score
     * @param rankParts places; negative is better
     * @param indicatorParts {@code [factor][indicator]}: the score parts by indicator
     */
    public record Of(
            String area,
            double oldScore,
            double newScore,
            int oldRank,
            int newRank,
            double[] scoreParts,
            double[] rankParts,
            double[][] indicatorParts) {

        /** The factors, the one with the largest rank part (in size) first. */
        public List<Factor> byRankPart(List<Factor> factors) {
            return factors.stream()
                    .sorted(
                            Comparator.comparingDouble(
                                    (Factor each) -> -Math.abs(rankParts[factors.indexOf(each)])))
                    .toList();
        }
    }

    /**
     * The decomposition of an index that is a weighted mean of indicators between goalposts, each
     * from 0 to 100.
     *
     * @param codes of all areas at either date, ascending
     * @param figures of these areas
     * @param directions by indicator: 1 if higher is better, else −1
     * @param factors the causes that are told apart, each once; the others must be equal at both
     *     dates
     * @return BAD_DEFINITION (equal goalposts, with the number of the indicator as value; a factor
     *     twice, or one that changes but is not listed); ZERO_RANGE if goalposts are the extremes
     *     of the members and these are equal; BAD_WEIGHT; EMPTY_INPUT; TOO_MANY_FACTORS
     */
    public static Result<RankChange> of(
            List<String> codes,
            Figures figures,
            int[] directions,
            Release before,
            Release after,
            List<Factor> factors) {
        return States.of(codes.size(), figures, directions, before, after, factors)
                .then(states -> of(codes, states, factors));
    }

    private static Result<RankChange> of(List<String> codes, States states, List<Factor> factors) {
        return Shapley.states(factors.size(), states::scores)
                .then(scores -> {
                    double[][] ranks = new double[scores.length][];
                    double[][] summands = new double[scores.length][];
                    for (int state = 0; state < scores.length; state++) {
                        ranks[state] = states.ranks(state, scores[state]);
                        summands[state] = states.summands(state);
                    }
                    return Result.of(change(codes, factors, scores, ranks, summands));
                });
    }

    private static RankChange change(
            List<String> codes,
            List<Factor> factors,
            double[][] scores,
            double[][] ranks,
            double[][] summands) {
        double[][] scoreParts = Shapley.parts(factors.size(), scores);
        double[][] rankParts = Shapley.parts(factors.size(), ranks);
        double[][] indicatorParts = Shapley.parts(factors.size(), summands);
        List<Of> areas = new ArrayList<>();
        List<String> arrivals = new ArrayList<>();
        List<String> departures = new ArrayList<>();
        Map<String, Refused<Double>> refused = new TreeMap<>();
        int last = scores.length - 1;
        for (int area = 0; area < codes.size(); area++) {
            boolean was = !Double.isNaN(ranks[0][area]);
            boolean is = !Double.isNaN(ranks[last][area]);
            if (was && is && Double.isNaN(rankParts[0][area])) {
                refused.put(
                        codes.get(area),
                        new Refused<>(Reason.MISSING_COMPONENT, Detail.area(codes.get(area))));
            } else if (was && is) {
                areas.add(
                        new Of(
                                codes.get(area),
                                scores[0][area],
                                scores[last][area],
                                (int) ranks[0][area],
                                (int) ranks[last][area],
                                column(scoreParts, area),
                                column(rankParts, area),
                                rows(indicatorParts, area, codes.size())));
            } else if (is) {
                arrivals.add(codes.get(area));
            } else if (was) {
                departures.add(codes.get(area));
            }
        }
        return new RankChange(factors, areas, arrivals, departures, refused);
    }

    private static double[] column(double[][] parts, int area) {
        double[] column = new double[parts.length];
        for (int factor = 0; factor < column.length; factor++) {
            column[factor] = parts[factor][area];
        }
        return column;
    }

    private static double[][] rows(double[][] parts, int area, int areas) {
        double[][] rows = new double[parts.length][];
        for (int factor = 0; factor < rows.length; factor++) {
            rows[factor] = new double[parts[factor].length / areas];
            for (int indicator = 0; indicator < rows[factor].length; indicator++) {
                rows[factor][indicator] = parts[factor][indicator * areas + area];
            }
        }
        return rows;
    }
}
