package org.sharedgrowth.observatory.analysis.index;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicTest;
import org.sharedgrowth.observatory.analysis.VectorTest;

class TreatmentVectorTest extends VectorTest {
    TreatmentVectorTest() {
        super("treat");
    }

    @Override
    protected Stream<DynamicTest> cases(JsonNode content) {
        return StreamSupport.stream(content.path("cases").spliterator(), false)
                .map(testCase -> {
                    String id = testCase.path("id").asText();
                    return DynamicTest.dynamicTest(
                            id,
                            () -> {
                                if (id.endsWith("/logs")) {
                                    logarithms(testCase);
                                } else {
                                    treatment(testCase);
                                }
                            });
                });
    }

    private void treatment(JsonNode testCase) {
        JsonNode params = testCase.path("params");
        JsonNode expected = testCase.path("expected");
        Treatment treatment =
                new Treatment(
                        params.path("winmax").asInt(),
                        params.path("skewThreshold").asDouble(),
                        params.path("kurtThreshold").asDouble(),
                        new Transform.LogCt(),
                        params.path("combine").asBoolean());
        Treatment.TreatedColumn treated = treatment.apply(numbers(testCase.path("x")));
        assertClose("skew0", number(expected.path("skew0")), treated.before().skewness());
        assertClose("kurt0", number(expected.path("kurt0")), treated.before().kurtosis());
        assertEquals(expected.path("pass0").asBoolean(), treated.before().passes(2, 3.5), "pass0");
        compareAll("winsorised", expected.path("winsorised"), treated.moved());
        assertEquals(expected.path("winsorisedPoints").asInt(), treated.movedCount());
        compareAll("final", expected.path("final"), treated.values());
        for (int i = 0; i < treated.marks().length; i++) {
            String mark = expected.path("treatedPoints").path(i).asText();
            assertEquals(mark, treated.marks()[i], "mark " + i);
        }
        assertClose("skewFinal", number(expected.path("skewFinal")), treated.after().skewness());
        assertClose("kurtFinal", number(expected.path("kurtFinal")), treated.after().kurtosis());
        assertEquals(expected.path("passFinal").asBoolean(), treated.passes(), "passFinal");
    }

    private void logarithms(JsonNode testCase) {
        double[] x = numbers(testCase.path("x"));
        JsonNode expected = testCase.path("expected");
        compareAll("log_CT", expected.path("log_CT"), transformed(new Transform.LogCt(), x));
        compareAll("plus", expected.path("log_CT_plus"), transformed(new Transform.LogCtPlus(), x));
        compareAll("orig", expected.path("log_CT_orig"), transformed(new Transform.LogCtOrig(), x));
        compareAll("box", expected.path("boxcox_l0.5"), transformed(new Transform.BoxCox(0.5), x));
    }

    private static double[] transformed(Transform transform, double[] x) {
        return transform.apply(x).orThrow();
    }

    private void compareAll(String what, JsonNode expected, double[] actual) {
        double[] numbers = numbers(expected);
        assertEquals(numbers.length, actual.length, what);
        for (int i = 0; i < numbers.length; i++) {
            assertClose(what + " " + i, Double.isNaN(numbers[i]) ? null : numbers[i], actual[i]);
        }
    }
}
