package org.sharedgrowth.observatory.indicators.exchange.http;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.indicators.problem.UnknownParameter;
import org.sharedgrowth.observatory.service.problem.Problem;

/**
 * The parameters of a request, each at most once. Parameters without a value count as absent.
 *
 * @param ignored names of parameters that were sent but are not known
 */
public record QueryParameters(Map<String, String> values, List<String> ignored) {
    /**
     * Parameters that affect only how the answer is presented or who asks for it, not what is
     * queried.
     */
    private static final Set<String> PRESENTATION =
            Set.of("api_key", "format", "formatVersion", "lang");

    /**
     * Separates the parameters that are read from the ignored ones.
     *
     * @param known names of the parameters that are read
     * @throws Problem 400 if a known one is given twice, or an unknown one resembles a known one
     */
    public static QueryParameters of(List<RawTarget.Parameter> sent, Set<String> known) {
        return of(sent, known, Set.of());
    }

    /**
     * Separates the parameters that are read from the ignored ones.
     *
     * @param known names of the parameters that are read
     * @param elsewhere names of additional parameters, which are read elsewhere; a name that
     *     resembles one of them is refused
     * @throws Problem 400 if a known one is given twice, or an unknown one resembles a known one
     */
    public static QueryParameters of(
            List<RawTarget.Parameter> sent, Set<String> known, Set<String> elsewhere) {
        Set<String> all = new HashSet<>(known);
        all.addAll(elsewhere);
        Map<String, String> values = new LinkedHashMap<>();
        List<String> ignored = new ArrayList<>();
        for (RawTarget.Parameter parameter : sent) {
            if (parameter.value().isEmpty()) {
                continue;
            }
            if (!known.contains(parameter.name())) {
                UnknownParameter.refuseSimilar(parameter.name(), all);
                ignored.add(parameter.name());
            } else if (values.putIfAbsent(parameter.name(), parameter.value()) != null) {
                throw Problem.parameter(
                        parameter.name(), parameter.value(), "it is given more than once.");
            }
        }
        return new QueryParameters(values, ignored);
    }

    /**
     * The path and the parameters that filter, as canonical text. Equal texts mean equal queries.
     * The caller, format and language are not part of the text.
     *
     * @param dialect name of the dialect; included because the same text can have different
     *     meanings in different dialects
     */
    public String canonical(String dialect, List<String> path) {
        TreeMap<String, String> narrowing = new TreeMap<>(values);
        narrowing.keySet().removeAll(PRESENTATION);
        return dialect + "\n" + String.join("/", path) + narrowing;
    }

    /** The value of a parameter; null if it is absent. */
    public @Nullable String get(String name) {
        return values.get(name);
    }

    public String get(String name, String otherwise) {
        return values.getOrDefault(name, otherwise);
    }
}
