package org.sharedgrowth.observatory.analysis.trend;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicTest;
import org.sharedgrowth.observatory.analysis.VectorTest;

class TimeDistanceVectorTest extends VectorTest {
    TimeDistanceVectorTest() {
        super("time_distance");
    }

    @Override
    protected Stream<DynamicTest> cases(JsonNode content) {
        return StreamSupport.stream(content.path("cases").spliterator(), false)
                .map(each ->
                        DynamicTest.dynamicTest(
                                "%s %s at %s"
                                        .formatted(
                                                each.path("a").asText(),
                                                each.path("b").asText(),
                                                each.path("level").asText()),
                                () -> compare(content, each)));
    }

    private void compare(JsonNode content, JsonNode each) {
        double level = each.path("level").asDouble();
        Series a = series(content, each.path("a").asText());
        Series b = series(content, each.path("b").asText());
        JsonNode expected = each.path("expected");
        assertClose(
                "tA", number(expected.path("tA")), valueOf(Crossing.of(a, level), Crossing::time));
        assertClose(
                "tB", number(expected.path("tB")), valueOf(Crossing.of(b, level), Crossing::time));
        assertClose(
                "distance",
                number(expected.path("distance")),
                valueOf(TimeDistance.of(a, b, level), TimeDistance::years));
    }

    private static Series series(JsonNode content, String area) {
        for (JsonNode each : content.path("series")) {
            if (each.path("area").asText().equals(area)) {
                return new Series(area, numbers(each.path("t")), numbers(each.path("y")));
            }
        }
        throw new IllegalArgumentException("no series of " + area);
    }
}
