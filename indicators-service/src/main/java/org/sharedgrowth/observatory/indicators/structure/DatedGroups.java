package org.sharedgrowth.observatory.indicators.structure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Members of groups by day, from the hierarchies whose codes state when they are valid. A hierarchy
 * states the members of its groups from the first to the last day on which any of them has a
 * member; outside those days it states nothing.
 */
public final class DatedGroups {
    /** States no members on any day. */
    public static final DatedGroups NONE = new DatedGroups();

    /** Spans of countries by group, in hierarchy order. */
    private final Map<String, List<Span>> spans = new HashMap<>();

    /** The days for which members of a group are stated. */
    private final Map<String, List<Span>> statedDays = new HashMap<>();

    /** The time in which a code belongs to a group, first and last day included. */
    private record Span(String code, LocalDate from, LocalDate to) {
        /** The part of this time in which a node is valid. */
        Span during(Definition.Node node) {
            return new Span(
                    code,
                    node.validFrom() == null ? from : max(from, LocalDate.parse(node.validFrom())),
                    node.validTo() == null ? to : min(to, LocalDate.parse(node.validTo())));
        }

        boolean isEmpty() {
            return to.isBefore(from);
        }

        boolean contains(LocalDate day) {
            return !day.isBefore(from) && !day.isAfter(to);
        }

        /** The shortest time that contains this span and another. */
        Span hull(Span other) {
            return new Span(code, min(from, other.from), max(to, other.to));
        }

        private static LocalDate max(LocalDate a, LocalDate b) {
            return a.isAfter(b) ? a : b;
        }

        private static LocalDate min(LocalDate a, LocalDate b) {
            return a.isBefore(b) ? a : b;
        }
    }

    DatedGroups() {}

    /** Adds a hierarchy; does nothing if none of its codes states when it is valid. */
    void add(Definition.Tree tree, Predicate<String> isCountry) {
        if (!isDated(tree.roots())) {
            return;
        }
        Map<String, List<Span>> found = new HashMap<>();
        tree.roots().forEach(root -> find(root, List.of(), isCountry, found));
        found.values().stream()
                .flatMap(List::stream)
                .reduce(Span::hull)
                .ifPresent(days ->
                        found.forEach((group, members) -> {
                            spans.computeIfAbsent(group, _ -> new ArrayList<>()).addAll(members);
                            statedDays.computeIfAbsent(group, _ -> new ArrayList<>()).add(days);
                        }));
    }

    /** The countries of a group on a day; null if no hierarchy states them. */
    @Nullable Set<String> members(String group, LocalDate day) {
        if (statedDays.getOrDefault(group, List.of()).stream()
                .noneMatch(days -> days.contains(day))) {
            return null;
        }
        Set<String> members = new LinkedHashSet<>();
        for (Span span : spans.getOrDefault(group, List.of())) {
            if (span.contains(day)) {
                members.add(span.code);
            }
        }
        return members;
    }

    /**
     * Collects the spans of the countries at or below a node.
     *
     * @param above the groups above the node, each with the time in which it contains the node
     */
    private static void find(
            Definition.Node node,
            List<Span> above,
            Predicate<String> isCountry,
            Map<String, List<Span>> found) {
        if (isCountry.test(node.code())) {
            for (Span group : above) {
                found.computeIfAbsent(group.code, _ -> new ArrayList<>())
                        .add(new Span(node.code(), group.from, group.to));
            }
        }
        List<Span> groups = new ArrayList<>(above);
        groups.add(new Span(node.code(), LocalDate.MIN, LocalDate.MAX));
        for (Definition.Node child : node.children()) {
            List<Span> narrowed =
                    groups.stream()
                            .map(group -> group.during(child))
                            .filter(group -> !group.isEmpty())
                            .toList();
            find(child, narrowed, isCountry, found);
        }
    }

    private static boolean isDated(List<Definition.Node> nodes) {
        return nodes.stream()
                .anyMatch(node ->
                        node.validFrom() != null
                                || node.validTo() != null
                                || isDated(node.children()));
    }
}
