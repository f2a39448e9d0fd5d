package org.sharedgrowth.observatory.analysis.number;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.sharedgrowth.observatory.analysis.VectorTest;

class RankStatsTest extends VectorTest {
    private static final double[] SHARES = {0.05, 0.5, 0.95};

    RankStatsTest() {
        super("rank_stats");
    }

    @Override
    protected Stream<DynamicTest> cases(JsonNode content) {
        Stream<DynamicTest> quantiles =
                IntStream.range(0, content.path("matrix").size())
                        .mapToObj(row ->
                                DynamicTest.dynamicTest(
                                        "quantiles of row " + row, () -> quantiles(content, row)));
        return Stream.concat(
                quantiles,
                Stream.of(DynamicTest.dynamicTest("correlations", () -> correlations(content))));
    }

    private void correlations(JsonNode content) {
        int count = content.path("xy").size();
        double[] x = new double[count];
        double[] y = new double[count];
        for (int i = 0; i < count; i++) {
            double[] pair = numbers(content.path("xy").get(i));
            x[i] = pair[0];
            y[i] = pair[1];
        }
        assertClose(
                "Spearman", number(content.path("spearman")), valueOf(Correlations.spearman(x, y)));
        assertClose(
                "Kendall", number(content.path("kendallB")), valueOf(Correlations.kendall(x, y)));
    }

    private void quantiles(JsonNode content, int row) {
        double[] values = numbers(content.path("matrix").get(row));
        Arrays.sort(values);
        double[] expected = numbers(content.path("quantiles").get(row));
        for (int i = 0; i < SHARES.length; i++) {
            assertClose(
                    "quantile " + SHARES[i], expected[i], Quantiles.ofSorted(values, SHARES[i]));
        }
    }
}
