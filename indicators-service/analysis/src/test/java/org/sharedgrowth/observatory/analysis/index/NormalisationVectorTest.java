package org.sharedgrowth.observatory.analysis.index;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicTest;
import org.sharedgrowth.observatory.analysis.VectorTest;

class NormalisationVectorTest extends VectorTest {
    NormalisationVectorTest() {
        super("normalise");
    }

    @Override
    protected Stream<DynamicTest> cases(JsonNode content) {
        return StreamSupport.stream(content.path("cases").spliterator(), false)
                .map(testCase ->
                        DynamicTest.dynamicTest(
                                testCase.path("id").asText(), () -> check(testCase)));
    }

    private void check(JsonNode testCase) {
        double[] x = numbers(testCase.path("x"));
        double[] expected = numbers(testCase.path("expected"));
        List<String> areas = IntStream.range(0, x.length).mapToObj(String::valueOf).toList();
        Normaliser normaliser =
                normaliser(testCase.path("method").asText(), testCase.path("params"));
        double[] actual =
                valuesOf(
                        Normalisation.of(areas, x, testCase.path("direction").asInt(), normaliser),
                        x.length);
        for (int i = 0; i < x.length; i++) {
            assertClose("value " + i, Double.isNaN(expected[i]) ? null : expected[i], actual[i]);
        }
    }

    private static Normaliser normaliser(String method, JsonNode params) {
        double lower = params.path("lower").asDouble();
        double upper = params.path("upper").asDouble();
        boolean average = params.path("ties").asText().equals("average");
        boolean cap = params.path("capMax").asBoolean();
        return switch (method) {
            case "minmax" -> new Normaliser.MinMax(lower, upper);
            case "zscore" ->
                    new Normaliser.ZScore(
                            params.path("mean").asDouble(), params.path("sd").asDouble());
            case "dist2max" -> new Normaliser.DistanceToMaximum();
            case "dist2ref" ->
                    new Normaliser.DistanceToReference(params.path("referenceIndex").asText(), cap);
            case "dist2targ" ->
                    new Normaliser.DistanceToTarget(params.path("target").asDouble(), cap);
            case "scaled" -> new Normaliser.Scaled(lower, upper, params.path("factor").asDouble());
            case "fracmax" -> new Normaliser.ShareOfMaximum();
            case "goalposts" ->
                    new Normaliser.Goalposts(
                            lower,
                            upper,
                            params.path("scale").asDouble(),
                            params.path("truncate").asBoolean());
            case "rank" -> new Normaliser.RankOf(average);
            case "borda" -> new Normaliser.Borda(average);
            case "prank" -> new Normaliser.RankShare(average);
            default -> throw new IllegalArgumentException("unknown method " + method);
        };
    }
}
