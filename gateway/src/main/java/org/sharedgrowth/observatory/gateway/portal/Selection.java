package org.sharedgrowth.observatory.gateway.portal;

import io.vertx.core.MultiMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Which figures of an indicator are asked for, as the page's own address says it.
 *
 * @param areas codes, in the order chosen; empty for the newest value of every area
 * @param breakdowns chosen codes by dimension, lower case as in addresses
 * @param vintage {@code asOf} and {@code release}, as far as given
 */
record Selection(
        String indicator,
        List<String> areas,
        String from,
        String to,
        Map<String, String> breakdowns,
        Map<String, String> vintage) {
    static final List<String> DIMENSIONS =
            List.of("SEX", "AGE", "URBANISATION", "INCOME", "DISABILITY");

    /** More lines than this cannot be told apart. */
    static final int MOST_AREAS = 8;

    static Selection of(String indicator, MultiMap query) {
        Map<String, String> breakdowns = new LinkedHashMap<>();
        for (String dimension : DIMENSIONS) {
            put(breakdowns, dimension.toLowerCase(Locale.ROOT), query);
        }
        Map<String, String> vintage = new LinkedHashMap<>();
        put(vintage, "release", query);
        if (vintage.isEmpty()) {
            put(vintage, "asOf", query);
        }
        return new Selection(
                indicator,
                query.getAll("area").stream()
                        .flatMap(codes -> List.of(codes.split(",", -1)).stream())
                        .map(String::strip)
                        .filter(code -> !code.isEmpty())
                        .distinct()
                        .limit(MOST_AREAS)
                        .toList(),
                text(query, "from"),
                text(query, "to"),
                breakdowns,
                vintage);
    }

    private static void put(Map<String, String> to, String name, MultiMap query) {
        String value = text(query, name);
        if (!value.isEmpty()) {
            to.put(name, value);
        }
    }

    private static String text(MultiMap query, String name) {
        String value = query.get(name);
        return value == null ? "" : value.strip();
    }

    boolean latest() {
        return areas.isEmpty();
    }

    String breakdown(String dimension) {
        return breakdowns.getOrDefault(dimension.toLowerCase(Locale.ROOT), "");
    }

    /** The question to the indicators-service. */
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

    private Target more(Target target) {
        Target all = target;
        for (Map.Entry<String, String> entry : breakdowns.entrySet()) {
            all = all.with(entry.getKey(), entry.getValue());
        }
        for (Map.Entry<String, String> entry : vintage.entrySet()) {
            all = all.with(entry.getKey(), entry.getValue());
        }
        return all;
    }
}
