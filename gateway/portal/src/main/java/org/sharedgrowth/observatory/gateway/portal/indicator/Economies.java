package org.sharedgrowth.observatory.gateway.portal.indicator;

import static java.util.Objects.requireNonNullElse;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.chart.tiles.TileMap;
import org.sharedgrowth.observatory.gateway.portal.client.Catalogue.Area;
import org.sharedgrowth.observatory.gateway.portal.client.Observation;
import org.sharedgrowth.observatory.gateway.portal.client.Status;
import org.sharedgrowth.observatory.messages.Language;
import org.sharedgrowth.observatory.messages.citation.Rights;

/**
 * The newest figure of each economy, and the economies without one.
 *
 * @param measured the highest value first
 * @param withoutFigure economies that have figures, but none of this indicator that is recent
 *     enough, sorted by name
 * @param reasons statuses that give the reason for a missing figure, by area
 * @param world the figure of the whole world, if there is one
 * @param newestYear newest year of all figures except forecasts, or of the forecasts if there are
 *     no other figures; empty if there are no figures
 */
public record Economies(
        List<Economy> measured,
        List<Area> withoutFigure,
        Map<String, String> reasons,
        Optional<Economy> world,
        String newestYear) {
    /** Figures that are more than this many years older than the newest one are not shown. */
    static final int MAX_AGE_YEARS = 10;

    /**
     * Figures that are more than this many years older than the newest one are drawn in a lighter
     * colour.
     */
    static final int OLD_AGE_YEARS = 5;

    /** The code of the whole world. */
    static final String WORLD = "001";

    /**
     * One figure.
     *
     * @param old whether it is more than {@link Economies#OLD_AGE_YEARS} years older than the
     *     newest one of all
     */
    public record Economy(
            String area,
            String name,
            BigDecimal value,
            String year,
            String period,
            String source,
            String note,
            String comment,
            @Nullable String licence,
            @Nullable String rights,
            boolean old) {
        static Economy of(Observation cell, BigDecimal value) {
            return new Economy(
                    cell.area(),
                    cell.place(),
                    value,
                    yearOf(cell.period()),
                    cell.period(),
                    cell.origin(),
                    requireNonNullElse(cell.status(), "A"),
                    requireNonNullElse(cell.comment(), ""),
                    cell.licence(),
                    cell.rights(),
                    false);
        }

        /** The terms under which the figure may be used. */
        Rights terms(Language language) {
            return Rights.of(licence, rights, language);
        }

        Economy withOld(boolean isOld) {
            return new Economy(
                    area, name, value, year, period, source, note, comment, licence, rights, isOld);
        }
    }

    /** The figures of a page, the world's first if it is shown. */
    List<Economy> figures(boolean withWorld) {
        return Stream.concat(withWorld ? world.stream() : Stream.of(), measured.stream()).toList();
    }

    /**
     * Selects the newest figure of each economy.
     *
     * @param cells one or more figures of each area
     * @param areas all areas
     * @param group code of the group to be shown; empty for all economies
     * @param ofYear whether all figures are of one year
     */
    public static Economies of(
            List<Observation> cells,
            List<Area> areas,
            String group,
            boolean ofYear,
            Comparator<String> nameOrder) {
        Map<String, Economy> newest = newest(cells);
        List<Area> shown =
                areas.stream()
                        .filter(area -> !area.isGroup() && TileMap.hasTile(area.code()))
                        .filter(area -> newest.containsKey(area.code()) || area.observations() > 0)
                        .filter(area -> group.isEmpty() || isIn(area, group))
                        .toList();
        List<Economy> known =
                shown.stream()
                        .map(area -> newest.get(area.code()))
                        .filter(Objects::nonNull)
                        .toList();
        // A forecast by one office for a later year must not make the figures of all others old.
        String newestYear =
                lastYear(known.stream().filter(one -> !one.note().equals(Status.FORECAST.code())))
                        .or(() -> lastYear(known.stream()))
                        .orElse("");
        int year = number(newestYear);
        List<Economy> measured =
                known.stream()
                        .filter(one -> ofYear || year - number(one.year()) <= MAX_AGE_YEARS)
                        .map(one -> one.withOld(year - number(one.year()) > OLD_AGE_YEARS))
                        .sorted(
                                Comparator.comparing(Economy::value)
                                        .reversed()
                                        .thenComparing(Economy::name, nameOrder))
                        .toList();
        Set<String> measuredCodes =
                measured.stream().map(Economy::area).collect(Collectors.toSet());
        List<Area> withoutFigure =
                shown.stream()
                        .filter(area -> !measuredCodes.contains(area.code()))
                        .sorted(Comparator.comparing(Area::name, nameOrder))
                        .toList();
        return new Economies(
                measured,
                withoutFigure,
                reasons(cells),
                Optional.ofNullable(newest.get(WORLD)),
                newestYear);
    }

    private static Optional<String> lastYear(Stream<Economy> figures) {
        return figures.map(Economy::year).max(Comparator.naturalOrder());
    }

    private static Map<String, Economy> newest(List<Observation> cells) {
        Map<String, Economy> newest = new HashMap<>();
        for (Observation cell : cells) {
            BigDecimal value = cell.value();
            if (value != null) {
                newest.merge(
                        cell.area(),
                        Economy.of(cell, value),
                        (one, other) -> other.year().compareTo(one.year()) > 0 ? other : one);
            }
        }
        return newest;
    }

    private static Map<String, String> reasons(List<Observation> cells) {
        Map<String, String> reasons = new HashMap<>();
        for (Observation cell : cells) {
            String status = requireNonNullElse(cell.status(), "");
            if (cell.missing() && !status.isEmpty()) {
                reasons.put(cell.area(), status);
            }
        }
        return reasons;
    }

    private static boolean isIn(Area area, String group) {
        return area.partOf().stream().anyMatch(of -> of.code().equals(group));
    }

    /** The codes of all economies. */
    public Stream<String> codes() {
        return Stream.concat(
                measured.stream().map(Economy::area), withoutFigure.stream().map(Area::code));
    }

    /** The number of economies with and without a figure. */
    public int count() {
        return measured.size() + withoutFigure.size();
    }

    /** The earliest year whose figures are shown, unless a year was chosen. */
    public String since() {
        return newestYear.isEmpty() ? "" : Integer.toString(number(newestYear) - MAX_AGE_YEARS);
    }

    private static String yearOf(String period) {
        return period.length() > 4 ? period.substring(0, 4) : period;
    }

    private static int number(String year) {
        return year.matches("[0-9]{4}") ? Integer.parseInt(year) : 0;
    }
}
