package org.sharedgrowth.observatory.gateway.portal.gap;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.sharedgrowth.observatory.chart.PeriodPosition;
import org.sharedgrowth.observatory.chart.rows.Dot;
import org.sharedgrowth.observatory.chart.rows.DotPair;
import org.sharedgrowth.observatory.chart.rows.Span;
import org.sharedgrowth.observatory.gateway.portal.client.Observation;

/**
 * The figures of two groups of people in the same economy and period, from the same source.
 *
 * @param groupFigure the figure of women, or of rural people; both figures have a value
 * @param otherFigure the figure that it is compared with
 */
public record GapPair(Divide divide, Observation groupFigure, Observation otherFigure) {
    /** Pairs that are more than this many years older than the newest one are left out. */
    private static final int MAX_AGE_YEARS = 10;

    private static final Set<String> TOTALS = Set.of("_T", "_Z");

    private static final Set<String> OF_ALL_PEOPLE = Set.of("IT_NET_USER_ZS", "MOB_OWN");

    /**
     * Whether an indicator is a share of all people, so that the people outside the share can be
     * counted.
     */
    public static boolean isShareOfAllPeople(String indicator) {
        return OF_ALL_PEOPLE.contains(indicator);
    }

    /**
     * All pairs, the newest first.
     *
     * @param cells figures of both groups; those that are broken down further are not compared
     */
    public static List<GapPair> of(List<Observation> cells, Divide divide) {
        Map<String, Observation> others = new LinkedHashMap<>();
        cells.stream()
                .filter(cell -> isOf(cell, divide, divide.other()))
                .forEach(cell -> others.put(matchKey(cell), cell));
        List<GapPair> pairs = new ArrayList<>();
        for (Observation cell : cells) {
            Observation other = others.get(matchKey(cell));
            if (other != null && isOf(cell, divide, divide.group()) && hasSameSource(cell, other)) {
                pairs.add(new GapPair(divide, cell, other));
            }
        }
        pairs.sort(
                Comparator.comparingDouble(
                                (GapPair pair) -> PeriodPosition.middle(pair.groupFigure.period()))
                        .reversed());
        return pairs;
    }

    /**
     * The pairs that can be shown together, because they are not much older than the newest one.
     *
     * @param pairs of one indicator
     */
    static List<GapPair> recent(List<GapPair> pairs) {
        int newest = pairs.stream().mapToInt(GapPair::year).max().orElse(0);
        return pairs.stream().filter(pair -> newest - pair.year() <= MAX_AGE_YEARS).toList();
    }

    /** The year of its figures. */
    int year() {
        return (int) PeriodPosition.middle(groupFigure.period());
    }

    private static boolean isOf(Observation cell, Divide divide, String code) {
        Map<String, String> breakdown = cell.breakdown();
        return !cell.missing()
                && breakdown != null
                && breakdown.entrySet().stream()
                        .allMatch(entry ->
                                entry.getKey().equals(divide.dimension())
                                        ? entry.getValue().equals(code)
                                        : TOTALS.contains(entry.getValue()))
                && breakdown.containsKey(divide.dimension());
    }

    /** Equal for the figures that form a pair. */
    private static String matchKey(Observation cell) {
        return cell.flow() + "/" + cell.indicator() + "/" + cell.area() + "/" + cell.period();
    }

    private static boolean hasSameSource(Observation one, Observation other) {
        return Objects.equals(one.source(), other.source());
    }

    /** The value of the group minus the value of the other group. */
    public BigDecimal difference() {
        return value(groupFigure).subtract(value(otherFigure));
    }

    private static BigDecimal value(Observation cell) {
        return Objects.requireNonNull(cell.value());
    }

    /** The value of the group. */
    public BigDecimal groupValue() {
        return value(groupFigure);
    }

    /** The value of the group that it is compared with. */
    public BigDecimal otherValue() {
        return value(otherFigure);
    }

    /** A drawing of both values on one line. */
    public String drawing(Span span) {
        return drawing(
                span, Dot.of(groupValue().doubleValue()), Dot.of(otherValue().doubleValue()));
    }

    /** A drawing of both values with their intervals. */
    String drawing(Span span, Dot groupDot, Dot otherDot) {
        return divide == Divide.WOMEN_MEN
                ? new DotPair(span, divide.drawing(), groupDot, otherDot).markup()
                : new DotPair(span, divide.drawing(), otherDot, groupDot).markup();
    }
}
