package org.sharedgrowth.observatory.analysis.trend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicTest;
import org.sharedgrowth.observatory.analysis.Detail;
import org.sharedgrowth.observatory.analysis.Reason;
import org.sharedgrowth.observatory.analysis.Refused;
import org.sharedgrowth.observatory.analysis.Value;
import org.sharedgrowth.observatory.analysis.VectorTest;

class ProgressVectorTest extends VectorTest {
    ProgressVectorTest() {
        super("sdg_progress");
    }

    @Override
    protected Stream<DynamicTest> cases(JsonNode content) {
        return StreamSupport.stream(content.path("cases").spliterator(), false)
                .map(testCase ->
                        DynamicTest.dynamicTest(
                                testCase.path("id").asText(), () -> compare(testCase)));
    }

    private void compare(JsonNode testCase) {
        JsonNode input = testCase.path("input");
        Target target =
                new Target(
                        input.path("t0").asDouble(),
                        input.path("y0").asDouble(),
                        input.path("t1").asDouble(),
                        input.path("y1").asDouble(),
                        input.path("t2").asDouble(),
                        input.path("target").asDouble(),
                        input.path("direction").asInt() > 0);
        JsonNode expected = testCase.path("expected");
        switch (Progress.of(target, Progress.CutPoints.DEFAULT)) {
            case Refused<Progress>(Reason reason, Detail _) ->
                    assertTrue(expected.path("ratio").isNull(), () -> "refused: " + reason);
            case Value<Progress>(Progress found) -> compare(expected, found);
        }
    }

    private void compare(JsonNode expected, Progress found) {
        Progress.Pace compound = found.compound();
        assertClose(
                "cagrActual",
                number(expected.path("cagrActual")),
                compound == null ? null : (Double) compound.actual());
        assertClose(
                "cagrRequired",
                number(expected.path("cagrRequired")),
                compound == null ? null : (Double) compound.required());
        assertClose("ratio", number(expected.path("ratio")), found.ratio());
        assertEquals(
                expected.path("class").asText(), found.verdict().name().toLowerCase(Locale.ROOT));
        assertClose(
                "projection",
                number(expected.path("projectionCagr")),
                compound == null ? null : compound.projection());
        assertClose(
                "reached",
                number(expected.path("yearReachCagr")),
                compound == null ? null : compound.reached());
        assertClose(
                "required from now",
                number(expected.path("requiredFromNowCagr")),
                compound == null ? null : (Double) compound.requiredFromNow());
        assertClose("status", number(expected.path("currentStatusIndex")), found.currentStatus());
        Progress.Pace linear = found.linear();
        assertClose("linearActual", number(expected.path("linearActual")), linear.actual());
        assertClose("linearRequired", number(expected.path("linearRequired")), linear.required());
        assertClose("linearRatio", number(expected.path("linearRatio")), linear.ratio());
        assertClose(
                "linear projection",
                number(expected.path("projectionLinear")),
                linear.projection());
        assertClose("linear reached", number(expected.path("yearReachLinear")), linear.reached());
    }
}
