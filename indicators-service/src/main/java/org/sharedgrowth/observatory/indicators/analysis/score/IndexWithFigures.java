package org.sharedgrowth.observatory.indicators.analysis.score;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.sharedgrowth.observatory.analysis.Detail;
import org.sharedgrowth.observatory.analysis.index.Columns;
import org.sharedgrowth.observatory.analysis.index.definition.Definition;
import org.sharedgrowth.observatory.analysis.index.definition.Evaluation;
import org.sharedgrowth.observatory.analysis.index.definition.Operator;
import org.sharedgrowth.observatory.analysis.index.definition.Scores;
import org.sharedgrowth.observatory.indicators.analysis.answer.Refusals;
import org.sharedgrowth.observatory.indicators.analysis.input.Column;
import org.sharedgrowth.observatory.indicators.analysis.input.ColumnKey;
import org.sharedgrowth.observatory.indicators.analysis.input.Figures;

/**
 * An index together with the figures of the areas that are compared: everything that its
 * computation needs.
 *
 * @param definition the definition, with the request's own weights if it has any
 * @param weights the request's own weights by part; empty if it has none
 * @param figures a column for each key of {@link #keys}
 */
public record IndexWithFigures(
        Definition definition, Map<String, Double> weights, Figures figures) {

    /**
     * The keys of the columns that an index needs, without duplicates, in the definition's order.
     */
    public static List<ColumnKey> keys(Definition definition) {
        return definition.inputs().entrySet().stream()
                .map(input -> key(input.getKey(), input.getValue()))
                .distinct()
                .toList();
    }

    private static ColumnKey key(String name, Operator.Input input) {
        String indicator = input.indicator();
        return new ColumnKey(indicator == null ? name : indicator, new TreeMap<>(input.where()));
    }

    /** The column that an input reads. */
    public Column column(String input) {
        Operator.Input named = definition.inputs().get(input);
        if (named == null) {
            throw new IllegalArgumentException("no input " + input);
        }
        return figures.column(key(input, named));
    }

    /**
     * The figures by input and year, as true figures: without multipliers of units.
     *
     * @throws org.sharedgrowth.observatory.service.problem.Problem 422 if there is no figure, or if
     *     the figures of an input have different units
     */
    public Columns columns() {
        return figures.once(
                new ResultKey("columns", definition.inputs()), this::byYear, Columns::bytes);
    }

    private Columns byYear() {
        if (figures.isEmpty()) {
            throw Refusals.problem(figures.scope().noFigureReason(), missingInputs());
        }
        List<String> names = new ArrayList<>(new TreeSet<>(definition.inputs().keySet()));
        double[][] values = new double[names.size()][];
        for (int i = 0; i < values.length; i++) {
            values[i] = byYear(column(names.get(i)));
        }
        List<String> periods = new ArrayList<>();
        for (int year = 0; year < figures.yearCount(); year++) {
            periods.add(Integer.toString(figures.year(year)));
        }
        return new Columns(figures.areas(), periods, names, values);
    }

    /** Names the index and those of its inputs that have no figure at all, sorted by name. */
    public Detail missingInputs() {
        List<String> missing =
                definition.inputs().keySet().stream()
                        .filter(input -> column(input).isEmpty())
                        .sorted()
                        .toList();
        return Detail.missing(missing).withIndicator(definition.code());
    }

    private double[] byYear(Column column) {
        double factor = factor(column);
        int areas = figures.areas().size();
        double[] values = new double[column.values().length];
        for (int area = 0; area < areas; area++) {
            for (int year = 0; year < figures.yearCount(); year++) {
                values[year * areas + area] = column.values()[figures.cell(area, year)] * factor;
            }
        }
        return values;
    }

    /**
     * The factor that turns a column's figures into true figures, without a unit multiplier.
     *
     * @throws org.sharedgrowth.observatory.service.problem.Problem 422 if the figures have
     *     different units
     */
    public double factor(Column column) {
        Integer power = Refusals.valueOf(column.unit(figures.areas())).power();
        return power == null ? 1 : Math.pow(10, power);
    }

    /**
     * The scores of all areas and years; kept with the figures unless the request has own weights.
     */
    public Scores scores() {
        Columns columns = columns();
        return weights.isEmpty()
                ? figures.once(
                        new ResultKey("scores", definition), () -> scores(columns), Scores::bytes)
                : scores(columns);
    }

    private Scores scores(Columns columns) {
        return Refusals.valueOf(Evaluation.scores(definition, columns));
    }

    /** The key under which a result is kept with the figures. */
    private record ResultKey(String name, Object source) {}
}
