package org.sharedgrowth.observatory.gateway.portal.compare.choice;

import io.vertx.core.MultiMap;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.gateway.portal.client.Releases;
import org.sharedgrowth.observatory.gateway.portal.part.Target;

/**
 * The parameters in the address of a comparison, not yet checked.
 *
 * @param areas codes of countries and groups, in the order chosen
 * @param group code of a group whose countries are compared too; empty if none
 * @param people codes by dimension, whose id is in lower case as in addresses; empty for everyone
 * @param vintage {@code asOf} or {@code release}, if given; the release if both are given
 * @param view what is shown: {@link #SMALL_MULTIPLES}, {@link #TABLE} or {@link #CHANGES}; empty
 *     for the default
 * @param since day, or number of a release, since which changes are shown; empty for the default
 */
public record CompareQuery(
        List<String> indicators,
        List<String> areas,
        String group,
        String from,
        String to,
        Map<String, List<String>> people,
        Map<String, String> vintage,
        String view,
        String since) {
    /** The dimensions that distinguish groups of people, as they are named in addresses. */
    public static final List<String> DIMENSIONS =
            List.of("sex", "age", "urbanisation", "income", "disability");

    /** The view with a small chart for each series. */
    public static final String SMALL_MULTIPLES = "multiples";

    public static final String TABLE = "table";

    /** The view that shows what changed since a day or release, instead of the figures. */
    public static final String CHANGES = "changes";

    private static final String EMBEDDED = "/embed/compare";
    private static final String OBSERVATIONS = "/api/indicators/v1/observations";

    public static CompareQuery of(MultiMap query) {
        Map<String, List<String>> people = new LinkedHashMap<>();
        for (String dimension : DIMENSIONS) {
            List<String> codes = codes(query, dimension);
            if (!codes.isEmpty()) {
                people.put(dimension, codes);
            }
        }
        Map<String, String> vintage = new LinkedHashMap<>();
        String release = text(query, "release");
        String asOf = text(query, "asOf");
        if (!release.isEmpty()) {
            vintage.put("release", release);
        } else if (!asOf.isEmpty()) {
            vintage.put("asOf", asOf);
        }
        return new CompareQuery(
                codes(query, "indicator"),
                codes(query, "area"),
                text(query, "group"),
                text(query, "from"),
                text(query, "to"),
                people,
                vintage,
                text(query, "view"),
                text(query, "since"));
    }

    /** All values of a parameter, whether it is repeated or its values are joined by commas. */
    private static List<String> codes(MultiMap query, String name) {
        return query.getAll(name).stream()
                .flatMap(codes -> Stream.of(codes.split(",", -1)))
                .map(String::strip)
                .filter(code -> !code.isEmpty())
                .distinct()
                .toList();
    }

    /** A parameter without surrounding spaces; empty if it is absent. */
    public static String text(MultiMap query, String name) {
        String value = query.get(name);
        return value == null ? "" : value.strip();
    }

    /** The address of the page. */
    public Target page() {
        return at("/compare").with("view", view).with("since", since);
    }

    /** The address to embed in pages of other sites; it always shows the figures of the release. */
    public Target embedAddressOf(Releases.@Nullable Pin release) {
        String id = release == null ? "" : Long.toString(release.id());
        return withFigures().withVintage(Map.of("release", id)).embedAddress();
    }

    /** The address to embed in pages of other sites; it always shows the newest figures. */
    public Target liveEmbedAddress() {
        return withFigures().withVintage(Map.of()).embedAddress().with("live", "true");
    }

    /** A copy that shows figures, because pages of other sites cannot embed changes. */
    public CompareQuery withFigures() {
        return showsChanges() ? withView("").withSince("") : this;
    }

    /** Whether changes are shown instead of the figures. */
    public boolean showsChanges() {
        return view.equals(CHANGES);
    }

    private Target embedAddress() {
        return at(EMBEDDED).with("view", view);
    }

    private Target at(String path) {
        Target target =
                Target.of(path)
                        .with("indicator", String.join(",", indicators))
                        .with("area", String.join(",", areas))
                        .with("group", group);
        return withOtherParameters(target);
    }

    /** The request to the indicators-service for the figures of these areas. */
    public Target api(List<String> codes) {
        return withOtherParameters(
                Target.of(OBSERVATIONS)
                        .with("indicator", String.join(",", indicators))
                        .with("area", String.join(",", codes)));
    }

    /** The request to the indicators-service for the changes of these areas in a data set. */
    public Target revisions(String flow, List<String> codes) {
        return Target.of("/api/indicators/v1/flows/" + Target.encode(flow) + "/revisions")
                .with("indicator", String.join(",", indicators))
                .with("area", String.join(",", codes))
                .with("from", since)
                .with("to", vintage.values().stream().findFirst().orElse(""));
    }

    private Target withOtherParameters(Target target) {
        Target all = target.with("from", from).with("to", to);
        for (Map.Entry<String, List<String>> one : people.entrySet()) {
            all = all.with(one.getKey(), String.join(",", one.getValue()));
        }
        for (Map.Entry<String, String> one : vintage.entrySet()) {
            all = all.with(one.getKey(), one.getValue());
        }
        return all;
    }

    public CompareQuery withIndicators(List<String> codes) {
        return new CompareQuery(codes, areas, group, from, to, people, vintage, view, since);
    }

    public CompareQuery withoutIndicator(String code) {
        return withIndicators(remove(indicators, code));
    }

    public CompareQuery withAreas(List<String> codes) {
        return new CompareQuery(indicators, codes, group, from, to, people, vintage, view, since);
    }

    public CompareQuery withoutArea(String code) {
        return withAreas(remove(areas, code));
    }

    public CompareQuery withGroup(String code) {
        return new CompareQuery(indicators, areas, code, from, to, people, vintage, view, since);
    }

    public CompareQuery withPeriod(String first, String last) {
        return new CompareQuery(
                indicators, areas, group, first, last, people, vintage, view, since);
    }

    public CompareQuery withPeople(Map<String, List<String>> byDimension) {
        Map<String, List<String>> byParameter = new LinkedHashMap<>();
        byDimension.forEach(
                (dimension, codes) -> byParameter.put(dimension.toLowerCase(Locale.ROOT), codes));
        return new CompareQuery(
                indicators, areas, group, from, to, byParameter, vintage, view, since);
    }

    public CompareQuery withVintage(Map<String, String> other) {
        return new CompareQuery(indicators, areas, group, from, to, people, other, view, since);
    }

    public CompareQuery withView(String other) {
        return new CompareQuery(indicators, areas, group, from, to, people, vintage, other, since);
    }

    public CompareQuery withSince(String other) {
        return new CompareQuery(indicators, areas, group, from, to, people, vintage, view, other);
    }

    private static List<String> remove(List<String> codes, String one) {
        List<String> remaining = new ArrayList<>(codes);
        remaining.remove(one);
        return remaining;
    }

    /**
     * A copy in which former codes, and codes from other code lists, are replaced by our current
     * codes. The rest is unchanged.
     *
     * @param currentCodes the current code by the code that was sent
     */
    public CompareQuery withCurrentCodes(Map<String, String> currentCodes) {
        return withIndicators(replaceCodes(indicators, currentCodes))
                .withAreas(replaceCodes(areas, currentCodes))
                .withGroup(currentCodes.getOrDefault(group, group));
    }

    private static List<String> replaceCodes(List<String> codes, Map<String, String> currentCodes) {
        return codes.stream()
                .map(code -> currentCodes.getOrDefault(code, code))
                .distinct()
                .toList();
    }

    /**
     * The address of the page with these indicators, areas and group, and all other parameters as
     * they were sent. The values of a repeated dimension are joined; of any other repeated
     * parameter, only the first value is kept.
     */
    public Target page(MultiMap sent) {
        Target page = Target.of("/compare");
        Set<String> names = new LinkedHashSet<>();
        sent.forEach(parameter -> names.add(parameter.getKey()));
        for (String name : names) {
            page =
                    page.with(
                            name,
                            switch (name) {
                                case "indicator" -> String.join(",", indicators);
                                case "area" -> String.join(",", areas);
                                case "group" -> group;
                                default ->
                                        DIMENSIONS.contains(name)
                                                ? String.join(",", sent.getAll(name))
                                                : sent.get(name);
                            });
        }
        return page;
    }

    /** How many lines each area has: one for each combination of groups of people. */
    public int linesOfArea() {
        return people.values().stream().mapToInt(List::size).reduce(1, (one, more) -> one * more);
    }
}
