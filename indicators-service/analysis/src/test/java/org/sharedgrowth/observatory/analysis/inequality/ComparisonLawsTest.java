package org.sharedgrowth.observatory.analysis.inequality;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.sharedgrowth.observatory.analysis.EstimateParts.high;
import static org.sharedgrowth.observatory.analysis.EstimateParts.low;
import static org.sharedgrowth.observatory.analysis.EstimateParts.se;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.function.UnaryOperator;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sharedgrowth.observatory.analysis.Estimate;
import org.sharedgrowth.observatory.analysis.Law;
import org.sharedgrowth.observatory.analysis.inequality.spread.Shares;
import org.sharedgrowth.observatory.analysis.number.Draws;

class ComparisonLawsTest {
    private static final Scale PERCENT = Scale.percent(true);
    private static final int DRAWS = 100_000;

    @Law
    void theilAndLogDeviationAreNeverNegative(Draws random) {
        Groups groups = Groups.ordered(groups(random), PERCENT);
        assertTrue(value(groups, Measure.TI) >= -1e-9);
        assertTrue(value(groups, Measure.MLD) >= -1e-9);
    }

    @Law
    void erreygersOfTheComplementIsItsNegative(Draws random) {
        List<Group> groups = groups(random);
        List<Group> complement = mapValues(groups, value -> 100 - value);
        Estimate one = estimate(Groups.ordered(groups, PERCENT), Measure.ERREYGERS);
        Estimate other = estimate(Groups.ordered(complement, PERCENT), Measure.ERREYGERS);
        assertEquals(-one.value(), other.value(), 1e-9);
        assertEquals(se(one), se(other), 1e-9);
    }

    @Law
    void theReverseOrderFlipsConcentrationAndSlopeAndInvertsTheRelativeIndex(Draws random) {
        List<Group> groups = groups(random);
        List<Group> reverse = new ArrayList<>(groups);
        Collections.reverse(reverse);
        Groups one = Groups.ordered(groups, PERCENT);
        Groups other = Groups.ordered(reverse, PERCENT);
        for (Measure measure :
                List.of(
                        Measure.ACI,
                        Measure.RCI,
                        Measure.ERREYGERS,
                        Measure.WAGSTAFF,
                        Measure.SII,
                        Measure.SIIL)) {
            assertEquals(-value(one, measure), value(other, measure), 1e-5, measure::toString);
        }
        for (Measure measure : List.of(Measure.RII, Measure.RIIL)) {
            double product = value(one, measure) * value(other, measure);
            assertEquals(1, product, 1e-5, measure::toString);
        }
    }

    @Law
    void withoutErrorsEveryIntervalCollapsesToItsEstimate(Draws random) {
        List<Group> exact = groups(random).stream().map(group -> group.withError(0)).toList();
        Groups groups = Groups.ordered(exact, PERCENT).withReference("1");
        EnumSet<Measure> measures = EnumSet.allOf(Measure.class);
        // The uncertainty of these measures comes from a fitted curve or from sample sizes.
        measures.removeAll(EnumSet.range(Measure.SII, Measure.PAF));
        new Comparison(groups, 1)
                .of(measures)
                .forEach((measure, result) -> {
                    Estimate estimate = result.orThrow();
                    assertEquals(estimate.value(), low(estimate), 1e-9);
                    assertEquals(estimate.value(), high(estimate), 1e-9);
                });
    }

    @Law
    void theOrderInWhichGroupsAreGivenChangesNothing(Draws random) {
        List<Group> groups = groups(random);
        List<Group> mixed = new ArrayList<>(groups);
        for (int i = mixed.size() - 1; i > 0; i--) {
            Collections.swap(mixed, i, random.below(i + 1));
        }
        EnumSet<Measure> all = EnumSet.allOf(Measure.class);
        Groups one = Groups.unordered(groups, PERCENT).withReference("2");
        Groups other = Groups.unordered(mixed, PERCENT).withReference("2");
        assertEquals(new Comparison(one, 3).of(all), new Comparison(other, 3).of(all));
    }

    @Law
    void measuresWithoutAUnitDoNotDependOnTheUnitOfTheValues(Draws random) {
        List<Group> groups = groups(random);
        double factor = 0.1 + random.uniform();
        List<Group> scaled =
                groups.stream()
                        .map(group ->
                                new Group(
                                        group.code(),
                                        factor * group.value(),
                                        factor * group.error(),
                                        group.population(),
                                        group.sampleSize()))
                        .toList();
        Groups one = Groups.ordered(groups, PERCENT);
        Groups other = Groups.ordered(scaled, new Scale(0, 100 * factor, true));
        for (Measure measure :
                List.of(
                        Measure.R,
                        Measure.COV,
                        Measure.IDISW,
                        Measure.TI,
                        Measure.MLD,
                        Measure.RCI,
                        Measure.ERREYGERS,
                        Measure.WAGSTAFF,
                        Measure.PAF,
                        Measure.GINI)) {
            Estimate before = estimate(one, measure);
            Estimate after = estimate(other, measure);
            assertEquals(before.value(), after.value(), 1e-8, measure::toString);
            assertEquals(se(before), se(after), 1e-8, measure::toString);
        }
    }

    /** Few seeds, because each simulates a hundred thousand tables. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("fewSeeds")
    void theStandardErrorIsTheDeviationOfSimulatedValues(long seed) {
        Draws random = new Draws(seed, 0);
        List<Group> groups = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            double value = 10 + 16 * i + 8 * random.uniform();
            double error = value * (0.2 + 0.8 * random.uniform()) / 20;
            groups.add(new Group(Integer.toString(i), value, error, 100 + random.below(900), 100));
        }
        WeightedGroups columns = WeightedGroups.of(Groups.ordered(groups, PERCENT)).orThrow();
        Groups ordered = Groups.ordered(groups, Scale.unbounded(true));
        assertDeviation(seed, columns, estimate(ordered, Measure.BGV), this::variance);
        assertDeviation(seed, columns, estimate(ordered, Measure.TI), this::theil);
        assertDeviation(seed, columns, estimate(ordered, Measure.MLD), this::logDeviation);
        assertDeviation(seed, columns, estimate(ordered, Measure.ACI), this::concentration);
    }

    static LongStream fewSeeds() {
        return LongStream.rangeClosed(1, 20);
    }

    private record DrawnGroups(double[] values, double[] shares, double mean) {}

    private void assertDeviation(
            long seed,
            WeightedGroups columns,
            Estimate estimate,
            ToDoubleFunction<DrawnGroups> statistic) {
        Draws random = new Draws(seed, 1);
        double sum = 0;
        double squares = 0;
        double[] values = new double[columns.size()];
        for (int draw = 0; draw < DRAWS; draw++) {
            for (int i = 0; i < values.length; i++) {
                values[i] = columns.values()[i] + columns.errors()[i] * random.normal();
            }
            double mean = Shares.mean(values, columns.shares());
            double drawn = statistic.applyAsDouble(new DrawnGroups(values, columns.shares(), mean));
            sum += drawn - estimate.value();
            squares += (drawn - estimate.value()) * (drawn - estimate.value());
        }
        double deviation = Math.sqrt((squares - sum * sum / DRAWS) / (DRAWS - 1));
        assertEquals(1, se(estimate) / deviation, 0.05, estimate::toString);
    }

    private double variance(DrawnGroups drawn) {
        double sum = 0;
        for (int i = 0; i < drawn.values().length; i++) {
            sum += drawn.shares()[i] * Math.pow(drawn.values()[i] - drawn.mean(), 2);
        }
        return sum;
    }

    private double theil(DrawnGroups drawn) {
        double sum = 0;
        for (int i = 0; i < drawn.values().length; i++) {
            double ratio = drawn.values()[i] / drawn.mean();
            sum += drawn.shares()[i] * ratio * Math.log(ratio);
        }
        return 1_000 * sum;
    }

    private double logDeviation(DrawnGroups drawn) {
        double sum = 0;
        for (int i = 0; i < drawn.values().length; i++) {
            sum -= drawn.shares()[i] * Math.log(drawn.values()[i] / drawn.mean());
        }
        return 1_000 * sum;
    }

    private double concentration(DrawnGroups drawn) {
        double sum = 0;
        double before = 0;
        for (int i = 0; i < drawn.values().length; i++) {
            double rank = before + drawn.shares()[i] / 2;
            sum += 2 * drawn.shares()[i] * (rank - 0.5) * drawn.values()[i];
            before += drawn.shares()[i];
        }
        return sum;
    }

    /** Three to seven groups with different values, mostly in ascending order. */
    private static List<Group> groups(Draws random) {
        int count = 3 + random.below(5);
        List<Group> groups = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            double value = 20 + 40.0 * i / count + 30 * random.uniform();
            groups.add(
                    new Group(
                            Integer.toString(i),
                            value,
                            value / 20 * random.uniform(),
                            1_000 + random.below(100_000),
                            50 + random.below(1_000)));
        }
        return groups;
    }

    private static List<Group> mapValues(List<Group> groups, UnaryOperator<Double> change) {
        return groups.stream()
                .map(group ->
                        new Group(
                                group.code(),
                                change.apply(group.value()),
                                group.error(),
                                group.population(),
                                group.sampleSize()))
                .toList();
    }

    private static double value(Groups groups, Measure measure) {
        return estimate(groups, measure).value();
    }

    private static Estimate estimate(Groups groups, Measure measure) {
        return new Comparison(groups, 1).of(measure).orThrow();
    }
}
