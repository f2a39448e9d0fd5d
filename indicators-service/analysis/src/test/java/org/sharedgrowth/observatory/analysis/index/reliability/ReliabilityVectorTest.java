package org.sharedgrowth.observatory.analysis.index.reliability;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.sharedgrowth.observatory.analysis.Law;
import org.sharedgrowth.observatory.analysis.Reason;
import org.sharedgrowth.observatory.analysis.Refused;
import org.sharedgrowth.observatory.analysis.VectorTest;
import org.sharedgrowth.observatory.analysis.index.Asem;
import org.sharedgrowth.observatory.analysis.number.Draws;

class ReliabilityVectorTest extends VectorTest {
    private static final double NONE = Double.NaN;

    ReliabilityVectorTest() {
        super("reliability");
    }

    @Override
    protected Stream<DynamicTest> cases(JsonNode content) throws IOException {
        JsonNode expected = content.path("case");
        double[][] columns = pillar(expected.path("pillar").asText());
        return Stream.of(
                DynamicTest.dynamicTest(
                        "cronbach",
                        () ->
                                assertClose(
                                        "alpha",
                                        number(expected.path("cronbachAlphaPairwise")),
                                        Reliability.cronbach(columns).orThrow())),
                DynamicTest.dynamicTest(
                        "principal components",
                        () -> {
                            double[] shares = Reliability.explainedVariance(columns).orThrow();
                            JsonNode all = expected.path("pcaScaledCompleteCasesExplainedVariance");
                            for (int i = 0; i < shares.length; i++) {
                                assertClose("component " + i, number(all.path(i)), shares[i]);
                            }
                        }));
    }

    private static double[][] pillar(String code) throws IOException {
        JsonNode asem = file("pipeline_asem");
        List<String> indicators = new ArrayList<>();
        for (JsonNode each : asem.path("meta")) {
            if (each.path("Parent").asText().equals(code)) {
                indicators.add(each.path("iCode").asText());
            }
        }
        return Asem.columns(asem.path("normalised"), indicators).values();
    }

    @Law
    void copiesOfOneColumnHaveAnAlphaOfOne(Draws draws) {
        double[] column = new double[3 + draws.below(20)];
        for (int i = 0; i < column.length; i++) {
            column[i] = draws.normal();
        }
        double[][] copies = new double[2 + draws.below(5)][];
        Arrays.fill(copies, column);

        assertEquals(1, Reliability.cronbach(copies).orThrow(), 1e-9);
        assertEquals(1, Reliability.explainedVariance(copies).orThrow()[0], 1e-9);
    }

    @Test
    void tooFewValuesOrConstantColumnsAreRefused() {
        double[] some = {1, 2, 3};
        double[] flat = {1, 1, 1};
        double[] first = {1, 2, NONE};
        double[] last = {NONE, NONE, 1};
        assertEquals(Reason.TOO_FEW_VALUES, alpha(some));
        assertEquals(Reason.TOO_FEW_VALUES, alpha(first, last));
        assertEquals(Reason.ZERO_RANGE, alpha(flat, flat));
        assertEquals(Reason.TOO_FEW_VALUES, components(some));
        assertEquals(Reason.TOO_FEW_VALUES, components(first, last));
        assertEquals(Reason.ZERO_RANGE, components(some, flat));
        assertEquals(
                Reason.TOO_FEW_VALUES,
                assertInstanceOf(Refused.class, Reliability.correlationWithIndex(first, last))
                        .reason());
        assertArrayEquals(
                new double[] {1, 0},
                Reliability.explainedVariance(new double[][] {some, {-2, -4, -6}}).orThrow(),
                1e-12);
    }

    private static Reason alpha(double[]... columns) {
        return assertInstanceOf(Refused.class, Reliability.cronbach(columns)).reason();
    }

    private static Reason components(double[]... columns) {
        return assertInstanceOf(Refused.class, Reliability.explainedVariance(columns)).reason();
    }
}
