package org.sharedgrowth.observatory.analysis.trend;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.analysis.Detail;
import org.sharedgrowth.observatory.analysis.Reason;
import org.sharedgrowth.observatory.analysis.Result;

/**
 * Whether areas become more alike between two dates. Source: Barro, Sala-i-Martin, "Convergence",
 * Journal of Political Economy 100 (1992).
 *
 * @param used codes of the areas with figures above zero at both dates, ascending
 * @param dropped codes of all other areas, ascending
 * @param first spread of the used areas at the first date
 * @param last spread of the used areas at the last date
 * @param beta regression of the yearly growth of the logarithm on the logarithm of the first figure
 * @param speed share of the distance that disappears per year, {@code −ln(1 + bT)/T} for the slope
 *     b of {@code beta} and T years between the dates; refused with UNDEFINED_GROWTH if bT ≤ −1
 * @param halfLife years until half of the distance is gone; refused with NOT_CONVERGING if the
 *     areas diverge
 * @param logit for figures with an upper bound, the same regression on the scale of the logit,
 *     {@code ln(y / (bound − y))}, over the areas below the bound at both dates. It is needed
 *     because near a bound the leaders cannot grow, so {@code beta} is negative almost by
 *     construction; null without a bound
 */
public record Convergence(
        List<String> used,
        List<String> dropped,
        Spread first,
        Spread last,
        Slope beta,
        Result<Double> speed,
        Result<Double> halfLife,
        @Nullable Result<Slope> logit) {
    private static final int MIN_AREAS = 3;

    /**
     * Measures convergence.
     *
     * @param areas codes, in any order
     * @param first figures at the first date in the order of the areas, NaN where there is none
     * @param last figures at the last date in the order of the areas, NaN where there is none
     * @param years years between the dates, above zero
     * @param bound upper bound of the figures, such as 100 for percentages; null if there is none
     */
    public static Result<Convergence> of(
            List<String> areas,
            double[] first,
            double[] last,
            double years,
            @Nullable Double bound) {
        if (!(years > 0)) {
            return Result.refused(
                    Reason.BAD_DEFINITION, Detail.parameter("years").withValue(years, 0.0));
        }
        int[] order =
                IntStream.range(0, areas.size())
                        .boxed()
                        .sorted((a, b) -> areas.get(a).compareTo(areas.get(b)))
                        .mapToInt(Integer::intValue)
                        .toArray();
        List<String> used = new ArrayList<>();
        List<String> dropped = new ArrayList<>();
        double[] from = new double[order.length];
        double[] to = new double[order.length];
        for (int area : order) {
            if (first[area] > 0 && last[area] > 0) {
                from[used.size()] = first[area];
                to[used.size()] = last[area];
                used.add(areas.get(area));
            } else {
                dropped.add(areas.get(area));
            }
        }
        Pairs pairs = Pairs.of(from, to, used.size());
        return measure(used, dropped, pairs, years, bound);
    }

    private static Result<Convergence> measure(
            List<String> used,
            List<String> dropped,
            Pairs pairs,
            double years,
            @Nullable Double bound) {
        return beta(pairs.map(Math::log), years, dropped)
                .map(beta ->
                        new Convergence(
                                used,
                                dropped,
                                Spread.of(pairs.first()),
                                Spread.of(pairs.last()),
                                beta,
                                speed(beta.slope(), years),
                                speed(beta.slope(), years).then(Convergence::halfLife),
                                bound == null ? null : logit(pairs, years, bound)));
    }

    private static Result<Slope> beta(Pairs pairs, double years, List<String> dropped) {
        if (pairs.size() < MIN_AREAS) {
            Detail count = Detail.missing(dropped).withValue(pairs.size(), (double) MIN_AREAS);
            return Result.refused(
                    pairs.size() == 0 ? Reason.EMPTY_INPUT : Reason.TOO_FEW_VALUES, count);
        }
        if (pairs.isLevel()) {
            return Result.refused(Reason.ZERO_RANGE, Detail.NONE);
        }
        return Result.of(Slope.of(pairs.first(), pairs.growth(years)));
    }

    private static Result<Double> speed(double slope, double years) {
        double left = 1 + slope * years;
        return left > 0
                ? Result.of(-Math.log(left) / years)
                : Result.refused(Reason.UNDEFINED_GROWTH, Detail.NONE.withValue(left, 0.0));
    }

    private static Result<Double> halfLife(double speed) {
        double years = Math.log(2) / speed;
        return speed > 0 && Double.isFinite(years)
                ? Result.of(years)
                : Result.refused(Reason.NOT_CONVERGING, Detail.NONE.withValue(speed, 0.0));
    }

    private static Result<Slope> logit(Pairs pairs, double years, double bound) {
        Pairs below = pairs.belowBound(bound).map(value -> Math.log(value / (bound - value)));
        return beta(below, years, List.of());
    }
}
