package org.sharedgrowth.observatory.indicators.analysis.disclosure;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.analysis.Detail;
import org.sharedgrowth.observatory.analysis.Refused;
import org.sharedgrowth.observatory.analysis.Value;
import org.sharedgrowth.observatory.analysis.disclosure.Cell;
import org.sharedgrowth.observatory.analysis.disclosure.Margins;
import org.sharedgrowth.observatory.analysis.disclosure.Rules;
import org.sharedgrowth.observatory.analysis.disclosure.Table;
import org.sharedgrowth.observatory.contract.ProblemDocument.Fault;
import org.sharedgrowth.observatory.contract.ProblemType;
import org.sharedgrowth.observatory.indicators.analysis.disclosure.DisclosureQuestion.SentCell;
import org.sharedgrowth.observatory.indicators.problem.RefusalText;
import org.sharedgrowth.observatory.messages.LocalizedText;
import org.sharedgrowth.observatory.service.problem.Problem;

/** Reads the table of a request. An invalid cell causes a problem (400) that names the cell. */
final class TableReader {
    static final int MAX_CELLS = 200;

    private static final int MAX_DIMENSIONS = 4;
    private static final int MAX_LARGEST = 10;
    private static final double ROUNDING = 1e-9;

    private final Set<String> codes = new TreeSet<>();
    private int dimensions;

    private TableReader() {}

    /** The table with all its totals. */
    static Table read(@Nullable DisclosureQuestion question) {
        List<@Nullable SentCell> sent = question == null ? null : question.cells();
        if (sent == null || sent.isEmpty() || sent.size() > MAX_CELLS) {
            throw problem(
                    "/cells",
                    sent == null ? "" : sent.size(),
                    DisclosureText.localized(t -> t.severalCells(String.valueOf(MAX_CELLS))));
        }
        TableReader reader = new TableReader();
        List<Cell> cells = new ArrayList<>();
        for (int i = 0; i < sent.size(); i++) {
            cells.add(reader.cell(sent.get(i), "/cells/" + i));
        }
        return Margins.of(cells, reader.dimensions);
    }

    /** The rules. A number out of its range causes a problem (400) that names the rule. */
    static Rules rules(@Nullable DisclosureQuestion question) {
        Rules rules =
                question == null || question.rules() == null
                        ? Rules.defaults()
                        : question.rules().toRules();
        return switch (rules.validate()) {
            case Value<Rules>(Rules valid) -> valid;
            case Refused<Rules> refused -> throw ruleProblem(refused.detail());
        };
    }

    private static Problem ruleProblem(Detail detail) {
        String name = Objects.requireNonNull(detail.indicator());
        return problem(
                "/rules/" + name,
                String.valueOf(detail.value()),
                switch (name) {
                    case "leastContributors", "dominant" ->
                            RefusalText.localized(RefusalText::wholeNumberFromOne);
                    case "leastWidth" -> DisclosureText.localized(DisclosureText::zeroOrMore);
                    default -> DisclosureText.localized(DisclosureText::percentage);
                });
    }

    private Cell cell(@Nullable SentCell sent, String path) {
        if (sent == null) {
            throw keyProblem(path, null);
        }
        String code = code(sent.key(), path + "/key");
        if (!codes.add(code)) {
            throw problem(path, code, DisclosureText.localized(DisclosureText::onlyOnce));
        }
        double value = value(sent.value(), path + "/value");
        Integer stated = sent.contributors();
        int contributors = stated == null ? (int) Math.min(value, Integer.MAX_VALUE) : stated;
        if (contributors < 0) {
            throw problem(
                    path + "/contributors",
                    contributors,
                    DisclosureText.localized(DisclosureText::zeroOrMore));
        }
        boolean zero = Boolean.TRUE.equals(sent.structuralZero()) && value == 0;
        return new Cell(
                code, value, contributors, largest(sent.largest(), value, path + "/largest"), zero);
    }

    private String code(@Nullable List<@Nullable String> key, String path) {
        int count = key == null ? 0 : key.size();
        dimensions = dimensions == 0 ? count : dimensions;
        if (key == null || count < 1 || count > MAX_DIMENSIONS || count != dimensions) {
            throw keyProblem(path, key);
        }
        List<String> codes = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String code = key.get(i);
            if (code == null || !isCode(code)) {
                throw keyProblem(path + "/" + i, code);
            }
            codes.add(code);
        }
        return String.join(".", codes);
    }

    private static Problem keyProblem(String path, @Nullable Object sent) {
        return problem(
                path,
                String.valueOf(sent),
                DisclosureText.localized(t -> t.codesOfDimensions(String.valueOf(MAX_DIMENSIONS))));
    }

    private static boolean isCode(String code) {
        return code.matches("[A-Za-z0-9_-]{1,60}") && !code.equals(Margins.TOTAL);
    }

    private static double value(@Nullable Double value, String path) {
        if (value == null || !(value >= 0) || Double.isInfinite(value)) {
            throw problem(
                    path,
                    String.valueOf(value),
                    DisclosureText.localized(DisclosureText::zeroOrMore));
        }
        return value;
    }

    private static List<Double> largest(
            @Nullable List<@Nullable Double> sent, double value, String path) {
        if (sent == null) {
            return List.of();
        }
        List<Double> largest = new ArrayList<>();
        double sum = 0;
        double before = Double.POSITIVE_INFINITY;
        for (Double each : sent) {
            if (each != null && each >= 0 && each <= before) {
                largest.add(each);
                before = each;
                sum += each;
            }
        }
        if (largest.size() != sent.size()
                || sent.size() > MAX_LARGEST
                || sum > value * (1 + ROUNDING)) {
            throw problem(
                    path,
                    String.valueOf(sent),
                    DisclosureText.localized(t -> t.largestFirst(String.valueOf(MAX_LARGEST))));
        }
        return List.copyOf(largest);
    }

    private static Problem problem(String path, Object value, LocalizedText hint) {
        return new Problem(
                ProblemType.INVALID_PARAMETER,
                hint,
                List.of(Fault.ofBody(path, Problem.shown(String.valueOf(value)), hint)));
    }
}
