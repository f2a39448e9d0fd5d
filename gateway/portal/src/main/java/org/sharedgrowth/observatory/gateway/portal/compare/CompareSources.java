package org.sharedgrowth.observatory.gateway.portal.compare;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sharedgrowth.observatory.gateway.portal.compare.Series.NamedSeries;

/**
 * Lists the sources of figures. If there are several, each is listed with its series, and a series
 * from several sources with the years from that source.
 */
record CompareSources(CompareText text) {
    List<String> of(List<NamedSeries> all) {
        Map<String, List<String>> bySource = new LinkedHashMap<>();
        for (NamedSeries one : all) {
            Map<String, List<String>> years = years(one);
            years.forEach((source, each) ->
                    bySource.computeIfAbsent(source, _ -> new ArrayList<>())
                            .add(years.size() == 1 ? one.name() : one.name() + " " + span(each)));
        }
        return bySource.entrySet().stream()
                .map(one ->
                        bySource.size() == 1
                                ? one.getKey()
                                : text.sourceOf(one.getKey(), one.getValue()))
                .toList();
    }

    private static Map<String, List<String>> years(NamedSeries one) {
        Map<String, List<String>> years = new LinkedHashMap<>();
        one.series().cellsWithValue().stream()
                .filter(cell -> !cell.origin().isEmpty())
                .forEach(cell ->
                        years.computeIfAbsent(cell.origin(), _ -> new ArrayList<>())
                                .add(Series.year(cell)));
        return years;
    }

    private static String span(List<String> years) {
        String first = years.getFirst();
        String last = years.getLast();
        return first.equals(last) ? first : first + "–" + last;
    }
}
