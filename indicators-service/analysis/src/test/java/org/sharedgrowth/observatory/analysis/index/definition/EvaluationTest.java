package org.sharedgrowth.observatory.analysis.index.definition;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sharedgrowth.observatory.analysis.Detail;
import org.sharedgrowth.observatory.analysis.Reason;
import org.sharedgrowth.observatory.analysis.Refused;
import org.sharedgrowth.observatory.analysis.Result;
import org.sharedgrowth.observatory.analysis.index.Columns;

class EvaluationTest {
    private static final double NONE = Double.NaN;
    private static final Definition EGDI_2010 = NamedDefinitions.of("EGDI", "2010");
    private static final Definition EGDI_2012 = NamedDefinitions.of("EGDI", "2012");

    /** A definition whose root has the given fields and may use I, J and the constant ZERO. */
    private static Definition definitionWithRoot(String root, String missing) {
        return DefinitionReaderTest.valid(
                """
                {"code":"X","version":"1","owner":"UN","status":"verified","decimals":3,
                 "rankOn":"PRINTED","ties":"MIN",%s,"root":{%s},
                 "nodes":{"I":{"op":"input"},"J":{"op":"input"},"ZERO":{"op":"const","value":0}},
                 "bands":[],"specialCases":[],"also":["I","J","ZERO"]}
                """
                        .formatted(missing, root));
    }

    private static Definition definitionWithRoot(String root) {
        return definitionWithRoot(root, "\"missing\":\"ALL_REQUIRED\"");
    }

    private static Scores scores(Definition definition, double[]... columns) {
        return result(definition, columns).orThrow();
    }

    private static Result<Scores> result(Definition definition, double[]... columns) {
        List<String> areas = List.of("A", "B", "C").subList(0, columns[0].length);
        List<String> names = definition.inputs().keySet().stream().sorted().toList();
        return Evaluation.scores(definition, Columns.ofOnePeriod(areas, names, columns));
    }

    private static Refused<?> refusal(Scores scores, int row) {
        Refused<?> refused = scores.score().refusal(row);
        assertNotNull(refused);
        return refused;
    }

    @ParameterizedTest
    @CsvSource({
        "'\"op\":\"product\",\"of\":[\"I\",\"J\"]', 1e308",
        "'\"op\":\"sum\",\"of\":[\"I\",\"J\"]', 1.7e308",
        "'\"op\":\"ratio\",\"of\":\"I\",\"by\":\"J\"', 1e308",
        "'\"op\":\"mean\",\"kind\":\"arithmetic\",\"of\":[\"I\",\"J\"]', 1.7e308"
    })
    void theRefusalContainsTheNumberThatIsTooLarge(String root, double large) {
        double other = root.contains("ratio") ? 1e-10 : large;
        Refused<?> why =
                refusal(
                        scores(
                                definitionWithRoot(root),
                                new double[] {large},
                                new double[] {other}),
                        0);
        assertEquals(Reason.OUT_OF_BOUNDS, why.reason());
        assertEquals("X", why.detail().indicator());
        assertEquals(large, why.detail().value());
    }

    @ParameterizedTest
    @CsvSource({
        "'\"op\":\"ln\",\"of\":\"I\"', 0, NON_POSITIVE",
        "'\"op\":\"log10\",\"of\":\"I\"', -1, NON_POSITIVE",
        "'\"op\":\"sqrt\",\"of\":\"I\"', -1, OUT_OF_BOUNDS",
        "'\"op\":\"ratio\",\"of\":\"I\",\"by\":\"ZERO\"', 1, ZERO_DENOMINATOR",
        "'\"op\":\"mean\",\"kind\":\"geometric\",\"of\":[\"I\",\"J\"]', -1, NON_POSITIVE",
        "'\"op\":\"mean\",\"kind\":\"harmonic\",\"of\":[\"I\",\"J\"]', 0, NON_POSITIVE",
        "'\"op\":\"mean\",\"kind\":\"harmonic\",\"of\":[\"I\",\"J\"]', -2, NON_POSITIVE",
        "'\"op\":\"mean\",\"kind\":\"p\",\"p\":0.5,\"of\":[\"I\",\"J\"]', -2, NON_POSITIVE",
        "'\"op\":\"product\",\"of\":[\"I\",\"I\"]', 1e300, OUT_OF_BOUNDS",
        "'\"op\":\"minmax\",\"of\":\"I\",\"scope\":\"PER_PERIOD\"', 5, ZERO_RANGE",
        "'\"op\":\"minmax\",\"of\":\"I\",\"lo\":1,\"hi\":2,\"log\":true', 0, NON_POSITIVE",
        "'\"op\":\"zscore\",\"of\":\"I\",\"scope\":\"PER_PERIOD\"', 5, ZERO_RANGE"
    })
    void aScoreThatDoesNotExistHasAReason(String root, double x, Reason reason) {
        Scores scores = scores(definitionWithRoot(root), new double[] {x, x}, new double[] {1, 1});

        assertEquals(reason, refusal(scores, 0).reason());
        assertEquals("X", refusal(scores, 0).detail().indicator());
        assertEquals(0, scores.ranks()[0]);
    }

    @Test
    void aGeometricMeanWithAZeroIsZero() {
        Definition mean =
                definitionWithRoot("\"op\":\"mean\",\"kind\":\"geometric\",\"of\":[\"I\",\"J\"]");
        Scores scores = scores(mean, new double[] {0, 4, 0}, new double[] {1, 9, -1});

        assertEquals(0, scores.score().values()[0]);
        assertEquals(6, scores.score().values()[1], 1e-12);
        assertArrayEquals(new int[] {2, 1, 0}, scores.ranks());
        assertEquals(Reason.NON_POSITIVE, refusal(scores, 2).reason());
    }

    @Test
    void aDimensionAtItsFloorMakesTheHdiZero() {
        Scores scores =
                scores(
                        NamedDefinitions.of("HDI", "HDR2021-22"),
                        new double[] {12, 12},
                        new double[] {100, 5000},
                        new double[] {60, 60},
                        new double[] {8, 8});

        assertEquals(0, scores.score().values()[0]);
        assertArrayEquals(new int[] {2, 1}, scores.ranks());
    }

    @Test
    void oneValueHasNoStandardDeviation() {
        Definition definition =
                definitionWithRoot("\"op\":\"zscore\",\"of\":\"I\",\"scope\":\"PER_PERIOD\"");
        Scores scores = scores(definition, new double[] {1, NONE}, new double[] {1, 1});

        assertEquals(Reason.TOO_FEW_VALUES, refusal(scores, 0).reason());
        assertEquals(Reason.MISSING_COMPONENT, refusal(scores, 1).reason());
    }

    @Test
    void allMissingInputsAreListed() {
        Scores scores =
                scores(
                        EGDI_2010,
                        new double[] {NONE, 0.5},
                        new double[] {0.5, 0.5},
                        new double[] {NONE, 0.5});

        assertEquals(Reason.MISSING_COMPONENT, refusal(scores, 0).reason());
        assertEquals(List.of("HCI", "TII"), refusal(scores, 0).detail().missing());
        assertArrayEquals(new int[] {0, 1}, scores.ranks());
        assertEquals(Arrays.asList(null, "high"), scores.bands());
    }

    @Test
    void availablePartsAreEnoughAboveTheThreshold() {
        Definition definition =
                definitionWithRoot(
                        "\"op\":\"mean\",\"kind\":\"arithmetic\",\"of\":[\"I\",\"J\",\"ZERO\"],"
                                + "\"weights\":[1,2,3]",
                        "\"missing\":\"AVAILABLE\",\"threshold\":0.6");
        Scores scores =
                scores(definition, new double[] {8, NONE, NONE}, new double[] {NONE, NONE, 5});

        assertEquals(2, scores.score().values()[0]);
        Detail detail = refusal(scores, 1).detail();
        assertEquals(Reason.COVERAGE_BELOW_THRESHOLD, refusal(scores, 1).reason());
        assertEquals(List.of("I", "J"), detail.missing());
        assertEquals(1.0 / 3, detail.value());
        assertEquals(0.6, detail.limit());
        assertEquals(2, scores.score().values()[2]);
    }

    @Test
    void aScoreFromAPartOfWeightZeroAloneIsRefused() {
        Definition definition =
                definitionWithRoot(
                        "\"op\":\"mean\",\"kind\":\"arithmetic\",\"of\":[\"I\",\"J\"],\"weights\":[0,1]",
                        "\"missing\":\"AVAILABLE\",\"threshold\":0.5");
        Scores scores = scores(definition, new double[] {8}, new double[] {NONE});

        assertEquals(Reason.BAD_WEIGHT, refusal(scores, 0).reason());
    }

    @Test
    void anOnlineServiceIndexOfZeroMadeTheEgdiZeroIn2012Only() {
        double[][] columns = {{0.9, NONE}, {0, 0}, {0.6, 0.6}};

        assertEquals(0, scores(EGDI_2012, columns).score().values()[0]);
        assertEquals(0.5, scores(NamedDefinitions.of("EGDI", "2014"), columns).printed()[0]);
        assertEquals(Reason.MISSING_COMPONENT, refusal(scores(EGDI_2012, columns), 1).reason());
    }

    @Test
    void theEgdiOf2010HasItsOwnWeights() {
        Scores scores = scores(EGDI_2010, new double[] {0}, new double[] {1}, new double[] {0.5});
        assertEquals(0.505, scores.printed()[0]);
    }

    @Test
    void everyInputNeedsAColumnAndTheColumnsNeedFigures() {
        Refused<?> absent =
                assertInstanceOf(
                        Refused.class,
                        Evaluation.scores(
                                EGDI_2010,
                                Columns.ofOnePeriod(
                                        List.of("A"), List.of("OSI"), new double[][] {{1}})));
        assertEquals(Reason.MISSING_COMPONENT, absent.reason());
        assertEquals(List.of("HCI", "TII"), absent.detail().missing());
        double[] empty = {NONE};
        Refused<?> none = assertInstanceOf(Refused.class, result(EGDI_2010, empty, empty, empty));
        assertEquals(Reason.EMPTY_INPUT, none.reason());
    }

    @Test
    void periodsAreRankedSeparatelyAndScaledAsTheScopeSays() {
        double[][] values = {{0, 10, 10, 20}, {1, 1, 1, 1}};
        Columns columns =
                new Columns(List.of("A", "B"), List.of("2000", "2001"), List.of("I", "J"), values);
        String root = "\"op\":\"minmax\",\"of\":\"I\",\"direction\":-1,\"scope\":\"%s\"";

        Scores apart =
                Evaluation.scores(definitionWithRoot(root.formatted("PER_PERIOD")), columns)
                        .orThrow();
        Scores together =
                Evaluation.scores(definitionWithRoot(root.formatted("ALL_PERIODS")), columns)
                        .orThrow();

        assertArrayEquals(new double[] {1, 0, 1, 0}, apart.printed());
        assertArrayEquals(new double[] {1, 0.5, 0.5, 0}, together.printed());
        assertArrayEquals(new int[] {1, 2, 1, 2}, together.ranks());
    }

    @Test
    void anAdolescentBirthRateOfZeroIsRefused() {
        Definition gii = NamedDefinitions.of("GII", "HDR2021-22.1");
        double[][] columns = new double[gii.inputs().size()][1];
        for (double[] column : columns) {
            Arrays.fill(column, 50);
        }
        columns[0][0] = 0;

        assertEquals(Reason.ZERO_DENOMINATOR, refusal(scores(gii, columns), 0).reason());
    }

    @Test
    void anUnverifiedIndexIsComputedButNotPublished() {
        Definition idi = NamedDefinitions.of("IDI", "2023");
        double[][] columns = new double[idi.inputs().size()][3];
        for (double[] column : columns) {
            System.arraycopy(new double[] {10, 50, 90}, 0, column, 0, 3);
        }

        assertArrayEquals(new int[] {3, 2, 1}, scores(idi, columns).ranks());
        Refused<?> refused = assertInstanceOf(Refused.class, idi.publishable());
        assertEquals(Reason.UNVERIFIED_DEFINITION, refused.reason());
        assertEquals(EGDI_2010, EGDI_2010.publishable().orThrow());
    }

    /** The size includes the memory of every number and every refusal of a row. */
    @Test
    void memoryGrowsWithRowsNodesAndRefusals() {
        Definition sum = definitionWithRoot("\"op\":\"sum\",\"of\":[\"I\",\"J\"]");
        double[] one = {1};
        double[] three = {1, 2, 3};
        long ofOne = scores(sum, one, one).bytes();

        int nodes = scores(sum, one, one).nodes().size();
        assertTrue(ofOne >= (long) Double.BYTES * nodes, () -> ofOne + " of " + nodes + " nodes");
        assertEquals(3 * ofOne, scores(sum, three, three).bytes());
        assertTrue(scores(sum, three, new double[] {1, 2, NONE}).bytes() > 3 * ofOne);
        assertEquals(2 * 3 * Double.BYTES, scores(sum, three, three).inputs().bytes());
    }
}
