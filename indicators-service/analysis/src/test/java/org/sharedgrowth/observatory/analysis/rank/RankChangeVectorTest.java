package org.sharedgrowth.observatory.analysis.rank;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.sharedgrowth.observatory.analysis.VectorTest;

class RankChangeVectorTest extends VectorTest {
    private static final List<Factor> FACTORS =
            List.of(Factor.REVISION, Factor.NEW_DATA, Factor.WEIGHTS, Factor.GOALPOSTS);
    private static final List<String> NAMES =
            List.of("revision", "newData", "weights", "goalposts");

    RankChangeVectorTest() {
        super("rank_decomposition");
    }

    @Override
    protected Stream<DynamicTest> cases(JsonNode content) {
        return IntStream.range(0, content.path("cases").size())
                .mapToObj(i ->
                        DynamicTest.dynamicTest(
                                "case " + i, () -> check(content.path("cases").get(i))));
    }

    private void check(JsonNode each) {
        JsonNode input = each.path("input");
        JsonNode expected = each.path("expected");
        int count = input.path("X1").size();
        List<String> codes = IntStream.range(0, count).mapToObj("A%02d"::formatted).toList();
        Figures figures =
                new Figures(
                        columns(input.path("X0_asPublished")),
                        columns(input.path("X0_revised")),
                        columns(input.path("X1")));
        int[] directions =
                Arrays.stream(numbers(input.path("directions"))).mapToInt(d -> (int) d).toArray();
        RankChange change =
                RankChange.of(
                                codes,
                                figures,
                                directions,
                                release(input, "0"),
                                release(input, "1"),
                                FACTORS)
                        .orThrow();
        assertEquals(count, change.areas().size());
        for (int area = 0; area < count; area++) {
            area(expected, change.areas().get(area), area);
        }
    }

    private void area(JsonNode expected, RankChange.Of of, int area) {
        same("score0", number(expected.path("score0").path(area)), of.oldScore());
        same("score1", number(expected.path("score1").path(area)), of.newScore());
        assertEquals(expected.path("rank0").path(area).asInt(), of.oldRank());
        assertEquals(expected.path("rank1").path(area).asInt(), of.newRank());
        for (int factor = 0; factor < NAMES.size(); factor++) {
            String name = NAMES.get(factor);
            same(
                    "score " + name,
                    number(expected.path("scoreShapley").path(name).path(area)),
                    of.scoreParts()[factor]);
            same(
                    "rank " + name,
                    number(expected.path("rankShapley").path(name).path(area)),
                    of.rankParts()[factor]);
            assertEquals(
                    of.scoreParts()[factor],
                    Arrays.stream(of.indicatorParts()[factor]).sum(),
                    1e-9);
        }
    }

    private static Release release(JsonNode input, String date) {
        JsonNode posts = input.path("goalposts" + date);
        double[][] goalposts =
                IntStream.range(0, posts.size())
                        .mapToObj(i -> numbers(posts.get(i)))
                        .toArray(double[][]::new);
        return new Release(numbers(input.path("w" + date)), goalposts, null);
    }

    private static double[][] columns(JsonNode rows) {
        double[][] columns = new double[rows.path(0).size()][rows.size()];
        for (int row = 0; row < rows.size(); row++) {
            double[] values = numbers(rows.get(row));
            for (int i = 0; i < values.length; i++) {
                columns[i][row] = values[i];
            }
        }
        return columns;
    }
}
