package org.sharedgrowth.observatory.reports.document.chart;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.sharedgrowth.observatory.reports.document.Prose;
import org.sharedgrowth.observatory.reports.document.binding.Cell;
import org.sharedgrowth.observatory.reports.document.binding.CellRef;
import org.sharedgrowth.observatory.reports.document.binding.Fact;

/**
 * Labels of facts, made of indicator, area, slice and period. The parts that all facts share form
 * the title; the other parts form the label of each fact.
 */
final class Labels {
    private static final int PARTS = 4;
    private static final int PERIOD = 3;

    private final Map<String, List<String>> parts = new LinkedHashMap<>();
    private final boolean[] shared = new boolean[PARTS];
    private String title = "";

    private Labels() {}

    static Labels of(List<Fact> facts, Prose prose) {
        Labels labels = new Labels();
        for (Fact fact : facts) {
            labels.parts.put(fact.name(), parts(fact, prose));
        }
        List<String> common = new ArrayList<>();
        for (int i = 0; i < PARTS; i++) {
            int part = i;
            Set<String> seen = new LinkedHashSet<>();
            labels.parts.values().forEach(p -> seen.add(p.get(part)));
            labels.shared[i] = seen.size() == 1;
            if (labels.shared[i]) {
                seen.stream().filter(text -> !text.isEmpty()).forEach(common::add);
            }
        }
        labels.title = String.join(", ", common);
        return labels;
    }

    /** The parts that all facts share. */
    String title() {
        return title;
    }

    /** The parts of a fact that not all facts share; the title if there are none. */
    String label(Fact fact) {
        List<String> all = parts.getOrDefault(fact.name(), List.of());
        List<String> distinguishing = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            if (!shared[i] && !all.get(i).isEmpty()) {
                distinguishing.add(all.get(i));
            }
        }
        return distinguishing.isEmpty() ? title : String.join(", ", distinguishing);
    }

    /** The key of the line to which a fact belongs: its label without the period. */
    String series(Fact fact) {
        List<String> all = parts.getOrDefault(fact.name(), List.of());
        List<String> distinguishing = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            if (i != PERIOD && !shared[i] && !all.get(i).isEmpty()) {
                distinguishing.add(all.get(i));
            }
        }
        return String.join(", ", distinguishing);
    }

    private static List<String> parts(Fact fact, Prose prose) {
        String indicator = join(fact, prose, Cell.Labels::indicator, CellRef::indicator);
        String area = join(fact, prose, Cell.Labels::area, CellRef::area);
        String slice =
                fact.shownCell()
                        .map(ref ->
                                ref.slice().entrySet().stream()
                                        .map(e -> prose.language().slice(e.getKey(), e.getValue()))
                                        .collect(Collectors.joining(", ")))
                        .orElse("");
        String period = fact.period().map(prose.language()::period).orElse("");
        return List.of(indicator, area, slice, period);
    }

    private static String join(
            Fact fact, Prose prose, Part<Cell.Labels> named, Part<CellRef> coded) {
        Set<String> names = new LinkedHashSet<>();
        for (CellRef ref : fact.cells()) {
            Optional<Cell> cell = prose.resolution().cell(ref);
            String name = cell.map(c -> named.of(c.labels())).orElse("");
            names.add(name.isEmpty() ? coded.of(ref) : name);
        }
        return String.join(" and ", names);
    }

    private interface Part<T> {
        String of(T from);
    }
}
