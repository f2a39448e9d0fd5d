package org.sharedgrowth.observatory.analysis.inequality;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.sharedgrowth.observatory.analysis.Estimate;
import org.sharedgrowth.observatory.analysis.Result;
import org.sharedgrowth.observatory.analysis.VectorTest;

/**
 * Compares with the reference package and, where the package is wrong, with corrected results: the
 * corrected numbers of the file, and standard errors in the unit of their estimate.
 */
class InequalityTest extends VectorTest {
    private static final Map<String, Measure> WITHOUT_INTERVAL =
            Map.ofEntries(
                    Map.entry("covar", Measure.COV),
                    Map.entry("bgsd", Measure.BGSD),
                    Map.entry("mdbu", Measure.MDBU),
                    Map.entry("mdbw", Measure.MDBW),
                    Map.entry("mdmu", Measure.MDMU),
                    Map.entry("mdmw", Measure.MDMW),
                    Map.entry("mdru", Measure.MDRU),
                    Map.entry("mdrw", Measure.MDRW),
                    Map.entry("idisu", Measure.IDISU),
                    Map.entry("idisw", Measure.IDISW));
    private static final Map<String, Measure> WITH_INTERVAL =
            Map.of(
                    "d", Measure.D,
                    "r", Measure.R,
                    "bgv", Measure.BGV,
                    "ti", Measure.TI,
                    "mld", Measure.MLD,
                    "par", Measure.PAR,
                    "siiLinear", Measure.SIIL,
                    "riiLinear", Measure.RIIL);

    InequalityTest() {
        super("inequality");
    }

    @Override
    protected Stream<DynamicTest> cases(JsonNode content) {
        return StreamSupport.stream(content.path("cases").spliterator(), false)
                .map(testCase ->
                        DynamicTest.dynamicTest(
                                testCase.path("id").asText(), () -> compare(testCase)));
    }

    private void compare(JsonNode testCase) {
        Groups groups = groups(testCase);
        Comparison comparison = new Comparison(groups, 1);
        JsonNode expected = testCase.path("expected");
        WITHOUT_INTERVAL.forEach((name, measure) -> {
            if (expected.has(name)) {
                Double value = valueOf(comparison.of(measure), Estimate::value);
                assertClose(name, number(expected.path(name).path("estimate")), value);
            }
        });
        WITH_INTERVAL.forEach((name, measure) -> {
            if (expected.has(name)) {
                double factor = measure == Measure.SIIL ? groups.scale().high() : 1;
                assertEstimate(name, expected.path(name), factor, comparison.of(measure));
            }
        });
        if (expected.has("paf")) {
            Result<Estimate> fraction = comparison.of(Measure.PAF);
            Double se = number(expected.path("paf").path("se"));
            assertClose(
                    "paf",
                    number(expected.path("paf").path("estimate")),
                    valueOf(fraction, Estimate::value));
            assertClose("se of paf", se == null ? null : 100 * se, valueOf(fraction, Estimate::se));
        }
        if (expected.has("textbook")) {
            compareOrdered(groups, expected);
        }
    }

    private void compareOrdered(Groups groups, JsonNode expected) {
        WeightedGroups columns = WeightedGroups.of(groups).orThrow();
        Comparison comparison = new Comparison(groups, 1);
        compareConcentration(columns, groups.scale(), expected, comparison);

        JsonNode textbook = expected.path("textbook");
        assertClose("sii", "siiPopWeighted", textbook, comparison.of(Measure.SII));
        assertClose("rii", "riiPopWeighted", textbook, comparison.of(Measure.RII));
        assertClose("linear sii", "siiLinearPopWeighted", textbook, comparison.of(Measure.SIIL));
        assertClose("linear rii", "riiLinearPopWeighted", textbook, comparison.of(Measure.RIIL));

        if (!expected.has("sii")) {
            return;
        }
        // The package's own weights reproduce its estimates and intervals, which also tests the
        // formula of the standard error.
        double[] squared = columns.populations().clone();
        Arrays.setAll(squared, i -> Math.pow(Math.ceil(squared[i]), 2));
        Slope slope = Slope.logistic(columns, groups.scale(), squared).orThrow();
        assertEstimate(
                "sii of the package",
                expected.path("sii"),
                groups.scale().high(),
                slope.index(columns, groups.scale()));
        assertEstimate("rii of the package", expected.path("rii"), 1, slope.ratio(columns));
    }

    /** The package's standard errors come from a regression; ours are sampling errors. */
    private void compareConcentration(
            WeightedGroups columns, Scale scale, JsonNode expected, Comparison comparison) {
        double error = Concentration.regressionError(columns);
        double mean = columns.mean();
        double share = mean / scale.high();
        assertConcentration("aci", error, expected, comparison.of(Measure.ACI));
        assertConcentration("rci", error / mean, expected, comparison.of(Measure.RCI));
        assertConcentration(
                "rciErreygers",
                4 * error / scale.high(),
                expected,
                comparison.of(Measure.ERREYGERS));
        assertConcentration(
                "rciWagstaff",
                error / mean / (1 - share),
                expected,
                comparison.of(Measure.WAGSTAFF));
    }

    private void assertConcentration(
            String name, double error, JsonNode expected, Result<Estimate> actual) {
        assertEstimate(
                name,
                expected.path(name),
                1,
                actual.map(estimate -> Estimate.normal(estimate.value(), error)));
    }

    private void assertClose(String what, String name, JsonNode expected, Result<Estimate> actual) {
        assertClose(what, number(expected.path(name)), valueOf(actual, Estimate::value));
    }

    /**
     * Compares estimate, standard error and interval; the file may correct the package's error and
     * interval.
     *
     * @param factor by which the file's standard error is too small
     */
    private void assertEstimate(
            String what, JsonNode expected, double factor, Result<Estimate> actual) {
        Double error = corrected(expected, "se");
        Double factored = error == null ? null : error * factor;
        assertClose(what, number(expected.path("estimate")), valueOf(actual, Estimate::value));
        assertClose("se of " + what, factored, valueOf(actual, Estimate::se));
        assertClose(
                "low of " + what, corrected(expected, "lowerci"), valueOf(actual, Estimate::low));
        assertClose(
                "high of " + what, corrected(expected, "upperci"), valueOf(actual, Estimate::high));
    }

    private static @Nullable Double corrected(JsonNode expected, String name) {
        Double corrected = number(expected.path(name + "Corrected"));
        return corrected == null ? number(expected.path(name)) : corrected;
    }

    private static Groups groups(JsonNode testCase) {
        double[] values = numbers(testCase.path("est"));
        double[] errors = numbers(testCase.path("se"));
        double[] populations = numbers(testCase.path("pop"));
        List<Group> groups = new ArrayList<>();
        for (int i = 0; i < values.length; i++) {
            groups.add(new Group(code(i), values[i], errors[i], populations[i], populations[i]));
        }
        Scale scale =
                new Scale(
                        0,
                        testCase.path("scale").asDouble(),
                        testCase.path("favourable").asInt() == 1);
        if (testCase.path("ordered").asBoolean()) {
            int[] numbers =
                    Arrays.stream(numbers(testCase.path("order"))).mapToInt(n -> (int) n).toArray();
            return Groups.ordered(groups, numbers, scale).orThrow();
        }
        Groups unordered = Groups.unordered(groups, scale);
        JsonNode reference = testCase.path("referenceIndex");
        return reference.isNumber() ? unordered.withReference(code(reference.asInt())) : unordered;
    }

    private static String code(int position) {
        return "%03d".formatted(position);
    }
}
