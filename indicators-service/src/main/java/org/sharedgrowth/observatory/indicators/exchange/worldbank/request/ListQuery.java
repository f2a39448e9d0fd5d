package org.sharedgrowth.observatory.indicators.exchange.worldbank.request;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.service.problem.Problem;

/**
 * A list and its filters: {@code /v2/country/BR;KE?incomeLevel=LMC}, or with the group in the path
 * {@code /v2/incomelevel/LMC/country}.
 *
 * @param kind kind of entries, in the singular
 * @param codes joined by semicolons, or {@code all}
 * @param filters by name in lower case
 */
public record ListQuery(String kind, String codes, Map<String, String> filters) {
    private static final String ALL = "all";

    /** The filters that lists support, by the kind of their entries. */
    private static final Map<String, Set<String>> FILTERS =
            Map.of("country", CountryFilter.PARAMETERS, "indicator", Set.of("source", "topic"));

    public ListQuery {
        filters = Map.copyOf(filters);
    }

    /** All entries of a kind, or those with the given codes. */
    public static ListQuery of(String kind, String codes) {
        return new ListQuery(kind, codes, Map.of());
    }

    /** Names of the parameters that a list knows, in lower case; {@code type} only to refuse it. */
    public static Set<String> parameters(WorldBankTarget target) {
        Set<String> names = new HashSet<>(FILTERS.getOrDefault(kind(target), Set.of()));
        names.add("source");
        names.add("type");
        return names;
    }

    private static String kind(WorldBankTarget target) {
        return target.path().size() > 2 ? target.kind(2) : target.kind();
    }

    /**
     * Reads a request, without checking that the kind of entries exists; null if the path is too
     * long, or begins with something by which the list cannot be filtered.
     *
     * @throws Problem 400 for a filter that is given twice or is not supported
     */
    public static @Nullable ListQuery of(WorldBankTarget target, BankParameters parameters) {
        String kind = kind(target);
        List<String> path = target.path();
        Map<String, String> filters = new HashMap<>();
        for (String name : FILTERS.getOrDefault(kind, Set.of())) {
            String value = parameters.text(name);
            if (value != null) {
                filters.put(name, value);
            }
        }
        String type = parameters.text("type");
        if (type != null) {
            throw Problem.parameter("type", type, "lists cannot be filtered by it; leave it out.");
        }
        if (path.size() <= 2) {
            return new ListQuery(kind, path.size() < 2 ? ALL : path.get(1), filters);
        }
        String outer = target.kind();
        if (path.size() > 4 || !FILTERS.getOrDefault(kind, Set.of()).contains(outer)) {
            return null;
        }
        if (filters.putIfAbsent(outer, path.get(1)) != null) {
            throw Problem.parameter(
                    outer, String.valueOf(filters.get(outer)), "it is already given in the path.");
        }
        return new ListQuery(kind, path.size() < 4 ? ALL : path.get(3), filters);
    }
}
