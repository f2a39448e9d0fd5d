package org.sharedgrowth.observatory.gateway.portal.index;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sharedgrowth.observatory.gateway.portal.client.Indices.Figure;
import org.sharedgrowth.observatory.gateway.portal.client.Indices.Part;
import org.sharedgrowth.observatory.gateway.portal.client.Indices.Score;
import org.sharedgrowth.observatory.gateway.portal.client.Indices.Scores;

/** Tests how scores are composed of their parts, and when the parts are not shown. */
class ScoreCompositionTest {
    private static final double TOLERANCE = 1e-12;

    /** For random weights and values, the contributions of the parts add up to the score. */
    @Test
    void partsOfAWeightedMeanAddUpToTheScore() {
        Random random = new Random(1);
        for (int trial = 0; trial < 500; trial++) {
            int count = 2 + random.nextInt(5);
            List<Double> weights = new ArrayList<>();
            List<Double> values = new ArrayList<>();
            double sum = 0;
            double weighted = 0;
            for (int i = 0; i < count; i++) {
                weights.add(0.1 + random.nextDouble());
                values.add(random.nextDouble());
                sum += weights.get(i);
                weighted += weights.get(i) * values.get(i);
            }
            double score = weighted / sum;
            ScoreComposition composition =
                    ScoreComposition.of(scores("arithmetic mean", weights, values, score), "2021");
            assertEquals(ScoreComposition.Kind.SUM, composition.kind());
            assertEquals(score, Arrays.stream(composition.of("KEN")).sum(), TOLERANCE);
            assertEquals(1, Arrays.stream(composition.shares()).sum(), TOLERANCE);
        }
    }

    @Test
    void partsOfASumHaveNoWeights() {
        ScoreComposition composition =
                ScoreComposition.of(scores("sum", List.of(), List.of(12.0, 8.0), 20.0), "2021");
        assertArrayEquals(new double[] {12, 8}, composition.of("KEN"));
        assertEquals(0, composition.shares().length);
        assertEquals(12, composition.highest());
    }

    @Test
    void partsOfAGeometricMeanKeepTheirValues() {
        ScoreComposition composition =
                ScoreComposition.of(
                        scores("geometric mean", List.of(1.0, 1.0), List.of(0.4, 0.9), 0.6),
                        "2021");
        assertEquals(ScoreComposition.Kind.GEOMETRIC, composition.kind());
        assertArrayEquals(new double[] {0.4, 0.9}, composition.of("KEN"));
        assertEquals(List.of("P0", "P1"), composition.parts().stream().map(Part::name).toList());
    }

    /** A bar that is longer than the score would mislead. */
    @ParameterizedTest
    @CsvSource({"sum, 21", "sum, ", "arithmetic mean, 10.1"})
    void partsThatDoNotAddUpAreNotShown(String operator, @Nullable Double score) {
        assertEquals(
                ScoreComposition.UNKNOWN,
                ScoreComposition.of(
                        scores(operator, List.of(1.0, 1.0), List.of(12.0, 8.0), score), "2021"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ratio", "harmonic mean", "oneMinus", ""})
    void partsOfOtherOperatorsAreNotShown(String operator) {
        assertEquals(
                ScoreComposition.UNKNOWN,
                ScoreComposition.of(scores(operator, List.of(), List.of(1.0, 1.0), 1.0), "2021"));
    }

    @Test
    void unknownPartsAndOtherPeriodsAreNotShown() {
        Scores known = scores("sum", List.of(), List.of(1.0, 2.0), 3.0);
        assertEquals(ScoreComposition.UNKNOWN, ScoreComposition.of(known, "2020"));
        assertEquals(ScoreComposition.UNKNOWN, ScoreComposition.of(Scores.NONE, "2021"));
        assertEquals(
                ScoreComposition.UNKNOWN,
                ScoreComposition.of(
                        scores("sum", List.of(), List.of(1.0, Double.NaN), 1.0), "2021"));
        assertEquals(
                ScoreComposition.UNKNOWN,
                ScoreComposition.of(scores("sum", List.of(), List.of(2.0, -1.0), 1.0), "2021"));
        assertEquals(0, ScoreComposition.of(known, "2021").of("BRA").length);
    }

    @Test
    void moreThanSixPartsAreNotShown() {
        List<Double> ones = Collections.nCopies(7, 1.0);
        assertEquals(
                ScoreComposition.UNKNOWN,
                ScoreComposition.of(scores("sum", List.of(), ones, 7.0), "2021"));
    }

    /** Scores of an index whose first part is computed; its other parts are figures. */
    private static Scores scores(
            String operator, List<Double> weights, List<Double> values, @Nullable Double score) {
        List<String> names = IntStream.range(0, values.size()).mapToObj(i -> "P" + i).toList();
        Map<String, @Nullable Double> parts = new HashMap<>();
        parts.put(names.getFirst(), values.getFirst());
        Map<String, @Nullable Figure> figures = new HashMap<>();
        for (int i = 1; i < values.size(); i++) {
            figures.put(names.get(i), new Figure(values.get(i)));
        }
        return new Scores(
                List.of(new Part("INDEX", null, operator, names, weights)),
                List.of(new Score("KEN", "2021", score, parts, figures)));
    }
}
