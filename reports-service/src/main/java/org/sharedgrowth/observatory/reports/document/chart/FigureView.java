package org.sharedgrowth.observatory.reports.document.chart;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.sharedgrowth.observatory.reports.document.Block;
import org.sharedgrowth.observatory.reports.document.Prose;
import org.sharedgrowth.observatory.reports.document.binding.Bindings;
import org.sharedgrowth.observatory.reports.document.binding.Cell;
import org.sharedgrowth.observatory.reports.document.binding.Fact;
import org.sharedgrowth.observatory.reports.document.binding.Period;
import org.sharedgrowth.observatory.reports.document.binding.Rounding;
import org.sharedgrowth.observatory.reports.document.binding.Statement;

/**
 * A figure ready to be shown.
 *
 * @param name name of the figure
 * @param sentenceId id of its description
 * @param kind how it is drawn
 * @param title common parts of the labels of all rows
 * @param description one sentence that describes the content
 * @param rows its values in the order in which the figure names them
 */
public record FigureView(
        String name,
        String sentenceId,
        Statement.FigureKind kind,
        String title,
        String description,
        List<Row> rows) {
    /**
     * Up to this number of values, the description lists all of them; otherwise only the lowest and
     * the highest.
     */
    private static final int MAX_LISTED = 5;

    /**
     * One value.
     *
     * @param name name of the binding
     * @param label what distinguishes it from the other rows
     * @param printed as in the text, with unit
     * @param exact before rounding, shortest decimal; empty when missing
     * @param rounded the plotted value; empty if missing
     * @param series key of the line that the row belongs to
     * @param period the period, if it has a single one
     * @param status code of the observation status, empty for calculated values
     */
    public record Row(
            String name,
            String label,
            String printed,
            String exact,
            Optional<BigDecimal> rounded,
            String series,
            Optional<Period> period,
            String status) {}

    /** Creates the view. */
    public static FigureView of(Block.Figure figure, Bindings bindings, Prose prose) {
        Optional<Statement.Figure> declared =
                bindings.find(figure.name())
                        .filter(Statement.Figure.class::isInstance)
                        .map(Statement.Figure.class::cast);
        List<Fact> facts = new ArrayList<>();
        declared.ifPresent(
                d -> d.of().forEach(name -> prose.resolution().fact(name).ifPresent(facts::add)));
        Labels labels = Labels.of(facts, prose);
        List<Row> rows = new ArrayList<>();
        for (Fact fact : facts) {
            rows.add(row(fact, labels, prose));
        }
        return new FigureView(
                figure.name(),
                figure.sentenceId(),
                declared.map(Statement.Figure::kind).orElse(Statement.FigureKind.TABLE),
                labels.title(),
                describe(labels.title(), rows),
                List.copyOf(rows));
    }

    private static Row row(Fact fact, Labels labels, Prose prose) {
        Optional<Cell> cell = fact.shownCell().flatMap(prose.resolution()::cell);
        return new Row(
                fact.name(),
                labels.label(fact),
                prose.value(fact.name(), false),
                fact.exact().map(Rounding::plain).orElse(""),
                fact.rounded(),
                labels.series(fact),
                fact.period(),
                cell.map(Cell::status).orElse(""));
    }

    private static String describe(String title, List<Row> rows) {
        if (rows.size() == 1) {
            return title + ": " + rows.getFirst().printed() + ".";
        }
        List<Row> listed = rows;
        if (rows.size() > MAX_LISTED) {
            listed = lowestAndHighest(rows);
        }
        return title
                + ": "
                + listed.stream()
                        .map(row -> row.label() + " " + row.printed())
                        .collect(Collectors.joining("; "))
                + ".";
    }

    private static List<Row> lowestAndHighest(List<Row> rows) {
        Row low = rows.getFirst();
        Row high = rows.getFirst();
        for (Row row : rows) {
            low = compare(row, low) < 0 ? row : low;
            high = compare(row, high) > 0 ? row : high;
        }
        return List.of(low, high);
    }

    private static int compare(Row left, Row right) {
        if (left.rounded().isEmpty() || right.rounded().isEmpty()) {
            return 0;
        }
        return left.rounded().get().compareTo(right.rounded().get());
    }
}
