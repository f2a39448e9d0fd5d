package org.sharedgrowth.observatory.analysis.index.definition;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sharedgrowth.observatory.analysis.Reason;
import org.sharedgrowth.observatory.analysis.Refused;
import org.sharedgrowth.observatory.analysis.index.Columns;
import org.sharedgrowth.observatory.analysis.index.Made;
import org.sharedgrowth.observatory.analysis.index.Making;
import org.sharedgrowth.observatory.analysis.index.RandomIndex;
import org.sharedgrowth.observatory.analysis.number.Draws;

class CompositionTest {
    private static Scores scores(String code, String version, double[] first) {
        Definition definition = NamedDefinitions.of(code, version);
        List<String> names = definition.inputs().keySet().stream().sorted().toList();
        double[][] values = new double[names.size()][];
        for (int i = 0; i < values.length; i++) {
            double scale = names.get(i).equals("GNIPC") ? 500 : 1;
            double[] column = RandomIndex.column(new Draws(3, i), 5, 0);
            values[i] = Arrays.stream(column).map(x -> x * scale).toArray();
        }
        values[names.size() - 2] = first;
        return Evaluation.scores(
                        definition, Columns.ofOnePeriod(RandomIndex.codes("A", 5), names, values))
                .orThrow();
    }

    @Test
    void itGivesTheSameScores() {
        double[] some = {58, 49, Double.NaN, 71, 82};
        for (String code : List.of("HDI", "IHDI")) {
            same(scores(code, "HDR2021-22", some));
        }
        same(scores("GCI", "2020", some));
        same(scores("EGDI", "2012", new double[] {0, 1, Double.NaN, 0.5, 0}));
        same(scores("IDI", "2023", new double[] {8, 9, 10, 11, 12}));
    }

    private static void same(Scores scores) {
        Composition composition = Composition.of(scores, 0).orThrow();

        Made made = Making.make(composition.pipeline(), composition.columns()).orThrow();

        boolean isSum = scores.definition().code().equals("GCI");
        double[] expected = scores.score().values();
        for (int row = 0; row < expected.length; row++) {
            assertEquals(
                    expected[row],
                    made.scores()[row] * (isSum ? 5 : 1),
                    1e-9,
                    scores.definition().code());
        }
    }

    @Test
    void partsOfEachMeanBelongToIt() {
        Composition composition =
                Composition.of(scores("HDI", "HDR2021-22", new double[] {1, 2, 3, 4, 5}), 0)
                        .orThrow();

        assertEquals(
                List.of("EYSI", "II", "LEI", "MYSI", "EI", "HDI"),
                composition.pipeline().tree().codes());
        assertArrayEquals(
                new double[] {1 / 6.0, 1 / 3.0, 1 / 3.0, 1 / 6.0, 1 / 3.0, 1},
                composition.pipeline().tree().effectiveWeights(),
                1e-12);
    }

    @Test
    void anIndexWithoutWeightsHasNone() {
        Refused<?> refused =
                assertInstanceOf(
                        Refused.class,
                        Composition.of(
                                scores("GDI", "HDR2021-22", new double[] {1, 2, 3, 4, 5}), 0));
        assertEquals(Reason.BAD_DEFINITION, refused.reason());
        assertEquals("GDI", refused.detail().indicator());
    }
}
