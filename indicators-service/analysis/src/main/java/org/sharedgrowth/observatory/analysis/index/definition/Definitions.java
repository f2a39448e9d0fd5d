package org.sharedgrowth.observatory.analysis.index.definition;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.sharedgrowth.observatory.analysis.index.definition.Definition.SpecialCase;

/** The graph of a definition's nodes. */
final class Definitions {
    private Definitions() {}

    /** A node that is known to exist. */
    static Node node(Map<String, Node> all, String name) {
        return Objects.requireNonNull(all.get(name), name);
    }

    /** The nodes that are results or decide a result; the root is first. */
    static Set<String> results(Definition definition) {
        Set<String> results = new LinkedHashSet<>();
        results.add(definition.code());
        definition.specialCases().stream().map(SpecialCase::of).forEach(results::add);
        if (definition.bandsOf() != null) {
            results.add(definition.bandsOf());
        }
        results.addAll(definition.also());
        return results;
    }

    /**
     * All nodes that results need, each after those that it needs; the definition must not have a
     * cycle.
     */
    static List<String> order(Definition definition) {
        Map<String, Node> all = definition.allNodes();
        Set<String> order = new LinkedHashSet<>();
        results(definition).forEach(name -> visit(all, name, order));
        return new ArrayList<>(order);
    }

    private static void visit(Map<String, Node> all, String name, Set<String> order) {
        if (!order.contains(name)) {
            node(all, name).operator().operands().forEach(operand -> visit(all, operand, order));
            order.add(name);
        }
    }
}
