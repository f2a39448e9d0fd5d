package org.sharedgrowth.observatory.gateway.portal.indicator;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sharedgrowth.observatory.chart.PeriodPosition;
import org.sharedgrowth.observatory.gateway.portal.client.Observation;
import org.sharedgrowth.observatory.gateway.portal.part.Names;

/**
 * The newest figure of an area, or of a population group in it.
 *
 * @param series address of the series of the area, with the same selection
 * @param part the population group, if the rows are about different ones; else empty
 */
public record LatestRow(Observation cell, String part, String series) {

    /**
     * One row for each area and population group, ordered by name; annual and monthly series share
     * a row.
     */
    static List<LatestRow> of(List<Observation> cells, Breakdowns breakdowns, Selection selection) {
        boolean differ = breakdowns.differ(cells);
        Map<String, Observation> newest = new LinkedHashMap<>();
        for (Observation cell : cells) {
            newest.merge(cell.area() + "/" + breakdowns.part(cell), cell, LatestRow::newer);
        }
        List<LatestRow> rows = new ArrayList<>();
        newest.values()
                .forEach(cell ->
                        rows.add(
                                new LatestRow(
                                        cell,
                                        differ ? breakdowns.namedPart(cell) : "",
                                        selection.of(cell.area()).page().toString())));
        rows.sort(
                Comparator.comparing((LatestRow row) -> row.cell().place(), Names.ORDER)
                        .thenComparing(LatestRow::part));
        return rows;
    }

    private static Observation newer(Observation a, Observation b) {
        return Double.compare(PeriodPosition.middle(b.period()), PeriodPosition.middle(a.period()))
                        > 0
                ? b
                : a;
    }
}
