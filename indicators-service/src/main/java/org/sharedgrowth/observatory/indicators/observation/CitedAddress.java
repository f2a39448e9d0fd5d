package org.sharedgrowth.observatory.indicators.observation;

import static java.util.Objects.requireNonNullElse;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The permanent address at which exactly the cited rows are shown, even after later releases. For a
 * figure, an edition of a dataflow, an indicator or a comparison it is the page with the same
 * citation; for any other rows it is the request to this service.
 *
 * @param release the release of the cited rows
 */
record CitedAddress(ObservationFilter filter, long release) {
    private static final List<String> DIMENSIONS =
            List.of("SEX", "AGE", "URBANISATION", "INCOME", "DISABILITY");

    /**
     * The address as path and query.
     *
     * @param rows at least one
     * @param total number of cited rows, including those missing from {@code rows}
     */
    String of(List<ObservationView> rows, long total) {
        ObservationView first = rows.getFirst();
        if (total == 1) {
            return query(
                    "/cells/"
                            + encode(first.flow())
                            + "/"
                            + encode(first.key())
                            + "/"
                            + encode(first.period()),
                    Map.of());
        }
        if (isWholeFlow(filter)) {
            return "/flows/" + encode(first.flow()) + "/releases/" + release;
        }
        String requested = requireNonNullElse(filter.indicator(), "");
        boolean isOneIndicator = requested.matches("[A-Za-z0-9_.-]+") && isEmpty(filter.flow());
        String indicator = requireNonNullElse(first.indicator(), requested);
        boolean isNewestOnly = !isEmpty(filter.latest()) || !isEmpty(filter.latestValues());
        // The page of an indicator shows the newest figure of each area.
        boolean isShownOnPage = "1".equals(filter.latestValues()) && isEmpty(filter.latest());
        if (isOneIndicator
                && isShownOnPage
                && isEmpty(filter.from())
                && isEmpty(filter.to())
                && asksForAllAreas()) {
            return query("/indicators/" + encode(indicator), breakdowns());
        }
        Map<String, @Nullable String> all = new LinkedHashMap<>();
        boolean isComparison = isOneIndicator && !isNewestOnly && !asksForAllAreas();
        if (!isComparison) {
            all.put("flow", filter.flow());
        }
        all.put("indicator", isOneIndicator ? indicator : filter.indicator());
        all.put("area", filter.area());
        all.put("group", filter.group());
        all.put("from", filter.from());
        all.put("to", filter.to());
        all.put("latest", filter.latest());
        all.put("latestValues", filter.latestValues());
        all.putAll(breakdowns());
        return query(isComparison ? "/compare" : "/api/indicators/v1/observations", all);
    }

    /** Whether a filter finds all rows of a dataflow. */
    static boolean isWholeFlow(ObservationFilter filter) {
        return !isEmpty(filter.flow())
                && isEmpty(filter.indicator())
                && isEmpty(filter.area())
                && isEmpty(filter.group())
                && isEmpty(filter.from())
                && isEmpty(filter.to())
                && isEmpty(filter.latest())
                && isEmpty(filter.latestValues())
                && DIMENSIONS.stream().allMatch(one -> isEmpty(filter.breakdown(one)));
    }

    private boolean asksForAllAreas() {
        return isEmpty(filter.area()) && isEmpty(filter.group());
    }

    private Map<String, @Nullable String> breakdowns() {
        Map<String, @Nullable String> breakdowns = new LinkedHashMap<>();
        for (String dimension : DIMENSIONS) {
            breakdowns.put(dimension.toLowerCase(Locale.ROOT), filter.breakdown(dimension));
        }
        return breakdowns;
    }

    private String query(String path, Map<String, @Nullable String> parameters) {
        Map<String, @Nullable String> all = new LinkedHashMap<>(parameters);
        all.put("release", Long.toString(release));
        return path
                + "?"
                + all.entrySet().stream()
                        .filter(one -> !isEmpty(one.getValue()))
                        .map(one -> one.getKey() + "=" + encode(one.getValue()))
                        .collect(Collectors.joining("&"));
    }

    private static boolean isEmpty(@Nullable String parameter) {
        return parameter == null || parameter.isEmpty();
    }

    private static String encode(@Nullable String text) {
        return URLEncoder.encode(requireNonNullElse(text, ""), StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("%2C", ",");
    }
}
