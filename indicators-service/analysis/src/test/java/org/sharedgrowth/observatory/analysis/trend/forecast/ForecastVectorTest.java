package org.sharedgrowth.observatory.analysis.trend.forecast;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicTest;
import org.sharedgrowth.observatory.analysis.VectorTest;
import org.sharedgrowth.observatory.analysis.trend.Series;

class ForecastVectorTest extends VectorTest {
    ForecastVectorTest() {
        super("forecast");
    }

    @Override
    protected Stream<DynamicTest> cases(JsonNode content) {
        return StreamSupport.stream(content.path("cases").spliterator(), false)
                .map(testCase ->
                        DynamicTest.dynamicTest(
                                testCase.path("id").asText(), () -> compare(testCase)));
    }

    private void compare(JsonNode testCase) {
        double[] y = numbers(testCase.path("y"));
        double[] times = IntStream.range(0, y.length).mapToDouble(i -> 2000 + i).toArray();
        Series series = new Series(testCase.path("id").asText(), times, y);
        JsonNode params = testCase.path("params");
        double alpha = params.path("alpha").asDouble();
        double beta = params.path("beta").asDouble();
        Plan plan =
                Plan.of(params.path("horizon").asInt(), params.path("level").asDouble())
                        .withSmoothing(new Plan.Smoothing(alpha, beta));
        JsonNode expected = testCase.path("expected");
        compareAll("holt", expected, Forecasts.of(Model.HOLT, series, plan).orThrow().values());
        assertClose("holtSSE", number(expected.path("holtSSE")), Holt.smooth(y, alpha, beta).sse());
        Forecast trend = Forecasts.of(Model.TREND, series, plan).orThrow();
        compareAll("olsTrend", expected, trend.values());
        compareAll("olsLower", expected, trend.low());
        compareAll("olsUpper", expected, trend.high());
        compareAll("rwDrift", expected, Forecasts.of(Model.DRIFT, series, plan).orThrow().values());
    }

    private void compareAll(String name, JsonNode expected, double[] found) {
        double[] numbers = numbers(expected.path(name));
        assertClose(name + " steps", (double) numbers.length, (double) found.length);
        for (int step = 0; step < numbers.length; step++) {
            assertClose(name + " " + (step + 1), numbers[step], found[step]);
        }
    }
}
