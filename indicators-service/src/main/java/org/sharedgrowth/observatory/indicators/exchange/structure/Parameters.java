package org.sharedgrowth.observatory.indicators.exchange.structure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.indicators.exchange.RawTarget;
import org.sharedgrowth.observatory.indicators.problem.Problem;

/**
 * The parameters of a request, each at most once; those without a value count as absent.
 *
 * @param ignored names that the query does not know
 */
record Parameters(Map<String, String> values, List<String> ignored) {
    /**
     * Sorts parameters.
     *
     * @param known those that are read
     * @throws Problem 400 if a known one is given twice
     */
    static Parameters of(List<RawTarget.Parameter> sent, Set<String> known) {
        Map<String, String> values = new LinkedHashMap<>();
        List<String> ignored = new ArrayList<>();
        for (RawTarget.Parameter parameter : sent) {
            if (parameter.value().isEmpty()) {
                continue;
            }
            if (!known.contains(parameter.name())) {
                ignored.add(parameter.name());
            } else if (values.putIfAbsent(parameter.name(), parameter.value()) != null) {
                throw Problem.parameter(parameter.name(), parameter.value(), "it is given twice.");
            }
        }
        return new Parameters(values, ignored);
    }

    /** A path and what narrows it, as one text; equal texts ask for the same. */
    String canonical(List<String> path) {
        return String.join("/", path) + new TreeMap<>(values);
    }

    @Nullable String get(String name) {
        return values.get(name);
    }

    String get(String name, String otherwise) {
        return values.getOrDefault(name, otherwise);
    }
}
