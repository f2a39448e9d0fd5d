package org.sharedgrowth.observatory.analysis.aggregate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.analysis.Law;
import org.sharedgrowth.observatory.analysis.Result;
import org.sharedgrowth.observatory.analysis.number.Draws;

class AggregateLawsTest {
    private static final Terms ANY_MAY_BE_MISSING = Terms.of(Rule.WEIGHTED_MEAN).withMaxMissing(1);

    @Law
    void theFigureOfAGroupOfOneIsTheFigureOfItsMember(Draws random) {
        double value = 100 * random.uniform();
        double[] weight = {1 + random.uniform()};
        for (Rule rule : Rule.values()) {
            Aggregate alone = aggregate(terms(rule), new double[] {value}, weight).orThrow();
            assertEquals(value, alone.value(), 1e-12 * Math.max(1, value), rule.code());
        }
    }

    @Law
    void meansAndMediansLieBetweenTheSmallestAndTheLargestFigure(Draws random) {
        double[] values = values(random, 3 + random.below(30), 0);
        double[] weights = weights(random, values.length);
        double lowest = Arrays.stream(values).min().orElseThrow();
        double highest = Arrays.stream(values).max().orElseThrow();
        for (Rule rule : List.of(Rule.WEIGHTED_MEAN, Rule.MEDIAN, Rule.MEAN, Rule.GROWTH)) {
            double mean = aggregate(Terms.of(rule), values, weights).orThrow().value();
            assertTrue(mean >= lowest - 1e-12 && mean <= highest + 1e-12, rule.code());
        }
    }

    @Law
    void theOrderOfMembersDoesNotMatter(Draws random) {
        double[] values = values(random, 4 + random.below(30), 0.1);
        double[] weights = weights(random, values.length);
        List<String> areas = areas(values.length);
        List<String> mixed = new ArrayList<>(areas);
        for (int i = mixed.size() - 1; i > 0; i--) {
            Collections.swap(mixed, i, random.below(i + 1));
        }
        Panel figures = new Panel("X", areas, 1, values);
        Panel panel = new Panel("N", areas, 1, weights);
        for (Rule rule : Rule.values()) {
            Result<Aggregate> sorted =
                    Aggregates.of(figures, panel, Group.of("G", areas, areas), terms(rule)).at(0);
            Result<Aggregate> other =
                    Aggregates.of(figures, panel, Group.of("G", mixed, areas), terms(rule)).at(0);
            assertEquals(sorted, other, rule.code());
        }
    }

    @Law
    void theWeightedMeanOfSubgroupsIsThatOfTheWholeGroup(Draws random) {
        double[] values = values(random, 6 + random.below(30), 0);
        double[] weights = weights(random, values.length);
        int cut = 1 + random.below(values.length - 1);
        double[] parts = new double[2];
        double[] sums = new double[2];
        for (int part = 0; part < 2; part++) {
            int from = part == 0 ? 0 : cut;
            int to = part == 0 ? cut : values.length;
            double[] partWeights = Arrays.copyOfRange(weights, from, to);
            parts[part] =
                    aggregate(
                                    Terms.of(Rule.WEIGHTED_MEAN),
                                    Arrays.copyOfRange(values, from, to),
                                    partWeights)
                            .orThrow()
                            .value();
            sums[part] = Arrays.stream(partWeights).sum();
        }
        double whole = aggregate(Terms.of(Rule.WEIGHTED_MEAN), values, weights).orThrow().value();
        assertEquals(
                whole,
                aggregate(Terms.of(Rule.WEIGHTED_MEAN), parts, sums).orThrow().value(),
                1e-9 * whole);
    }

    @Law
    void equalWeightsGiveThePlainMean(Draws random) {
        double[] values = values(random, 4 + random.below(30), 0.1);
        double[] equal = new double[values.length];
        Arrays.fill(equal, 7);
        double weighted = aggregate(ANY_MAY_BE_MISSING, values, equal).orThrow().value();
        double plain =
                aggregate(Terms.of(Rule.MEAN).withMaxMissing(1), values, null).orThrow().value();
        assertEquals(plain, weighted, 1e-12 * plain);
    }

    @Law
    void removingAFigureNeverRaisesCoverage(Draws random) {
        double[] values = values(random, 4 + random.below(30), 0.1);
        double[] weights = weights(random, values.length);
        Aggregate before = aggregate(ANY_MAY_BE_MISSING, values, weights).orThrow();
        int[] present =
                IntStream.range(0, values.length).filter(i -> !Double.isNaN(values[i])).toArray();
        values[present[random.below(present.length)]] = Double.NaN;
        Result<Aggregate> after = aggregate(ANY_MAY_BE_MISSING, values, weights);
        if (before.used() > 1) {
            assertTrue(after.orThrow().coverageCount() < before.coverageCount());
            assertTrue(share(after.orThrow()) <= share(before));
        }
    }

    @Law
    void aTotalWithoutGapsIsTheSum(Draws random) {
        double[] values = values(random, 4 + random.below(30), 0);
        Aggregate total =
                aggregate(terms(Rule.TOTAL), values, weights(random, values.length)).orThrow();
        double sum = aggregate(Terms.of(Rule.SUM), values, null).orThrow().value();
        assertEquals(sum, total.value(), 1e-12 * sum);
    }

    private static double share(Aggregate aggregate) {
        Double share = aggregate.coverageWeight();
        return share == null ? Double.NaN : share;
    }

    private static Terms terms(Rule rule) {
        return rule == Rule.TOTAL ? Terms.of(rule).withWeightPeriod(0) : Terms.of(rule);
    }

    private static Result<Aggregate> aggregate(
            Terms terms, double[] values, double @Nullable [] weights) {
        List<String> areas = areas(values.length);
        Panel panel = weights == null ? null : new Panel("N", areas, 1, weights);
        return Aggregates.of(
                        new Panel("X", areas, 1, values), panel, Group.of("G", areas, areas), terms)
                .at(0);
    }

    private static List<String> areas(int count) {
        return IntStream.range(0, count).mapToObj("A%03d"::formatted).toList();
    }

    /**
     * Figures of {@code count} members. The first member has one; the figure of each other member
     * is missing with the probability {@code missing}.
     */
    private static double[] values(Draws random, int count, double missing) {
        return IntStream.range(0, count)
                .mapToDouble(i -> {
                    double value = 1 + 100 * random.uniform();
                    return random.uniform() < missing && i > 0 ? Double.NaN : value;
                })
                .toArray();
    }

    private static double[] weights(Draws random, int count) {
        return IntStream.range(0, count).mapToDouble(i -> 0.1 + random.uniform()).toArray();
    }
}
