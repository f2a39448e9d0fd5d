package org.sharedgrowth.observatory.indicators.structure;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A catalogue whose references were followed once, when it was built; every look-up is one hash.
 *
 * @param flows newest version of each dataflow by id, in order of preference
 * @param codelists newest version of each codelist by id
 * @param agreements by {@link #agreementKey}
 * @param areaCodes codes and their aliases to codes
 * @param indicatorCodes codes and their aliases to codes
 * @param members group to its countries
 * @param groups country to its groups, in hierarchy order
 */
record ResolvedCatalogue(
        Map<String, Dataflow> flows,
        Map<String, Codelist> codelists,
        Map<String, Agreement> agreements,
        Map<String, Item> providers,
        List<Item> topics,
        Map<String, String> areaCodes,
        Map<String, String> indicatorCodes,
        Map<String, Set<String>> members,
        Map<String, List<String>> groups)
        implements Catalogue {
    /** Nothing is registered yet. */
    static final ResolvedCatalogue EMPTY =
            new ResolvedCatalogue(
                    Map.of(), Map.of(), Map.of(), Map.of(), List.of(), Map.of(), Map.of(), Map.of(),
                    Map.of());

    static String agreementKey(String flow, String provider) {
        return flow + '\n' + provider;
    }

    @Override
    public Collection<Dataflow> dataflows() {
        return flows.values();
    }

    @Override
    public @Nullable Dataflow dataflow(String id) {
        return flows.get(id);
    }

    @Override
    public @Nullable Codelist codelist(String id) {
        return codelists.get(id);
    }

    @Override
    public @Nullable Agreement agreement(String flow, String provider) {
        return agreements.get(agreementKey(flow, provider));
    }

    @Override
    public List<Agreement> agreements(String flow) {
        return agreements.values().stream()
                .filter(agreement -> agreement.flow().equals(flow))
                .sorted(Comparator.comparing(agreement -> agreement.id().toString()))
                .toList();
    }

    @Override
    public @Nullable Item provider(String id) {
        return providers.get(id);
    }

    @Override
    public @Nullable String areaCode(String codeOrAlias) {
        return areaCodes.get(codeOrAlias);
    }

    @Override
    public @Nullable String indicatorCode(String codeOrAlias) {
        return indicatorCodes.get(codeOrAlias);
    }

    @Override
    public Set<String> members(String group) {
        return members.getOrDefault(group, Set.of());
    }

    @Override
    public List<String> groupsOf(String area) {
        return groups.getOrDefault(area, List.of());
    }
}
