package org.sharedgrowth.observatory.analysis.index;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.sharedgrowth.observatory.analysis.VectorTest;

class AggregateVectorTest extends VectorTest {
    AggregateVectorTest() {
        super("aggregate");
    }

    @Override
    protected Stream<DynamicTest> cases(JsonNode content) {
        return StreamSupport.stream(content.path("cases").spliterator(), false)
                .map(testCase -> {
                    String id = testCase.path("id").asText();
                    return DynamicTest.dynamicTest(
                            id,
                            () -> {
                                if (id.endsWith("/outrank")) {
                                    outranking(testCase);
                                } else {
                                    means(testCase);
                                }
                            });
                });
    }

    private void means(JsonNode testCase) {
        double[] x = numbers(testCase.path("x"));
        double[] w = numbers(testCase.path("w"));
        double p = testCase.path("params").path("p").asDouble();
        JsonNode expected = testCase.path("expected");
        assertClose("amean", number(expected.path("amean")), mean(Mean.ARITHMETIC, 0, x, w));
        assertClose("gmean", number(expected.path("gmean")), mean(Mean.GEOMETRIC, 0, x, w));
        assertClose("hmean", number(expected.path("hmean")), mean(Mean.HARMONIC, 0, x, w));
        assertClose(
                "geometric as power 0", number(expected.path("gmean")), mean(Mean.POWER, 0, x, w));
        if (expected.has("genmean")) {
            assertClose("genmean", number(expected.path("genmean")), mean(Mean.POWER, p, x, w));
        }
    }

    private static @Nullable Double mean(Mean mean, double p, double[] x, double[] w) {
        return valueOf(Means.of(mean, p, x, w));
    }

    private void outranking(JsonNode testCase) {
        JsonNode units = testCase.path("X");
        double[][] columns = new double[units.path(0).size()][units.size()];
        for (int unit = 0; unit < units.size(); unit++) {
            double[] row = numbers(units.path(unit));
            for (int i = 0; i < row.length; i++) {
                columns[i][unit] = row[i];
            }
        }
        JsonNode expected = testCase.path("expected");
        Outranking outranking =
                Outranking.of(columns, numbers(testCase.path("w")), Outranking.Pairs.REFERENCE)
                        .orThrow();
        for (int i = 0; i < units.size(); i++) {
            double[] row = numbers(expected.path("outrank").path(i));
            for (int j = 0; j < row.length; j++) {
                assertClose(i + " over " + j, row[j], outranking.matrix()[i][j]);
            }
            assertClose(
                    "copeland " + i,
                    number(expected.path("copeland").path(i)),
                    outranking.copeland()[i]);
        }
        assertEquals(expected.path("nDominant").asInt(), outranking.dominantPairs());
        assertClose("share", number(expected.path("fracDominant")), outranking.dominantShare());
    }
}
