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
        for (JsonNode testCase : content.path("impute")) {
            List<@Nullable String> groups = new ArrayList<>();
            testCase.path("group")
                    .forEach(group -> groups.add(group.isNull() ? null : group.asText()));
            imputation(tests, testCase, "mean", Imputation.MEAN, null);
            imputation(tests, testCase, "median", Imputation.MEDIAN, null);
            imputation(tests, testCase, "meanByGroup", Imputation.MEAN, groups);
            imputation(tests, testCase, "medianByGroup", Imputation.MEDIAN, groups);
        }
        content.path("trend")
                .forEach(testCase ->
                        tests.add(
                                DynamicTest.dynamicTest(
                                        "trend " + testCase.path("y"), () -> trend(testCase))));
        content.path("interpolate")
                .forEach(testCase ->
                        tests.add(
                                DynamicTest.dynamicTest(
                                        "interpolate", () -> interpolate(testCase))));
        return tests.stream();
    }

    private void imputation(
            List<DynamicTest> tests,
            JsonNode testCase,
            String name,
            Imputation imputation,
            @Nullable List<@Nullable String> groups) {
        tests.add(
                DynamicTest.dynamicTest(
                        name,
                        () ->
                                compareAll(
                                        testCase.path("expected").path(name),
                                        imputation.fill(numbers(testCase.path("x")), groups))));
    }

    private void trend(JsonNode testCase) {
        double[] years = numbers(testCase.path("x"));
        double[] values = numbers(testCase.path("y"));
        JsonNode expected = testCase.path("expected");
        assertClose(
                "cagr", number(expected.path("cagr")), valueOf(Series.annualGrowth(years, values)));
        assertClose(
                "percent",
                number(expected.path("percentChange")),
                valueOf(Series.percentChange(years, values)));
    }

    private void interpolate(JsonNode testCase) {
        double[] values = numbers(testCase.path("y"));
        // Where nothing can be interpolated, the file repeats the observed values.
        double[] filled =
                Series.interpolate(numbers(testCase.path("t")), values)
                                instanceof Value<double[]>(double[] found)
                        ? found
                        : values;
        compareAll(testCase.path("expected"), filled);
    }

    private void compareAll(JsonNode expected, double[] actual) {
        for (int i = 0; i < actual.length; i++) {
            assertClose("value " + i, number(expected.path(i)), actual[i]);
        }
    }
}
