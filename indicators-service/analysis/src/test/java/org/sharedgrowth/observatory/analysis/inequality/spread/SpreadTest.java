package org.sharedgrowth.observatory.analysis.inequality.spread;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.sharedgrowth.observatory.analysis.Refusals.assertReason;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.sharedgrowth.observatory.analysis.Law;
import org.sharedgrowth.observatory.analysis.Reason;
import org.sharedgrowth.observatory.analysis.number.Draws;

class SpreadTest {
    @Law
    void equalValuesHaveNoInequality(Draws random) {
        double[] values = new double[1 + random.below(20)];
        Arrays.fill(values, 1 + random.uniform());
        assertAllEqual(new double[6], measures(values, weights(random, values.length)), 1e-12);
    }

    @Law
    void theUnitDoesNotMatter(Draws random) {
        double[] values = values(random);
        double[] weights = weights(random, values.length);
        double factor = 1e-6 + 1e6 * random.uniform();
        double[] scaled = Arrays.stream(values).map(value -> factor * value).toArray();
        assertAllEqual(measures(values, weights), measures(scaled, weights), 1e-9);
    }

    @Law
    void splittingAGroupChangesNothing(Draws random) {
        double[] values = values(random);
        double[] weights = weights(random, values.length);
        int split = random.below(values.length);
        double[] more = Arrays.copyOf(values, values.length + 1);
        more[values.length] = values[split];
        double[] parts = Arrays.copyOf(weights, weights.length + 1);
        parts[weights.length] = weights[split] * random.uniform();
        parts[split] -= parts[weights.length];
        assertAllEqual(measures(values, weights), measures(more, parts), 1e-9);
    }

    @Law
    void aTransferFromRichToPoorLowersInequality(Draws random) {
        double[] values = values(random);
        Arrays.sort(values);
        double[] weights = weights(random, values.length);
        int poor = random.below(values.length - 1);
        double room = (values[poor + 1] - values[poor]) / 2;
        double amount = (0.1 + 0.8 * random.uniform()) * room;
        double[] after = values.clone();
        // The poor receive exactly what the rich give, and the two do not change places.
        double given = amount * Math.min(weights[poor], weights[poor + 1]);
        after[poor] += given / weights[poor];
        after[poor + 1] -= given / weights[poor + 1];
        double[] before = measures(values, weights);
        double[] afterwards = measures(after, weights);
        for (int i = 0; i < before.length - 1; i++) {
            int measure = i;
            assertTrue(afterwards[i] < before[i], () -> "measure " + measure);
        }
        assertTrue(afterwards[5] <= before[5] + 1e-12, "Hoover");
    }

    @Law
    void withinAndBetweenAddUpToTheTotal(Draws random) {
        double[] values = values(random);
        values[0] = 0;
        String[] codes = new String[values.length];
        Arrays.setAll(codes, _ -> "g" + random.below(4));
        TheilDecomposition parts =
                TheilDecomposition.of(values, weights(random, values.length), codes).orThrow();
        assertEquals(parts.total(), parts.between() + parts.within(), 1e-12);
        double sum = parts.groups().values().stream().mapToDouble(part -> part).sum();
        assertEquals(parts.within(), sum, 1e-12);
    }

    @Test
    void aGroupInWhichNobodyHasAnythingHasNoInequality() {
        double[] values = {0, 0, 4, 8};
        double[] weights = {1, 2, 3, 4};
        String[] codes = {"a", "a", "b", "b"};
        TheilDecomposition parts = TheilDecomposition.of(values, weights, codes).orThrow();
        assertEquals(0, parts.groups().get("a"));
        assertEquals(parts.total(), parts.between() + parts.within(), 1e-12);
    }

    @Test
    void invalidInputIsRefused() {
        double[] weights = {1, 1};
        assertReason(Reason.EMPTY_INPUT, Spread.of(new double[0], new double[0]));
        assertReason(Reason.MISSING_GROUP, Spread.of(of(1, Double.NaN), weights));
        assertReason(Reason.MISSING_WEIGHT, Spread.of(weights, of(1, Double.NaN)));
        assertReason(Reason.OUT_OF_BOUNDS, Spread.of(of(1, -1), weights));
        assertReason(Reason.OUT_OF_BOUNDS, Spread.of(of(1, 1 / 0.0), weights));
        assertReason(Reason.BAD_WEIGHT, Spread.of(weights, of(1, -1)));
        assertReason(Reason.BAD_WEIGHT, Spread.of(weights, of(0, 0)));
        assertReason(Reason.ZERO_DENOMINATOR, Spread.of(of(0, 0), weights));
    }

    @Test
    void aNegativeAversionIsRefused() {
        Spread spread = Spread.of(of(1, 2), of(1, 1)).orThrow();
        assertReason(Reason.BAD_DEFINITION, spread.atkinson(-0.1));
        assertReason(Reason.BAD_DEFINITION, spread.atkinson(Double.NaN));
        assertEquals(0, spread.atkinson(0).orThrow(), 1e-15);
        assertEquals(1 / 3.0, spread.atkinson(2_000).orThrow(), 1e-3);
    }

    @Test
    void theilLNeedsPositiveValues() {
        Spread spread = Spread.of(of(0, 2), of(1, 1)).orThrow();
        assertReason(Reason.NON_POSITIVE, spread.theilL());
        assertEquals(1, spread.atkinson(1).orThrow());
    }

    private static double[] of(double first, double second) {
        return new double[] {first, second};
    }

    /** Gini, Theil T, Theil L, Atkinson with two inequality aversions, Hoover. */
    private static double[] measures(double[] values, double[] weights) {
        Spread spread = Spread.of(values, weights).orThrow();
        return new double[] {
            spread.gini(),
            spread.theilT(),
            spread.theilL().orThrow(),
            spread.atkinson(0.5).orThrow(),
            spread.atkinson(2).orThrow(),
            spread.hoover()
        };
    }

    private static void assertAllEqual(double[] expected, double[] actual, double tolerance) {
        for (int i = 0; i < expected.length; i++) {
            assertEquals(expected[i], actual[i], tolerance, "measure " + i);
        }
    }

    private static double[] values(Draws random) {
        double[] values = new double[2 + random.below(20)];
        Arrays.setAll(values, _ -> 1 + 99 * random.uniform());
        return values;
    }

    private static double[] weights(Draws random, int count) {
        double[] weights = new double[count];
        Arrays.setAll(weights, _ -> 1 + 99 * random.uniform());
        return weights;
    }
}
