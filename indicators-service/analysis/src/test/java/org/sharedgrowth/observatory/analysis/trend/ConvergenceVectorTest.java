package org.sharedgrowth.observatory.analysis.trend;

import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicTest;
import org.sharedgrowth.observatory.analysis.Detail;
import org.sharedgrowth.observatory.analysis.Reason;
import org.sharedgrowth.observatory.analysis.Refused;
import org.sharedgrowth.observatory.analysis.Result;
import org.sharedgrowth.observatory.analysis.Value;
import org.sharedgrowth.observatory.analysis.VectorTest;

class ConvergenceVectorTest extends VectorTest {
    ConvergenceVectorTest() {
        super("convergence");
    }

    @Override
    protected Stream<DynamicTest> cases(JsonNode content) {
        return StreamSupport.stream(content.path("cases").spliterator(), false)
                .map(testCase ->
                        DynamicTest.dynamicTest(
                                testCase.path("id").asText(), () -> compare(testCase)));
    }

    private void compare(JsonNode testCase) {
        List<String> areas = new ArrayList<>();
        testCase.path("areas").forEach(area -> areas.add(area.asText()));
        double years = testCase.path("y1").asDouble() - testCase.path("y0").asDouble();
        Result<Convergence> result =
                Convergence.of(
                        areas,
                        numbers(testCase.path("v0")),
                        numbers(testCase.path("v1")),
                        years,
                        null);
        JsonNode expected = testCase.path("expected");
        switch (result) {
            case Refused<Convergence>(Reason reason, Detail _) ->
                    assertFalse(expected.path("betaCoef").isNumber(), () -> "refused: " + reason);
            case Value<Convergence>(Convergence found) -> compare(expected, found);
        }
    }

    private void compare(JsonNode expected, Convergence found) {
        assertClose("sigma0", number(expected.path("sigma0_sdlog")), found.first().sigma());
        assertClose("sigma1", number(expected.path("sigma1_sdlog")), found.last().sigma());
        assertClose("cv0", number(expected.path("cv0")), found.first().variation());
        assertClose("cv1", number(expected.path("cv1")), found.last().variation());
        assertClose("slope", number(expected.path("betaCoef")), found.beta().slope());
        assertClose("se", number(expected.path("betaSE")), found.beta().se());
        assertClose("t", number(expected.path("betaT")), found.beta().t());
        assertClose("p", number(expected.path("betaP")), found.beta().p());
        assertClose("intercept", number(expected.path("alpha")), found.beta().intercept());
        assertClose("r2", number(expected.path("r2")), found.beta().r2());
        assertClose("n", number(expected.path("n")), (double) found.beta().n());
        assertClose("speed", number(expected.path("speed")), valueOf(found.speed()));
        assertClose("half-life", number(expected.path("halfLife")), valueOf(found.halfLife()));
    }
}
