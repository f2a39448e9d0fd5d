package org.sharedgrowth.observatory.analysis.index.draws;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicTest;
import org.sharedgrowth.observatory.analysis.VectorTest;
import org.sharedgrowth.observatory.analysis.index.Mean;
import org.sharedgrowth.observatory.analysis.index.RandomIndex;
import org.sharedgrowth.observatory.analysis.index.definition.Definition;
import org.sharedgrowth.observatory.analysis.index.definition.Node;
import org.sharedgrowth.observatory.analysis.index.definition.Operator;
import org.sharedgrowth.observatory.analysis.index.draws.RankChange.Factor;
import org.sharedgrowth.observatory.analysis.index.draws.RankChange.Kind;

/** Why ranks changed: the contribution of each factor. */
class RankDecompositionTest extends VectorTest {
    private static final Map<String, Kind> FACTORS = new LinkedHashMap<>();

    static {
        FACTORS.put("revision", Kind.REVISION);
        FACTORS.put("newData", Kind.NEW_DATA);
        FACTORS.put("weights", Kind.METHOD);
        FACTORS.put("goalposts", Kind.GOALPOSTS);
    }

    RankDecompositionTest() {
        super("rank_decomposition");
    }

    @Override
    protected Stream<DynamicTest> cases(JsonNode content) {
        return StreamSupport.stream(content.path("cases").spliterator(), false)
                .map(testCase ->
                        DynamicTest.dynamicTest(
                                "of " + testCase.path("input").path("w0").size() + " indicators",
                                () -> check(testCase.path("input"), testCase.path("expected"))));
    }

    private void check(JsonNode input, JsonNode expected) {
        List<String> areas = new ArrayList<>();
        Map<String, RankChange.Cells> cells = new TreeMap<>();
        int units = input.path("X1").size();
        for (int unit = 0; unit < units; unit++) {
            areas.add("U%02d".formatted(unit));
        }
        int indicators = input.path("X1").path(0).size();
        for (int i = 0; i < indicators; i++) {
            cells.put(
                    "I" + i,
                    new RankChange.Cells(
                            column(input.path("X0_asPublished"), i),
                            column(input.path("X0_revised"), i),
                            column(input.path("X1"), i)));
        }
        RankChange.States states =
                new RankChange.States(
                        definition(input, "0", indicators),
                        definition(input, "1", indicators),
                        areas,
                        cells);
        List<Factor> factors = FACTORS.values().stream().map(Factor::of).toList();
        RankChange.Changes changes = RankChange.of(states, factors).orThrow();

        for (int unit = 0; unit < units; unit++) {
            RankChange.Unit found = Objects.requireNonNull(changes.units().get(unit));
            assertClose("score0", number(expected.path("score0").path(unit)), found.scoreBefore());
            assertClose("score1", number(expected.path("score1").path(unit)), found.scoreAfter());
            assertEquals(expected.path("rank0").path(unit).asInt(), found.rankBefore());
            assertEquals(expected.path("rank1").path(unit).asInt(), found.rankAfter());
            int factor = 0;
            for (String name : FACTORS.keySet()) {
                assertClose(
                        "score " + name,
                        number(expected.path("scoreShapley").path(name).path(unit)),
                        found.scores()[factor]);
                assertClose(
                        "rank " + name,
                        number(expected.path("rankShapley").path(name).path(unit)),
                        found.ranks()[factor]);
                factor++;
            }
        }
    }

    private static double[] column(JsonNode rows, int column) {
        double[] numbers = new double[rows.size()];
        for (int row = 0; row < numbers.length; row++) {
            JsonNode cell = rows.path(row).path(column);
            numbers[row] = cell.isNumber() ? cell.asDouble() : Double.NaN;
        }
        return numbers;
    }

    private static Definition definition(JsonNode input, String state, int indicators) {
        Map<String, Node> nodes = new LinkedHashMap<>();
        List<String> parts = new ArrayList<>();
        List<Double> weights = new ArrayList<>();
        JsonNode posts = input.path("goalposts" + state);
        for (int i = 0; i < indicators; i++) {
            nodes.put("I" + i, Node.of(new Operator.Input(null, Map.of())));
            nodes.put(
                    "Z" + i,
                    Node.of(
                            new Operator.MinMax(
                                    "I" + i,
                                    posts.path(i).path(0).asDouble(),
                                    posts.path(i).path(1).asDouble(),
                                    input.path("directions").path(i).asInt(),
                                    true,
                                    100,
                                    false,
                                    null)));
            parts.add("Z" + i);
            weights.add(input.path("w" + state).path(i).asDouble());
        }
        return RandomIndex.definition(
                "X", nodes, new Operator.WeightedMean(Mean.ARITHMETIC, 0, parts, weights));
    }
}
