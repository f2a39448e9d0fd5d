package org.sharedgrowth.observatory.analysis.trend;

import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicTest;
import org.sharedgrowth.observatory.analysis.Detail;
import org.sharedgrowth.observatory.analysis.Reason;
import org.sharedgrowth.observatory.analysis.Refused;
import org.sharedgrowth.observatory.analysis.Result;
import org.sharedgrowth.observatory.analysis.Value;
import org.sharedgrowth.observatory.analysis.VectorTest;

class DiffusionVectorTest extends VectorTest {
    private static final double ORIGIN = 1990;

    DiffusionVectorTest() {
        super("logistic");
    }

    @Override
    protected Stream<DynamicTest> cases(JsonNode content) {
        Stream<DynamicTest> fits =
                StreamSupport.stream(content.path("cases").spliterator(), false)
                        .map(testCase ->
                                DynamicTest.dynamicTest(
                                        testCase.path("id").asText(), () -> compare(testCase)));
        return content.has("nistRat42")
                ? Stream.concat(
                        fits,
                        Stream.of(
                                DynamicTest.dynamicTest(
                                        "NIST Rat42",
                                        () -> compareCertified(content.path("nistRat42")))))
                : fits;
    }

    private void compare(JsonNode testCase) {
        JsonNode expected = testCase.path("expected");
        compare(expected.path("logistic"), fit(testCase, Curve.Kind.LOGISTIC), this::logistic);
        if (expected.has("gompertz")) {
            compare(expected.path("gompertz"), fit(testCase, Curve.Kind.GOMPERTZ), this::gompertz);
        }
    }

    /** A curve that cannot be fitted has no numbers in the file either. */
    private void compare(
            JsonNode expected, Result<Diffusion> found, BiConsumer<JsonNode, Diffusion> numbers) {
        switch (found) {
            case Refused<Diffusion>(Reason reason, Detail _) ->
                    assertFalse(expected.path("asymptote").isNumber(), () -> "refused: " + reason);
            case Value<Diffusion>(Diffusion fitted) -> numbers.accept(expected, fitted);
        }
    }

    private void logistic(JsonNode logistic, Diffusion found) {
        assertClose("asymptote", number(logistic.path("asymptote")), found.curve().asymptote());
        assertClose("midpoint", number(logistic.path("midpoint")), found.midpoint().value());
        assertClose("scale", number(logistic.path("scale")), found.scale().value());
        assertClose("rate", number(logistic.path("rate")), 1 / found.scale().value());
        assertClose(
                "se A", number(logistic.path("se").get(0)), Math.sqrt(found.covariance()[0][0]));
        assertClose("se m", number(logistic.path("se").get(1)), found.midpoint().se());
        assertClose("se s", number(logistic.path("se").get(2)), found.scale().se());
        assertClose("rss", number(logistic.path("rss")), found.rss());
        assertClose("sigma", number(logistic.path("sigma")), found.sigma());
        assertClose("df", number(logistic.path("df")), (double) found.df());
        assertClose("t10to90", number(logistic.path("t10to90")), found.curve().takeover());
        assertClose("2030", number(logistic.path("predict2030")), found.curve().at(2030));
    }

    private void gompertz(JsonNode gompertz, Diffusion other) {
        assertClose("Gompertz A", number(gompertz.path("asymptote")), other.curve().asymptote());
        assertClose("b2", number(gompertz.path("b2")), other.curve().factor(ORIGIN));
        assertClose("b3", number(gompertz.path("b3")), Math.exp(-1 / other.curve().scale()));
        assertClose("Gompertz rss", number(gompertz.path("rss")), other.rss());
    }

    private void compareCertified(JsonNode rat42) {
        Diffusion found = fit(rat42, Curve.Kind.LOGISTIC).orThrow();
        assertClose("b1", 72.462237576, found.curve().asymptote(), 1e-8, false);
        assertClose(
                "b2", 2.6180768402, found.curve().midpoint() / found.curve().scale(), 1e-8, false);
        assertClose("b3", 0.067359200066, 1 / found.curve().scale(), 1e-8, false);
        assertClose("rss", 8.0565229338, found.rss(), 1e-9, false);
    }

    private static Result<Diffusion> fit(JsonNode testCase, Curve.Kind kind) {
        Series series = new Series("X", numbers(testCase.path("x")), numbers(testCase.path("y")));
        return Diffusion.of(series, kind, null);
    }
}
