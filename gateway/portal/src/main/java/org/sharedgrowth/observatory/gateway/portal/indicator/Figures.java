package org.sharedgrowth.observatory.gateway.portal.indicator;

import java.util.List;
import java.util.Map;
import org.sharedgrowth.observatory.gateway.portal.client.Catalogue.Indicator;
import org.sharedgrowth.observatory.gateway.portal.client.Observation;

/**
 * The figures of an indicator as a table and a drawing.
 *
 * @param newest the newest figures, where no areas were chosen
 * @param table the chosen areas' series
 * @param chart the drawing of either
 */
public record Figures(List<LatestRow> newest, SeriesTable table, Chart chart) {
    static Figures of(
            Selection selection,
            Indicator indicator,
            Breakdowns breakdowns,
            List<Observation> cells) {
        if (selection.latest()) {
            List<LatestRow> newest = LatestRow.of(cells, breakdowns, selection);
            return new Figures(newest, new SeriesTable(List.of(), List.of()), Charts.bars(newest));
        }
        Map<String, List<Observation>> series = SeriesTable.series(cells);
        Map<String, String> names = SeriesTable.names(series, breakdowns);
        return new Figures(
                List.of(),
                SeriesTable.of(series, names),
                Charts.lines(series, names, indicator.unitName()));
    }
}
