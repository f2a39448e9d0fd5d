package org.sharedgrowth.observatory.indicators.analysis.score;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.analysis.Refused;
import org.sharedgrowth.observatory.analysis.index.definition.Definition;
import org.sharedgrowth.observatory.analysis.index.definition.Scores;
import org.sharedgrowth.observatory.indicators.analysis.answer.CsvLines;
import org.sharedgrowth.observatory.indicators.analysis.answer.Refusals;
import org.sharedgrowth.observatory.indicators.analysis.input.Column;

/**
 * Writes all rows of scores as CSV. Beside the columns of the score there is a column for each part
 * and each input.
 */
final class ScoreCsv {
    private static final List<String> HEADER =
            List.of(
                    "index", "version", "area", "period", "score", "printed", "rank", "ranked",
                    "band", "reason", "missing");

    private ScoreCsv() {}

    static CsvLines of(IndexWithFigures index, ScoreRows rows) {
        Definition definition = index.definition();
        List<String> parts = ScoreViews.partNames(definition);
        List<String> inputs = List.copyOf(definition.inputs().keySet());
        List<String> header = new ArrayList<>(HEADER);
        header.addAll(parts);
        header.addAll(inputs);
        CsvLines lines = new CsvLines(header.toArray(String[]::new));
        List<double[]> values =
                parts.stream().map(part -> rows.scores().node(part).values()).toList();
        List<Column> columns = inputs.stream().map(index::column).toList();
        for (int row : rows.rows()) {
            List<@Nullable Object> cells = head(definition, rows, row);
            values.forEach(part -> cells.add(part[row]));
            columns.forEach(column -> cells.add(figure(index, column, rows, row)));
            lines.row(cells.toArray());
        }
        return lines;
    }

    private static List<@Nullable Object> head(Definition definition, ScoreRows rows, int row) {
        Scores scores = rows.scores();
        Refused<?> why = scores.score().refusal(row);
        int rank = scores.ranks()[row];
        List<@Nullable Object> cells = new ArrayList<>();
        cells.add(definition.code());
        cells.add(definition.version());
        cells.add(scores.inputs().area(row));
        cells.add(rows.period(row));
        cells.add(scores.score().value(row));
        cells.add(scores.printed()[row]);
        cells.add(rank == 0 ? null : rank);
        cells.add(rows.ranked()[rows.year(row)]);
        cells.add(scores.bands().get(row));
        cells.add(why == null ? null : Refusals.code(why.reason()));
        cells.add(why == null ? null : why.detail().missing());
        return cells;
    }

    private static double figure(IndexWithFigures index, Column column, ScoreRows rows, int row) {
        int area = row % rows.scores().inputs().areas().size();
        return column.values()[index.figures().cell(area, rows.year(row))];
    }
}
