package org.sharedgrowth.observatory.reports.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sharedgrowth.observatory.reports.document.binding.Bindings;
import org.sharedgrowth.observatory.reports.document.binding.Cell;
import org.sharedgrowth.observatory.reports.document.binding.CellRef;
import org.sharedgrowth.observatory.reports.document.chart.FigureView;
import org.sharedgrowth.observatory.reports.fixture.Cells;
import org.sharedgrowth.observatory.reports.fixture.Drafts;

/**
 * The rule: a sentence raises an alarm if and only if it would read differently or its meaning
 * changed.
 */
class StalenessLawTest {
    private static final int CELLS = 8;
    private static final int VINTAGES = 40;
    private static int alarms;
    private static int quietVerdicts;

    static IntStream seeds() {
        return IntStream.range(0, 50);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void sentencesRaiseAlarmsIfAndOnlyIfTheyReadOrMeanSomethingElse(int seed) {
        Random random = new Random(seed);
        Draft draft = draft(random);
        assertEquals(List.of(), draft.faults(), "seed " + seed);
        Vintage published = Vintage.random(random);
        Edition edition = published.edition(draft);
        Map<String, String> before = renderSentences(edition);
        for (int i = 0; i < VINTAGES; i++) {
            Vintage now = published.mutate(random);
            Map<String, String> after = renderSentences(now.edition(draft));
            for (Verdict verdict : Staleness.assess(edition, now.cells(draft.bindings()))) {
                String id = verdict.sentence();
                boolean differs = !Objects.equals(before.get(id), after.get(id));
                boolean meansSomethingElse = hasChangedMeaning(draft, id, published, now);
                String story = "seed " + seed + ", vintage " + i + ", " + verdict;
                assertEquals(differs || meansSomethingElse, verdict.kind().isAlarm(), story);
                assertEquals(now.edition(draft).texts().get(id), verdict.newText(), story);
                alarms += verdict.kind().isAlarm() ? 1 : 0;
                quietVerdicts += verdict.kind().isAlarm() ? 0 : 1;
            }
        }
    }

    @Test
    void bothOutcomesWereTested() {
        seeds().limit(3).forEach(this::sentencesRaiseAlarmsIfAndOnlyIfTheyReadOrMeanSomethingElse);
        assertTrue(
                alarms > 100 && quietVerdicts > 100,
                alarms + " alarms, " + quietVerdicts + " quiet verdicts");
    }

    /** Everything a reader sees, including a figure's table. */
    private static Map<String, String> renderSentences(Edition edition) {
        Map<String, String> all = new LinkedHashMap<>(edition.texts());
        for (Block.Figure figure : edition.draft().narrative().figures()) {
            all.merge(figure.sentenceId(), table(edition.figure(figure)), String::concat);
        }
        return all;
    }

    private static String table(FigureView figure) {
        return figure.rows().stream().map(FigureView.Row::printed).collect(Collectors.joining("|"));
    }

    /**
     * Computed independently: a cell that the sentence uses lost its value, or its unit or flag
     * changed.
     */
    private static boolean hasChangedMeaning(Draft draft, String id, Vintage before, Vintage now) {
        List<Integer> cells = new ArrayList<>();
        Bindings bindings = draft.bindings();
        for (Edition.BoundSentence sentence : before.edition(draft).sentences()) {
            if (sentence.id().equals(id)) {
                for (String name : sentence.names()) {
                    bindings.cellsUsedBy(name)
                            .forEach(ref -> cells.add(Integer.parseInt(ref.area())));
                }
            }
        }
        return cells.stream()
                .anyMatch(cell ->
                        before.hasValue(cell)
                                && (!now.hasValue(cell)
                                        || !before.meaning(cell).equals(now.meaning(cell))));
    }

    private static Draft draft(Random random) {
        StringBuilder bindings = new StringBuilder("pin latest\n");
        String[] steps = {"1", "0.1", "5", "0.25", "10"};
        for (int i = 0; i < CELLS; i++) {
            bindings.append("let v").append(i).append(" = X[00").append(i);
            bindings.append(", 2020] round ").append(steps[random.nextInt(steps.length)]);
            bindings.append('\n');
        }
        bindings.append("let s = v0 + v1 round 1\nlet q = v2 / v3 round 0.01\n");
        bindings.append("word t = trend(v4, v5)\nword h = share(v6 / v7, 0.5)\n");
        bindings.append("word r = rank(v0 in {v1, v2})\nword e = every(v3, v4 >= 50)\n");
        bindings.append("figure f = bars of v0, v1, v2, v3, v4, v5\n");
        String text =
                """
                # Title

                It {?t|rose to|fell to|held at} {=v5} from {=v4}. So {?h|over|just|under} it.
                The sum is {=s:bare}; {=v0} and {=v1}. A ratio of {=q} {?e|to|to} {@v2}.
                That is {?r|top|bottom|tied|between}. We asked in {@v6}; {=v6} and {=v7}.

                ::figure f
                """;
        return Drafts.draft(bindings.toString(), text);
    }

    /** Numbers, presence, units and flags of all cells. */
    private record Vintage(double[] values, String[] meanings) {
        static Vintage random(Random random) {
            double[] values = new double[CELLS];
            String[] meanings = new String[CELLS];
            for (int i = 0; i < CELLS; i++) {
                values[i] = Math.round(random.nextDouble() * 10_000) / 100.0;
                meanings[i] = "PT A";
            }
            return new Vintage(values, meanings);
        }

        Vintage mutate(Random random) {
            Vintage next = new Vintage(values.clone(), meanings.clone());
            int changes = random.nextInt(4);
            for (int i = 0; i < changes; i++) {
                int cell = random.nextInt(CELLS);
                switch (random.nextInt(12)) {
                    case 0 -> next.values[cell] = Double.NaN;
                    case 1 -> next.meanings[cell] = "PT D";
                    case 2 -> next.values[cell] = random.nextInt(100);
                    default ->
                            next.values[cell] =
                                    Math.round(
                                                    (values[cell]
                                                                    + random.nextGaussian()
                                                                            * Math.pow(
                                                                                    10,
                                                                                    -random.nextInt(
                                                                                            4)))
                                                            * 1000)
                                            / 1000.0;
                }
            }
            return next;
        }

        boolean hasValue(int cell) {
            return !Double.isNaN(values[cell]);
        }

        String meaning(int cell) {
            return meanings[cell];
        }

        Map<CellRef, Cell> cells(Bindings bindings) {
            Cells cells = Cells.cells();
            for (int i = 0; i < CELLS; i++) {
                if (hasValue(i)) {
                    String[] meaning = meanings[i].split(" ", 2);
                    cells.with(
                            "X[00" + i + ", 2020]",
                            Double.toString(values[i]),
                            meaning[0],
                            0,
                            meaning[1]);
                }
            }
            return cells.of(bindings);
        }

        Edition edition(Draft draft) {
            return Edition.of(draft, cells(draft.bindings()));
        }
    }
}
