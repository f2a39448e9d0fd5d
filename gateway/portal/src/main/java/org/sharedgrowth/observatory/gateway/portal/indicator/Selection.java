package org.sharedgrowth.observatory.gateway.portal.indicator;

import io.vertx.core.MultiMap;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.sharedgrowth.observatory.gateway.portal.part.Target;

/**
 * The selection of figures of an indicator in the address of its page.
 *
 * @param areas codes, in the order selected; empty for the newest value of every area
 * @param breakdowns selected codes by dimension, lower case as in addresses
 * @param vintage {@code asOf} or {@code release}, if given; the release is used if both are
 * @param overruled the date that was given in addition to a release and is ignored; else empty
 */
record Selection(
        String indicator,
        List<String> areas,
        String from,
        String to,
        Map<String, List<String>> breakdowns,
        Map<String, String> vintage,
        String overruled) {
    static final List<String> DIMENSIONS =
            List.of("SEX", "AGE", "URBANISATION", "INCOME", "DISABILITY");

    /** Represents all codes of a dimension. */
    static final String ALL = "*";

    static Selection of(String indicator, MultiMap query) {
        Map<String, List<String>> breakdowns = new LinkedHashMap<>();
        for (String dimension : DIMENSIONS) {
            String name = dimension.toLowerCase(Locale.ROOT);
            List<String> codes = codes(query, name);
            if (!codes.isEmpty()) {
                breakdowns.put(name, codes.contains(ALL) ? List.of(ALL) : codes);
            }
        }
        String release = text(query, "release");
        String asOf = text(query, "asOf");
        Map<String, String> vintage = new LinkedHashMap<>();
        if (!release.isEmpty()) {
            vintage.put("release", release);
        } else if (!asOf.isEmpty()) {
            vintage.put("asOf", asOf);
        }
        return new Selection(
                indicator,
                codes(query, "area"),
                text(query, "from"),
                text(query, "to"),
                breakdowns,
                vintage,
                release.isEmpty() ? "" : asOf);
    }

    /** All values of a parameter, whether it is repeated or its values are joined by commas. */
    private static List<String> codes(MultiMap query, String name) {
        return query.getAll(name).stream()
                .flatMap(codes -> List.of(codes.split(",", -1)).stream())
                .map(String::strip)
                .filter(code -> !code.isEmpty())
                .distinct()
                .toList();
    }

    private static String text(MultiMap query, String name) {
        String value = query.get(name);
        return value == null ? "" : value.strip();
    }

    boolean latest() {
        return areas.isEmpty();
    }

    /** The selected codes of a dimension; empty for totals. */
    List<String> breakdown(String dimension) {
        return breakdowns.getOrDefault(dimension.toLowerCase(Locale.ROOT), List.of());
    }

    /** The request to the indicators-service. */
    Target api() {
        Target target =
                Target.of("/api/indicators/v1/observations")
                        .with("indicator", indicator)
                        .with("area", String.join(",", areas))
                        .with("from", from)
                        .with("to", to);
        if (latest()) {
            target = target.with("latest", 1);
        }
        return more(target);
    }

    /** The page's address. */
    Target page() {
        Target target =
                Target.of("/indicators", indicator)
                        .with("area", String.join(",", areas))
                        .with("from", from)
                        .with("to", to);
        return more(target);
    }

    /** The address of a comparison of areas, for the same people and vintage. */
    Target compared(List<String> codes) {
        return more(
                Target.of("/compare")
                        .with("indicator", indicator)
                        .with("area", String.join(",", codes)));
    }

    private Target more(Target target) {
        Target all = target;
        for (Map.Entry<String, List<String>> entry : breakdowns.entrySet()) {
            all = all.with(entry.getKey(), String.join(",", entry.getValue()));
        }
        for (Map.Entry<String, String> entry : vintage.entrySet()) {
            all = all.with(entry.getKey(), entry.getValue());
        }
        return all;
    }

    /** A copy for one area. */
    Selection of(String area) {
        return new Selection(indicator, List.of(area), from, to, breakdowns, vintage, overruled);
    }

    /** A copy without some areas. */
    Selection withoutAreas(List<String> codes) {
        List<String> others = new ArrayList<>(areas);
        others.removeAll(codes);
        return new Selection(indicator, others, from, to, breakdowns, vintage, overruled);
    }

    /** A copy without some codes of a dimension. */
    Selection withoutCodes(String dimension, List<String> codes) {
        String name = dimension.toLowerCase(Locale.ROOT);
        Map<String, List<String>> others = new LinkedHashMap<>(breakdowns);
        List<String> kept = new ArrayList<>(breakdown(dimension));
        kept.removeAll(codes);
        if (kept.isEmpty()) {
            others.remove(name);
        } else {
            others.put(name, kept);
        }
        return new Selection(indicator, areas, from, to, others, vintage, overruled);
    }

    /** A copy for another group of people. */
    Selection withBreakdowns(Map<String, List<String>> byDimension) {
        Map<String, List<String>> others = new LinkedHashMap<>();
        byDimension.forEach(
                (dimension, codes) -> others.put(dimension.toLowerCase(Locale.ROOT), codes));
        return new Selection(indicator, areas, from, to, others, vintage, overruled);
    }

    /** A copy at another vintage. */
    Selection withVintage(Map<String, String> other) {
        return new Selection(indicator, areas, from, to, breakdowns, other, "");
    }

    /**
     * Whether the figures of all economies can be drawn side by side: no areas are chosen, and at
     * most one group of people.
     */
    boolean ofWorld() {
        return areas.isEmpty()
                && breakdowns.size() <= 1
                && breakdowns.values().stream()
                        .allMatch(codes -> codes.size() == 1 && !codes.contains(ALL));
    }

    /** A copy as of the date that was given in addition to a release. */
    Selection asOfDate() {
        return new Selection(indicator, areas, from, to, breakdowns, Map.of("asOf", overruled), "");
    }
}
