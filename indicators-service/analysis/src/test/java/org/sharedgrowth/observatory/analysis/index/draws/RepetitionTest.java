package org.sharedgrowth.observatory.analysis.index.draws;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.sharedgrowth.observatory.analysis.Law;
import org.sharedgrowth.observatory.analysis.Value;
import org.sharedgrowth.observatory.analysis.index.Columns;
import org.sharedgrowth.observatory.analysis.index.Mean;
import org.sharedgrowth.observatory.analysis.index.Scope;
import org.sharedgrowth.observatory.analysis.index.definition.Definition;
import org.sharedgrowth.observatory.analysis.index.definition.Evaluation;
import org.sharedgrowth.observatory.analysis.index.definition.NamedDefinitions;
import org.sharedgrowth.observatory.analysis.index.definition.Node;
import org.sharedgrowth.observatory.analysis.index.definition.Operator;
import org.sharedgrowth.observatory.analysis.index.definition.Repetition;
import org.sharedgrowth.observatory.analysis.index.definition.Scores;
import org.sharedgrowth.observatory.analysis.number.Draws;

/**
 * A repetition gives, to the last digit, the scores of the definition with the weights of the
 * repetition.
 */
class RepetitionTest {
    private static final List<String> AREAS = List.of("A", "B", "C", "D", "E", "F", "G");

    @Law
    void aRepetitionHasTheScoresOfTheIndexWithItsWeights(Draws random) {
        Definition definition =
                random.uniform() < 0.5
                        ? NamedDefinitions.of("HDI", "HDR2021-22")
                        : nested(random.uniform(), random.uniform() < 0.5);
        Columns figures = figures(definition, random);
        boolean changesFigures = random.uniform() < 0.5;
        if (!(Evaluation.scores(definition, figures) instanceof Value<Scores>(Scores scores))) {
            return;
        }
        List<String> parts = Weights.parts(definition);
        Repetition repetition = Repetition.of(scores, parts, changesFigures);

        for (int repeat = 0; repeat < 5; repeat++) {
            double[] factors = new double[parts.size()];
            Arrays.setAll(factors, _ -> random.uniform() < 0.3 ? 0 : random.uniform());
            Columns used = changesFigures ? figures(definition, random) : figures;
            Definition changed =
                    Weights.withChangedWeights(
                            definition, (part, weight) -> weight * factors[parts.indexOf(part)]);

            double[] actual =
                    repetition.scoresForRanking(
                            (part, weight) -> weight * factors[part], used.values());

            assertArrayEquals(expected(changed, used), actual);
        }
    }

    private static double[] expected(Definition changed, Columns figures) {
        if (Evaluation.scores(changed, figures) instanceof Value<Scores>(Scores scores)) {
            return changed.rankOn() == Definition.RankOn.PRINTED
                    ? scores.printed()
                    : scores.score().values();
        }
        double[] none = new double[figures.rows()];
        Arrays.fill(none, Double.NaN);
        return none;
    }

    private static Columns figures(Definition definition, Draws random) {
        List<String> inputs = new ArrayList<>(new TreeSet<>(definition.inputs().keySet()));
        double[][] values = new double[inputs.size()][AREAS.size()];
        for (double[] column : values) {
            Arrays.setAll(
                    column, _ -> random.uniform() < 0.1 ? Double.NaN : 1 + 80 * random.uniform());
        }
        return Columns.ofOnePeriod(AREAS, inputs, values);
    }

    /** A mean of a mean of inputs scaled to their extremes, with a special case and rounding. */
    private static Definition nested(double threshold, boolean geometric) {
        Map<String, Node> nodes = new LinkedHashMap<>();
        for (String input : List.of("I", "J", "K", "L")) {
            nodes.put(input, Node.of(new Operator.Input(null, Map.of())));
            nodes.put(
                    "Z" + input,
                    Node.of(
                            new Operator.MinMax(
                                    input, null, null, 1, false, 10, false, Scope.PER_PERIOD)));
        }
        Operator inner =
                new Operator.WeightedMean(
                        geometric ? Mean.GEOMETRIC : Mean.ARITHMETIC,
                        0,
                        List.of("ZL", "ZJ", "ZK"),
                        List.of(1.0, 2.0, 0.5));
        nodes.put("M", new Node(inner, null, null, 1));
        Operator root =
                new Operator.WeightedMean(
                        Mean.ARITHMETIC, 0, List.of("M", "ZI"), List.of(0.4, 0.6));
        return new Definition(
                "X",
                "1",
                "OBS",
                null,
                Definition.Status.VERIFIED,
                List.of(),
                3,
                geometric ? Definition.RankOn.PRINTED : Definition.RankOn.UNROUNDED,
                geometric ? Definition.Best.LOWEST : Definition.Best.HIGHEST,
                Definition.Missing.AVAILABLE,
                Math.max(threshold, 0.1),
                Node.of(root),
                nodes,
                null,
                List.of(),
                List.of(new Definition.SpecialCase("ZI", 10, 7)),
                List.of());
    }
}
