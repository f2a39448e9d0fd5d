package org.sharedgrowth.observatory.e2e;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Parses a Prometheus expression: selected series by name and labels, and grouping labels. Supports
 * the part of the language that our rules and dashboards use.
 */
record PrometheusQuery(List<Selector> selectors, Set<String> groups) {
    private static final Pattern GROUPS =
            Pattern.compile("\\b(?:by|on|without|ignoring)\\s*\\(([^)]*)\\)");
    private static final Pattern RANGE = Pattern.compile("\\[[^]]*]");
    private static final Pattern SELECTOR =
            Pattern.compile("(?<![\\w:.])([a-zA-Z_:][\\w:]*)(?![\\w:]*\\s*\\()(?:\\{([^}]*)})?");
    private static final Pattern CONDITION = Pattern.compile("(\\w+)(=~|!~|!=|=)\"([^\"]*)\"");
    private static final Set<String> KEYWORDS = Set.of("and", "or", "unless", "bool", "offset");

    /** Selects series. */
    record Selector(String name, List<Condition> conditions) {
        /** The selected jobs; all if it names none. */
        List<String> jobs(List<String> all) {
            return all.stream()
                    .filter(job ->
                            conditions.stream()
                                    .filter(condition -> condition.label().equals("job"))
                                    .allMatch(condition -> condition.test(job)))
                    .toList();
        }
    }

    /** A condition on the value of a label. */
    record Condition(String label, String operator, String value) implements Predicate<String> {
        @Override
        public boolean test(String actual) {
            boolean isRegex = operator.endsWith("~");
            boolean isMatch = isRegex ? actual.matches(value) : actual.equals(value);
            return isMatch != operator.startsWith("!");
        }

        /** The alternatives of a regular expression, or the single value. */
        Stream<String> values() {
            return Stream.of(value.split("\\|", -1));
        }
    }

    static PrometheusQuery of(String expression) {
        Set<String> groups = new TreeSet<>();
        GROUPS.matcher(expression)
                .results()
                .flatMap(found -> Stream.of(found.group(1).split(",", -1)))
                .map(String::strip)
                .forEach(groups::add);
        String rest = RANGE.matcher(GROUPS.matcher(expression).replaceAll(" ")).replaceAll(" ");
        Matcher found = SELECTOR.matcher(rest);
        List<Selector> selectors =
                found.results()
                        .filter(one -> !KEYWORDS.contains(one.group(1)))
                        .map(one ->
                                new Selector(
                                        one.group(1),
                                        one.group(2) == null
                                                ? List.of()
                                                : conditions(one.group(2))))
                        .toList();
        return new PrometheusQuery(selectors, groups);
    }

    private static List<Condition> conditions(String text) {
        return CONDITION
                .matcher(text)
                .results()
                .map(found -> new Condition(found.group(1), found.group(2), found.group(3)))
                .toList();
    }
}
