package org.sharedgrowth.observatory.analysis.aggregate;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicTest;
import org.sharedgrowth.observatory.analysis.Result;
import org.sharedgrowth.observatory.analysis.Value;
import org.sharedgrowth.observatory.analysis.VectorTest;

class AggregationTest extends VectorTest {
    AggregationTest() {
        super("aggregation");
    }

    @Override
    protected Stream<DynamicTest> cases(JsonNode content) {
        return StreamSupport.stream(content.path("cases").spliterator(), false)
                .map(testCase -> DynamicTest.dynamicTest(name(testCase), () -> compare(testCase)));
    }

    private static String name(JsonNode testCase) {
        return "%s of %s in %d"
                .formatted(
                        testCase.path("indicator").asText(),
                        testCase.path("group").asText(),
                        testCase.path("period").asInt());
    }

    private void compare(JsonNode testCase) {
        List<JsonNode> members = new ArrayList<>();
        testCase.path("members").forEach(members::add);
        members.sort(Comparator.comparing(member -> member.path("area").asText()));
        List<String> areas = members.stream().map(member -> member.path("area").asText()).toList();
        double[] values = column(members, "value");
        Panel figures = new Panel(testCase.path("indicator").asText(), areas, 1, values);
        Panel weights = new Panel("SP.POP.TOTL", areas, 1, column(members, "weight"));
        Group group = Group.of(testCase.path("group").asText(), areas, areas);
        Rule rule = testCase.path("rule").asText().equals("sum") ? Rule.SUM : Rule.WEIGHTED_MEAN;
        Result<Aggregate> aggregate = Aggregates.of(figures, weights, group, Terms.of(rule)).at(0);
        assertClose(
                "value", number(testCase.path("computed")), valueOf(aggregate, Aggregate::value));
        if (aggregate instanceof Value<Aggregate>(Aggregate found)) {
            assertClose("coverage", number(testCase.path("coverage")), found.coverageWeight());
        }
    }

    private static double[] column(List<JsonNode> members, String name) {
        return members.stream()
                .mapToDouble(member ->
                        member.path(name).isNumber() ? member.path(name).asDouble() : Double.NaN)
                .toArray();
    }
}
