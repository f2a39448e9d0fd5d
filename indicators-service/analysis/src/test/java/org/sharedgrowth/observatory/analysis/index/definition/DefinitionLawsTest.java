package org.sharedgrowth.observatory.analysis.index.definition;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.sharedgrowth.observatory.analysis.Law;
import org.sharedgrowth.observatory.analysis.index.Columns;
import org.sharedgrowth.observatory.analysis.number.Draws;

/** Laws that the named indices obey. */
class DefinitionLawsTest {
    private static final String VERSION = "HDR2021-22";
    private static final Definition HDI = NamedDefinitions.of("HDI", VERSION);
    private static final Definition IHDI = NamedDefinitions.of("IHDI", VERSION + ".1");
    private static final Definition GDI = NamedDefinitions.of("GDI", VERSION);
    private static final Definition GII = NamedDefinitions.of("GII", VERSION + ".1");

    /** The score of one area. */
    private static double score(Definition definition, Map<String, Double> inputs) {
        Map<String, Double> sorted = new TreeMap<>(inputs);
        double[][] values = new double[sorted.size()][1];
        List<String> names = new ArrayList<>(sorted.keySet());
        for (int i = 0; i < values.length; i++) {
            values[i][0] = value(sorted, names.get(i));
        }
        return Evaluation.scores(definition, Columns.ofOnePeriod(List.of("A"), names, values))
                .orThrow()
                .score()
                .values()[0];
    }

    private static double value(Map<String, Double> inputs, String name) {
        return inputs.getOrDefault(name, Double.NaN);
    }

    private static Map<String, Double> humanDevelopment(Draws draws, String suffix) {
        Map<String, Double> inputs = new LinkedHashMap<>();
        inputs.put("LE" + suffix, 45 + 30 * draws.uniform());
        inputs.put("EYS" + suffix, 2 + 15 * draws.uniform());
        inputs.put("MYS" + suffix, 1 + 13 * draws.uniform());
        inputs.put("GNIPC" + suffix, 500 + 70_000 * draws.uniform());
        return inputs;
    }

    private static Map<String, Double> changed(
            Map<String, Double> inputs, String name, double value) {
        Map<String, Double> changed = new LinkedHashMap<>(inputs);
        changed.put(name, value);
        return changed;
    }

    @Law
    void hdiIncreasesBelowTheCapsAndIsConstantAboveThem(Draws draws) {
        Map<String, Double> inputs = humanDevelopment(draws, "");
        Map<String, Double> caps = Map.of("LE", 85.0, "EYS", 18.0, "MYS", 15.0, "GNIPC", 75_000.0);
        double score = score(HDI, inputs);

        caps.forEach((name, cap) -> {
            double more = value(inputs, name) + (cap - value(inputs, name)) * draws.uniform();
            assertTrue(score(HDI, changed(inputs, name, more)) > score, name);
            assertEquals(
                    score(HDI, changed(inputs, name, cap)),
                    score(HDI, changed(inputs, name, cap * (1 + draws.uniform()))),
                    name);
        });
    }

    @Law
    void gdiWithSexesAndGoalpostsSwappedIsItsInverse(Draws draws) {
        Map<String, Double> inputs = humanDevelopment(draws, "_F");
        inputs.putAll(humanDevelopment(draws, "_M"));
        Map<String, Double> swapped = new LinkedHashMap<>();
        inputs.forEach((name, value) ->
                swapped.put(
                        name.endsWith("F") ? name.replace("_F", "_M") : name.replace("_M", "_F"),
                        value));
        String other = DefinitionWriter.write(GDI);
        for (String[] pair : new String[][] {{"22.5", "17.5"}, {"87.5", "82.5"}}) {
            other = other.replace(pair[0], "@").replace(pair[1], pair[0]).replace("@", pair[1]);
        }

        assertEquals(
                1, score(GDI, inputs) * score(DefinitionReaderTest.valid(other), swapped), 1e-12);
    }

    @Law
    void giiIsAtLeastZeroAndBelowOne(Draws draws) {
        Map<String, Double> inputs = new LinkedHashMap<>();
        inputs.put("MMR", 1 + 1500 * draws.uniform());
        inputs.put("ABR", 1 + 150 * draws.uniform());
        for (String sex : List.of("F", "M")) {
            inputs.put("PR_" + sex, 0.1 + 99 * draws.uniform());
            inputs.put("SE_" + sex, 1 + 99 * draws.uniform());
            inputs.put("LFPR_" + sex, 1 + 99 * draws.uniform());
        }
        double score = score(GII, inputs);
        assertTrue(score >= -1e-12 && score < 1, () -> "score " + score);

        Map<String, Double> equal = new LinkedHashMap<>(inputs);
        List.of("PR_", "SE_", "LFPR_")
                .forEach(each -> equal.put(each + "F", value(inputs, each + "M")));
        equal.put("MMR", 10.0);
        equal.put("ABR", 1.0);
        assertEquals(0, score(GII, equal), 1e-12);
    }

    @Law
    void ihdiIsAtMostHdi(Draws draws) {
        Map<String, Double> inputs = humanDevelopment(draws, "");
        double hdi = score(HDI, inputs);
        for (String each : List.of("INEQ_LE", "INEQ_EDU", "INEQ_INC")) {
            inputs.put(each, 0.0);
        }
        assertEquals(hdi, score(IHDI, inputs), 1e-12);

        inputs.put("INEQ_EDU", 1 + 40 * draws.uniform());
        assertTrue(score(IHDI, inputs) < hdi);
    }

    @Law
    void aDefinitionReadAgainGivesTheSameBytesAndScores(Draws draws) {
        String text = DefinitionWriter.write(HDI);
        Definition again = DefinitionReaderTest.valid(text);
        Map<String, Double> inputs = humanDevelopment(draws, "");

        assertEquals(text, DefinitionWriter.write(again));
        assertArrayEquals(new double[] {score(HDI, inputs)}, new double[] {score(again, inputs)});
    }
}
