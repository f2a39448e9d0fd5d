package org.sharedgrowth.observatory.analysis.inequality.spread;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.sharedgrowth.observatory.analysis.Result;
import org.sharedgrowth.observatory.analysis.VectorTest;

class InequalityGenericTest extends VectorTest {
    InequalityGenericTest() {
        super("inequality_generic");
    }

    @Override
    protected Stream<DynamicTest> cases(JsonNode content) {
        return StreamSupport.stream(content.path("cases").spliterator(), false)
                .map(testCase ->
                        DynamicTest.dynamicTest(
                                testCase.path("id").asText(), () -> compare(testCase)));
    }

    private void compare(JsonNode testCase) {
        double[] values = numbers(testCase.path("x"));
        double[] weights =
                testCase.path("w").isArray() ? numbers(testCase.path("w")) : ones(values.length);
        JsonNode expected = testCase.path("expected");
        Result<Spread> spread = Spread.of(values, weights);
        assertClose("gini", number(expected.path("gini")), valueOf(spread, Spread::gini));
        assertClose("theilT", number(expected.path("theilT")), valueOf(spread, Spread::theilT));
        assertClose(
                "theilL", number(expected.path("theilL")), valueOf(spread.then(Spread::theilL)));
        assertClose("atkinson05", number(expected.path("atkinson05")), atkinson(0.5, spread));
        assertClose("atkinson1", number(expected.path("atkinson1")), atkinson(1, spread));
        assertClose("atkinson2", number(expected.path("atkinson2")), atkinson(2, spread));
        assertClose("hoover", number(expected.path("hoover")), valueOf(spread, Spread::hoover));
        if (expected.has("theilDecomposition")) {
            compare(testCase, values, weights, expected.path("theilDecomposition"));
        }
    }

    private static @Nullable Double atkinson(double aversion, Result<Spread> spread) {
        return valueOf(spread.then(found -> found.atkinson(aversion)));
    }

    private static double[] ones(int count) {
        double[] ones = new double[count];
        Arrays.fill(ones, 1);
        return ones;
    }

    private void compare(JsonNode testCase, double[] values, double[] weights, JsonNode expected) {
        String[] codes = new String[values.length];
        for (int i = 0; i < codes.length; i++) {
            codes[i] = testCase.path("group").get(i).asText();
        }
        TheilDecomposition parts = TheilDecomposition.of(values, weights, codes).orThrow();
        assertClose("total", number(expected.path("total")), parts.total());
        assertClose("between", number(expected.path("between")), parts.between());
        assertClose("within", number(expected.path("within")), parts.within());
        assertEquals(expected.path("groups").size(), parts.groups().size());
        parts.groups()
                .forEach((code, theil) ->
                        assertClose(code, number(expected.path("groups").path(code)), theil));
    }
}
