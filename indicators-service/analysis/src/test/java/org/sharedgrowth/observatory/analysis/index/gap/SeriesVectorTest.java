package org.sharedgrowth.observatory.analysis.index.gap;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.sharedgrowth.observatory.analysis.Value;
import org.sharedgrowth.observatory.analysis.VectorTest;

class SeriesVectorTest extends VectorTest {
    SeriesVectorTest() {
        super("impute_trend");
    }

    @Override
    protected Stream<DynamicTest> cases(JsonNode content) {
        List<DynamicTest> tests = new ArrayList<>();
        for (JsonNode each : content.path("impute")) {
            List<@Nullable String> groups = new ArrayList<>();
            each.path("group").forEach(group -> groups.add(group.isNull() ? null : group.asText()));
            imputation(tests, each, "mean", Imputation.MEAN, null);
            imputation(tests, each, "median", Imputation.MEDIAN, null);
            imputation(tests, each, "meanByGroup", Imputation.MEAN, groups);
            imputation(tests, each, "medianByGroup", Imputation.MEDIAN, groups);
        }
        content.path("trend")
                .forEach(each ->
                        tests.add(
                                DynamicTest.dynamicTest(
                                        "trend " + each.path("y"), () -> trend(each))));
        content.path("interpolate")
                .forEach(each ->
                        tests.add(DynamicTest.dynamicTest("interpolate", () -> interpolate(each))));
        return tests.stream();
    }

    private void imputation(
            List<DynamicTest> tests,
            JsonNode each,
            String name,
            Imputation imputation,
            @Nullable List<@Nullable String> groups) {
        tests.add(
                DynamicTest.dynamicTest(
                        name,
                        () ->
                                all(
                                        each.path("expected").path(name),
                                        imputation.fill(numbers(each.path("x")), groups))));
    }

    private void trend(JsonNode each) {
        double[] years = numbers(each.path("x"));
        double[] values = numbers(each.path("y"));
        JsonNode expected = each.path("expected");
        same("cagr", number(expected.path("cagr")), valueOf(Series.annualGrowth(years, values)));
        same(
                "percent",
                number(expected.path("percentChange")),
                valueOf(Series.percentChange(years, values)));
    }

    private void interpolate(JsonNode each) {
        double[] values = numbers(each.path("y"));
        // Where nothing can be interpolated, the file repeats the observed values.
        double[] filled =
                Series.interpolate(numbers(each.path("t")), values)
                                instanceof Value<double[]>(double[] found)
                        ? found
                        : values;
        all(each.path("expected"), filled);
    }

    private void all(JsonNode expected, double[] actual) {
        for (int i = 0; i < actual.length; i++) {
            same("value " + i, number(expected.path(i)), actual[i]);
        }
    }
}
