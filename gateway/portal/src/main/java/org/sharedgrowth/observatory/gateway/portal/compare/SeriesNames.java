package org.sharedgrowth.observatory.gateway.portal.compare;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Names series by their area and, where needed, by group of people and frequency. */
record SeriesNames(CompareText text) {
    /** A series and its name, which is unique within the indicator. */
    record Named(String name, Series series) {}

    List<Named> of(List<Series> all) {
        boolean differ =
                all.stream()
                                .filter(series -> !series.cells().isEmpty())
                                .map(Series::part)
                                .distinct()
                                .limit(2)
                                .count()
                        > 1;
        Map<String, Long> uses =
                all.stream()
                        .map(series -> name(series, differ))
                        .collect(Collectors.groupingBy(name -> name, Collectors.counting()));
        return all.stream()
                .map(series -> {
                    String name = name(series, differ);
                    boolean alone = uses.getOrDefault(name, 1L) == 1;
                    return new Named(alone ? name : text.series(name, frequency(series)), series);
                })
                .toList();
    }

    private String name(Series series, boolean differ) {
        String place = series.area().name();
        if (!differ || series.cells().isEmpty()) {
            return place;
        }
        return text.series(place, series.part().isEmpty() ? text.everyone() : series.part());
    }

    private String frequency(Series series) {
        return switch (series.frequency()) {
            case "A" -> text.annual();
            case "S" -> text.halfYearly();
            case "Q" -> text.quarterly();
            case "M" -> text.monthly();
            case "W" -> text.weekly();
            case "D" -> text.daily();
            default -> series.frequency();
        };
    }
}
