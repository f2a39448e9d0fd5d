package org.sharedgrowth.observatory.analysis.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.function.Executable;
import org.sharedgrowth.observatory.analysis.VectorTest;
import org.sharedgrowth.observatory.analysis.index.definition.Definition;
import org.sharedgrowth.observatory.analysis.index.definition.Node;
import org.sharedgrowth.observatory.analysis.index.definition.Operator;
import org.sharedgrowth.observatory.analysis.index.draws.RankDraws;
import org.sharedgrowth.observatory.analysis.index.draws.WeightModel;
import org.sharedgrowth.observatory.analysis.index.reliability.Reliability;

/**
 * A whole index: treated, normalised, aggregated, ranked, with the effects of leaving out each
 * part.
 */
class PipelineVectorTest extends VectorTest {
    PipelineVectorTest() {
        super("pipeline_asem");
    }

    @Override
    protected Stream<DynamicTest> cases(JsonNode content) {
        Asem asem = Asem.of(content);
        ConstructedIndex index =
                IndexConstruction.construct(asem.pipeline(), asem.columns()).orThrow();
        List<DynamicTest> tests = new ArrayList<>();
        tests.add(test("treated", () -> table(content.path("treated"), index.treated())));
        tests.add(test("treatments", () -> treatments(content, index)));
        tests.add(test("normalised", () -> table(content.path("normalised"), index.normalised())));
        tests.add(test("scores", () -> scores(content.path("expected"), asem, index)));
        tests.add(test("effective weights", () -> weights(content, asem.pipeline().tree())));
        tests.add(test("correlations", () -> correlations(content, asem, index)));
        tests.add(test("leave one out", () -> leaveOneOut(content, asem, index)));
        return tests.stream();
    }

    private static DynamicTest test(String name, Executable body) {
        return DynamicTest.dynamicTest(name, body);
    }

    private void table(JsonNode expected, Columns actual) {
        Columns expectedColumns = Asem.columns(expected, actual.indicators());
        assertEquals(expectedColumns.areas(), actual.areas());
        for (int i = 0; i < actual.values().length; i++) {
            for (int row = 0; row < actual.rows(); row++) {
                double value = expectedColumns.values()[i][row];
                assertClose(
                        actual.indicators().get(i) + " " + actual.area(row),
                        Double.isNaN(value) ? null : value,
                        actual.values()[i][row]);
            }
        }
    }

    private static void treatments(JsonNode content, ConstructedIndex index) {
        for (JsonNode each : content.path("treatedIndicators")) {
            int indicator = index.raw().indicators().indexOf(each.path("iCode").asText());
            Treatment.TreatedColumn treated = index.treatments().get(indicator).getFirst();
            assertEquals(
                    each.path("check_SkewKurt0.Pass").asBoolean(),
                    treated.before().passes(2, 3.5),
                    each.toString());
            assertEquals(
                    each.path("winsorise.nwin").asInt(0), treated.movedCount(), each.toString());
        }
    }

    private void scores(JsonNode expected, Asem asem, ConstructedIndex index) {
        List<String> codes = asem.pipeline().tree().codes();
        for (JsonNode each : expected) {
            int row = index.raw().areas().indexOf(each.path("uCode").asText());
            for (int node = asem.pipeline().tree().leaves(); node < codes.size(); node++) {
                assertClose(
                        codes.get(node),
                        number(each.path(codes.get(node))),
                        index.nodes()[node][row]);
            }
            assertEquals(each.path("rank").asInt(), index.ranks()[row]);
        }
    }

    private void weights(JsonNode content, Tree tree) {
        double[] weights = tree.effectiveWeights();
        for (JsonNode each : content.path("effectiveWeights")) {
            int node = tree.codes().indexOf(each.path("iCode").asText());
            assertClose(each.path("iCode").asText(), number(each.path("EffWeight")), weights[node]);
        }
    }

    private void correlations(JsonNode content, Asem asem, ConstructedIndex index) {
        for (JsonNode each : content.path("correlationWithIndex")) {
            int node = asem.pipeline().tree().codes().indexOf(each.path("Var2").asText());
            Reliability.CorrelationWithIndex found =
                    Reliability.correlationWithIndex(index.nodes()[node], index.scores()).orThrow();
            Double probability = found.probability();
            assertNotNull(probability);
            if (each.path("Correlation").isNumber()) {
                assertClose("correlation", number(each.path("Correlation")), found.correlation());
                assertTrue(probability <= 0.05);
            } else {
                assertTrue(probability > 0.05);
            }
        }
    }

    private void leaveOneOut(JsonNode content, Asem asem, ConstructedIndex index) {
        RankDraws draws =
                RankDraws.of(
                                definition(asem.pipeline().tree()),
                                index.normalised(),
                                RankDraws.Uncertainty.ofWeights(0),
                                1)
                        .orThrow();
        WeightModel model = new WeightModel(draws, List.of(), 0);
        List<String> pillars =
                List.of(
                        "Physical",
                        "ConEcFin",
                        "Political",
                        "Instit",
                        "P2P",
                        "Environ",
                        "Social",
                        "SusEcFin");
        // Element 0 is the change if nothing is left out, which is 0.
        double[] expected = numbers(content.path("removeElements"));
        for (int i = 0; i < pillars.size(); i++) {
            assertClose(pillars.get(i), expected[1 + i], model.resultWithout(pillars.get(i)));
        }
    }

    /** The means of the tree as a definition that reads the normalised figures. */
    private static Definition definition(Tree tree) {
        Map<String, Node> nodes = new LinkedHashMap<>();
        tree.indicators()
                .forEach(code -> nodes.put(code, Node.of(new Operator.Input(null, Map.of()))));
        int root = tree.codes().size() - 1;
        for (int node = tree.leaves(); node < root; node++) {
            nodes.put(tree.codes().get(node), Node.of(mean(tree.branch(node))));
        }
        return RandomIndex.definition(tree.codes().get(root), nodes, mean(tree.branch(root)));
    }

    private static Operator mean(Branch branch) {
        return new Operator.WeightedMean(branch.mean(), 0, branch.children(), branch.weights());
    }
}
