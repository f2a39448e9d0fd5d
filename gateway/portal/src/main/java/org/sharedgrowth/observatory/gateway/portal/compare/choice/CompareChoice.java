package org.sharedgrowth.observatory.gateway.portal.compare.choice;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.sharedgrowth.observatory.chart.time.TimeChart;
import org.sharedgrowth.observatory.gateway.portal.client.Catalogue.Area;
import org.sharedgrowth.observatory.gateway.portal.client.Catalogue.Code;
import org.sharedgrowth.observatory.gateway.portal.client.Catalogue.Indicator;

/**
 * The valid part of an address, and the faults of the rest.
 *
 * @param query the parameters with only existing names; its areas are all that were chosen, even if
 *     there are too many
 * @param indicators as they are in the catalogue, in the order chosen
 * @param areas the areas to show: at most {@link #MAX_LINES} lines
 * @param leftOut chosen areas that are not shown, because there are too many
 * @param group the group whose countries are compared, if one is chosen
 * @param faults the errors in the address
 */
public record CompareChoice(
        CompareQuery query,
        List<Indicator> indicators,
        List<Area> areas,
        List<Area> leftOut,
        Optional<Area> group,
        List<Fault> faults) {
    /** Maximum number of lines; if there would be more, areas are left out. */
    public static final int MAX_LINES = 24;

    public static final int MAX_INDICATORS = 4;

    /** The code of the whole world, which is shown if no area is chosen. */
    public static final String WORLD = "001";

    private static final int MAX_ECHO = 60;

    /**
     * The kind of a wrong value in the address: {@code BACKWARDS} is a first period after the last,
     * {@code PEOPLE} an unknown group of people, and {@code SINCE} a day or release from which
     * changes cannot be shown.
     */
    public enum Kind {
        AREA,
        TYPED_AREA,
        INDICATOR,
        TYPED_INDICATOR,
        GROUP,
        PERIOD,
        BACKWARDS,
        PEOPLE,
        DATE,
        RELEASE,
        BEFORE_FIRST,
        SINCE,
        TOO_MANY_INDICATORS
    }

    /**
     * One error in the address.
     *
     * @param sent the value, shortened; for {@link Kind#BEFORE_FIRST} the day of the first release
     * @param meant suggestions for what may have been meant
     */
    public record Fault(Kind kind, String sent, List<Code> meant) {
        /** A fault with a value that may be long. */
        static Fault of(Kind kind, String sent, List<Code> meant) {
            boolean isShort = sent.length() <= MAX_ECHO;
            return new Fault(kind, isShort ? sent : sent.substring(0, MAX_ECHO) + "…", meant);
        }

        static Fault of(Kind kind, String sent) {
            return of(kind, sent, List.of());
        }
    }

    /**
     * The services' answers about the names in an address.
     *
     * @param areas all areas
     * @param indicators those of the address that exist
     * @param found indicators that the typed words may mean, the likeliest first; without words or
     *     chosen indicators, indicators to offer as examples
     * @param meant codes of areas that the typed name may mean, the likeliest first
     * @param currentCodes the current code by each code that the address names, which may be a
     *     former code or a code of another list
     */
    public record Known(
            List<Area> areas,
            List<Indicator> indicators,
            List<Indicator> found,
            List<String> meant,
            Map<String, String> currentCodes) {}

    /** A copy that selects the current figures. */
    public CompareChoice ofToday() {
        return new CompareChoice(
                query.withVintage(Map.of()), indicators, areas, leftOut, group, faults);
    }

    /**
     * A copy that selects the current figures, with a fault that says that there is no such release
     * or date.
     */
    public CompareChoice withoutVintage() {
        List<Fault> more = new ArrayList<>(faults);
        query.vintage()
                .forEach((name, value) ->
                        more.add(
                                Fault.of(
                                        name.equals("release") ? Kind.RELEASE : Kind.DATE, value)));
        return new CompareChoice(
                query.withVintage(Map.of()), indicators, areas, leftOut, group, more);
    }

    /**
     * A copy with the note that nothing had been released by the chosen date or release.
     *
     * @param first day of the first release
     */
    public CompareChoice beforeFirst(LocalDate first) {
        List<Fault> more = new ArrayList<>(faults);
        more.add(Fault.of(Kind.BEFORE_FIRST, first.toString()));
        return new CompareChoice(query, indicators, areas, leftOut, group, more);
    }

    /** The day of the first release, if nothing had been released by the chosen date or release. */
    public Optional<LocalDate> firstRelease() {
        return faults.stream()
                .filter(fault -> fault.kind() == Kind.BEFORE_FIRST)
                .map(fault -> LocalDate.parse(fault.sent()))
                .findFirst();
    }

    /**
     * A copy that shows the changes of the newest release, because the chosen day or release cannot
     * be used; a fault says so.
     */
    public CompareChoice withoutSince() {
        List<Fault> more = new ArrayList<>(faults);
        more.add(Fault.of(Kind.SINCE, query.since()));
        return new CompareChoice(query.withSince(""), indicators, areas, leftOut, group, more);
    }

    /** Whether a country belongs to a group and has figures at all. */
    public static boolean isMember(Area area, String group) {
        return !area.isGroup()
                && area.observations() > 0
                && area.partOf().stream().anyMatch(one -> one.code().equals(group));
    }

    /** Whether all lines fit into one picture for each indicator. */
    public boolean fitsOnePicture() {
        long lines = areas.stream().filter(area -> !area.code().equals(WORLD)).count();
        return lines * query.linesOfArea() <= TimeChart.MAX_LINES;
    }

    /** Whether the figures are drawn as small multiples. */
    public boolean asMultiples() {
        return !query.view().equals(CompareQuery.TABLE)
                && !query.showsChanges()
                && (query.view().equals(CompareQuery.SMALL_MULTIPLES) || !fitsOnePicture());
    }

    /** The areas to request; for small multiples also the world, for comparison. */
    public List<String> requestedAreas() {
        boolean addsWorld =
                asMultiples() && areas.stream().noneMatch(area -> area.code().equals(WORLD));
        return Stream.concat(
                        areas.stream().map(Area::code), addsWorld ? Stream.of(WORLD) : Stream.of())
                .toList();
    }
}
