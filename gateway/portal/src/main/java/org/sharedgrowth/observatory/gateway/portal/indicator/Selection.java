package org.sharedgrowth.observatory.gateway.portal.indicator;

import io.vertx.core.MultiMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.sharedgrowth.observatory.gateway.portal.client.Catalogue.Indicator;
import org.sharedgrowth.observatory.gateway.portal.part.Days;
import org.sharedgrowth.observatory.gateway.portal.part.OverTime;
import org.sharedgrowth.observatory.gateway.portal.part.Target;

/**
 * The selection of figures of an indicator in the address of its page.
 *
 * @param areas codes, in the order selected; empty for the newest value of every area
 * @param breakdowns selected codes by dimension, lower case as in addresses
 * @param vintage {@code asOf} or {@code release}, if given; the release is used if both are
 */
record Selection(
        String indicator,
        List<String> areas,
        String from,
        String to,
        Map<String, List<String>> breakdowns,
        Map<String, String> vintage) {
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
                vintage);
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

    /**
     * Whether the chosen state may exist: the release is a number; or no release is chosen, and
     * {@code asOf} is an instant, or a day that is not in the future.
     */
    boolean hasPossibleVintage() {
        String asOf = vintage.getOrDefault("asOf", "");
        String release = vintage.getOrDefault("release", "");
        boolean instant = asOf.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}T.*");
        return release.matches("[0-9]{1,18}")
                || (release.isEmpty() && (instant || (Days.isDay(asOf) && !Days.isFuture(asOf))));
    }

    /** Whether the newest value of every area is selected. */
    boolean isOfAllAreas() {
        return areas.isEmpty();
    }

    /** The selected codes of a dimension; empty for totals. */
    List<String> breakdown(String dimension) {
        return breakdowns.getOrDefault(dimension.toLowerCase(Locale.ROOT), List.of());
    }

    /**
     * The path of the page with the indicator's own code; empty if the address has this code, and
     * not a former one or an alias.
     */
    Optional<String> currentPath(Indicator known) {
        return known.code().equals(indicator)
                ? Optional.empty()
                : Optional.of(Target.of("/indicators", known.code()).path());
    }

    /** The request to the indicators-service. */
    Target api() {
        Target target =
                Target.of("/api/indicators/v1/observations")
                        .with("indicator", indicator)
                        .with("area", String.join(",", areas))
                        .with("from", from)
                        .with("to", to);
        if (isOfAllAreas()) {
            target = target.with("latestValues", 1);
        }
        return withPeopleAndVintage(target);
    }

    /** The page's address. */
    Target page() {
        Target target =
                Target.of("/indicators", indicator)
                        .with("area", String.join(",", areas))
                        .with("from", from)
                        .with("to", to);
        return withPeopleAndVintage(target);
    }

    /** The figures of these areas over the years, for the same people and vintage. */
    Target overTime(List<String> codes) {
        return withPeopleAndVintage(OverTime.of(indicator, codes));
    }

    private Target withPeopleAndVintage(Target target) {
        Target all = target;
        for (Map.Entry<String, List<String>> entry : breakdowns.entrySet()) {
            all = all.with(entry.getKey(), String.join(",", entry.getValue()));
        }
        for (Map.Entry<String, String> entry : vintage.entrySet()) {
            all = all.with(entry.getKey(), entry.getValue());
        }
        return all;
    }

    /** A copy for another group of people. */
    Selection withBreakdowns(Map<String, List<String>> byDimension) {
        Map<String, List<String>> others = new LinkedHashMap<>();
        byDimension.forEach(
                (dimension, codes) -> others.put(dimension.toLowerCase(Locale.ROOT), codes));
        return new Selection(indicator, areas, from, to, others, vintage);
    }

    /** A copy at another vintage. */
    Selection withVintage(Map<String, String> other) {
        return new Selection(indicator, areas, from, to, breakdowns, other);
    }

    /**
     * Whether the figures of all economies can be drawn side by side: no areas are chosen, and at
     * most one group of people.
     */
    boolean isOfWorld() {
        return areas.isEmpty()
                && breakdowns.size() <= 1
                && breakdowns.values().stream()
                        .allMatch(codes -> codes.size() == 1 && !codes.contains(ALL));
    }
}
