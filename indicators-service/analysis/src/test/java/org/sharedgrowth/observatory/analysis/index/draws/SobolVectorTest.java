package org.sharedgrowth.observatory.analysis.index.draws;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.sharedgrowth.observatory.analysis.Reason;
import org.sharedgrowth.observatory.analysis.Refused;
import org.sharedgrowth.observatory.analysis.Result;
import org.sharedgrowth.observatory.analysis.VectorTest;

class SobolVectorTest extends VectorTest {
    SobolVectorTest() {
        super("sobol");
    }

    @Override
    protected Stream<DynamicTest> cases(JsonNode content) {
        return StreamSupport.stream(content.path("cases").spliterator(), false)
                .map(testCase ->
                        DynamicTest.dynamicTest("of given results", () -> check(testCase)));
    }

    private void check(JsonNode testCase) {
        JsonNode expected = testCase.path("expected");
        int inputs = testCase.path("d").asInt();
        Result<Sobol.Index[]> indices = Sobol.indices(numbers(testCase.path("y")), inputs);
        for (int i = 0; i < inputs; i++) {
            int input = i;
            JsonNode index = expected.path(i);
            assertClose(
                    "S" + i, number(index.path("Si")), valueOf(indices, all -> all[input].first()));
            assertClose(
                    "ST" + i,
                    number(index.path("STi")),
                    valueOf(indices, all -> all[input].total()));
        }
    }

    @Test
    void inAnAdditiveModelFirstAndTotalIndicesAreEqual() {
        int runs = 20_000;
        double[][] points = Sobol.points(runs, 3, 7);
        double[] results =
                Arrays.stream(points).mapToDouble(x -> 3 * x[0] + 2 * x[1] + x[2]).toArray();

        Sobol.Interval[] found = Sobol.intervals(results, 3, 200, 7).orThrow();

        double[] shares = {9 / 14.0, 4 / 14.0, 1 / 14.0};
        for (int i = 0; i < 3; i++) {
            assertEquals(shares[i], found[i].index().first(), 0.03);
            assertEquals(found[i].index().first(), found[i].index().total(), 0.03);
            assertTrue(found[i].firstLow() < shares[i] && shares[i] < found[i].firstHigh());
            assertTrue(found[i].totalLow() < shares[i] && shares[i] < found[i].totalHigh());
        }
    }

    @Test
    void mixedPointsTakeOneColumnFromTheSecondSample() {
        double[][] points = Sobol.points(4, 2, 1);

        assertEquals(16, points.length);
        assertArrayEquals(new double[] {points[4 + 1][0], points[1][1]}, points[8 + 1]);
        assertArrayEquals(new double[] {points[1][0], points[4 + 1][1]}, points[12 + 1]);
    }

    @Test
    void oneInputOrNoVarianceOrAWrongNumberOfResultsIsRefused() {
        assertEquals(Reason.TOO_FEW_VALUES, refusal(new double[6], 1));
        assertEquals(Reason.ZERO_RANGE, refusal(new double[8], 2));
        assertEquals(Reason.BAD_DEFINITION, refusal(new double[7], 2));
    }

    private static Reason refusal(double[] results, int inputs) {
        return assertInstanceOf(Refused.class, Sobol.indices(results, inputs)).reason();
    }
}
