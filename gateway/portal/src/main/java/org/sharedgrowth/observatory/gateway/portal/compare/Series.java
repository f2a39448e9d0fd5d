package org.sharedgrowth.observatory.gateway.portal.compare;

import static java.util.Objects.requireNonNullElse;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.sharedgrowth.observatory.chart.PeriodPosition;
import org.sharedgrowth.observatory.gateway.portal.client.Catalogue.Area;
import org.sharedgrowth.observatory.gateway.portal.client.Observation;
import org.sharedgrowth.observatory.gateway.portal.compare.choice.CompareChoice;
import org.sharedgrowth.observatory.gateway.portal.compare.choice.PeopleNames;

/**
 * The figures of an indicator for one area, one group of people and one frequency.
 *
 * @param people the group of people in words; empty for everyone
 * @param frequency code of the frequency, which is the first part of the key; empty without figures
 * @param cells from the oldest to the newest, including cells that give the reason for a missing
 *     figure
 */
record Series(Area area, String people, String frequency, List<Observation> cells) {
    /**
     * The series of one area; an area without series gets one without figures, so that it is still
     * shown.
     */
    static List<Series> of(Area area, List<Observation> cells, PeopleNames people) {
        Map<String, List<Observation>> byKey =
                cells.stream()
                        .filter(cell -> cell.area().equals(area.code()))
                        .sorted(
                                Comparator.comparingDouble(
                                        cell -> PeriodPosition.middle(cell.period())))
                        .collect(
                                Collectors.groupingBy(
                                        cell -> cell.flow() + "/" + cell.key(),
                                        LinkedHashMap::new,
                                        Collectors.toList()));
        List<Series> series = new ArrayList<>();
        byKey.values()
                .forEach(each -> {
                    Observation first = each.getFirst();
                    series.add(new Series(area, people.of(first), frequency(first), each));
                });
        return series.isEmpty() ? List.of(new Series(area, "", "", List.of())) : series;
    }

    private static String frequency(Observation cell) {
        return cell.key().substring(0, Math.max(0, cell.key().indexOf('.')));
    }

    boolean isWorld() {
        return area.code().equals(CompareChoice.WORLD);
    }

    /** The cells with a value. */
    List<Observation> cellsWithValue() {
        return cells.stream().filter(cell -> !cell.missing()).toList();
    }

    Optional<Observation> newest() {
        return cellsWithValue().isEmpty()
                ? Optional.empty()
                : Optional.of(cellsWithValue().getLast());
    }

    /** A value in units of 10 to the power of {@code multiplier}; 0 if there is none. */
    static BigDecimal value(Observation cell, int multiplier) {
        BigDecimal value = requireNonNullElse(cell.value(), BigDecimal.ZERO);
        return value.movePointRight(cell.unitMultiplier() - multiplier);
    }

    static String year(Observation cell) {
        return cell.period().substring(0, Math.min(4, cell.period().length()));
    }

    /** A series and the name that distinguishes it from the other series of the indicator. */
    record NamedSeries(String name, Series series) {}

    /** Names series by their area and, where needed, by group of people and frequency. */
    record Names(CompareText text) {
        List<NamedSeries> of(List<Series> all) {
            boolean namesGroups =
                    all.stream()
                                    .filter(series -> !series.cells().isEmpty())
                                    .map(Series::people)
                                    .distinct()
                                    .limit(2)
                                    .count()
                            > 1;
            Map<String, Long> uses =
                    all.stream()
                            .map(series -> name(series, namesGroups))
                            .collect(Collectors.groupingBy(name -> name, Collectors.counting()));
            return all.stream()
                    .map(series -> {
                        String name = name(series, namesGroups);
                        boolean isUnique = uses.getOrDefault(name, 1L) == 1;
                        return new NamedSeries(
                                isUnique ? name : text.series(name, frequency(series)), series);
                    })
                    .toList();
        }

        private String name(Series series, boolean namesGroups) {
            String place = series.area().name();
            if (!namesGroups || series.cells().isEmpty()) {
                return place;
            }
            return text.series(
                    place, series.people().isEmpty() ? text.everyone() : series.people());
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
}
