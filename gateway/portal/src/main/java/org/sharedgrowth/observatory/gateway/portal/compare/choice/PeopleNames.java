package org.sharedgrowth.observatory.gateway.portal.compare.choice;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.sharedgrowth.observatory.gateway.portal.client.Catalogue.Code;
import org.sharedgrowth.observatory.gateway.portal.client.Catalogue.Indicator;
import org.sharedgrowth.observatory.gateway.portal.client.Observation;

/**
 * The names of groups of people.
 *
 * @param choices codes by dimension, of all compared indicators
 */
public record PeopleNames(Map<String, List<Code>> choices) {
    private static final Set<String> TOTALS = Set.of("_T", "_Z");

    /** The names of the groups of people for which these indicators are reported. */
    public static PeopleNames of(List<Indicator> indicators) {
        Map<String, Set<Code>> all = new LinkedHashMap<>();
        indicators.forEach(one ->
                one.groupsByDimension()
                        .forEach((dimension, codes) ->
                                all.computeIfAbsent(dimension, _ -> new LinkedHashSet<>())
                                        .addAll(codes)));
        Map<String, List<Code>> lists = new LinkedHashMap<>();
        all.forEach((dimension, codes) -> lists.put(dimension, List.copyOf(codes)));
        return new PeopleNames(lists);
    }

    /** The people of a figure in words; empty for everyone. */
    public String of(Observation cell) {
        Map<String, String> breakdown = cell.breakdown();
        return breakdown == null
                ? ""
                : breakdown.entrySet().stream()
                        .filter(entry -> !TOTALS.contains(entry.getValue()))
                        .map(entry -> name(entry.getKey(), entry.getValue()))
                        .collect(Collectors.joining(", "));
    }

    /** The names of the chosen groups; none for everyone. */
    public List<String> of(CompareQuery query) {
        List<String> names = new ArrayList<>();
        query.people()
                .forEach((dimension, codes) ->
                        codes.stream()
                                .filter(code -> !TOTALS.contains(code))
                                .forEach(code ->
                                        names.add(name(dimension.toUpperCase(Locale.ROOT), code))));
        return names;
    }

    /** The reported groups of a dimension, without the total. */
    public List<Code> groups(String dimension) {
        return choices.getOrDefault(dimension.toUpperCase(Locale.ROOT), List.of()).stream()
                .filter(code -> !TOTALS.contains(code.code()))
                .toList();
    }

    private String name(String dimension, String code) {
        return choices.getOrDefault(dimension, List.of()).stream()
                .filter(known -> known.code().equals(code))
                .map(Code::name)
                .findFirst()
                .orElse(code);
    }
}
