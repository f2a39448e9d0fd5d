package org.sharedgrowth.observatory.indicators.structure;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A catalogue with all references resolved when it was built; every look-up is one hash access.
 *
 * @param flows newest version of each dataflow by id, in order of preference
 * @param everyFlow all versions, in the same order, the newest of each first
 * @param structures all versions of data structures
 * @param codelists newest version of each codelist by id
 * @param agreements newest version of each, by {@link #agreementKey}
 * @param everyAgreement all versions, by id, ascending
 * @param areaCodes codes and their aliases to codes
 * @param indicatorCodes codes and their aliases to codes
 * @param members group to its countries
 * @param groups country to its groups, in hierarchy order
 */
public record ResolvedCatalogue(
        Map<String, Dataflow> flows,
        List<Dataflow> everyFlow,
        List<ArtefactId> structures,
        Map<String, Codelist> codelists,
        Map<String, Agreement> agreements,
        List<Agreement> everyAgreement,
        Map<String, Item> providers,
        List<Item> topics,
        Map<String, String> areaCodes,
        Map<String, String> indicatorCodes,
        Map<String, Set<String>> members,
        Map<String, List<String>> groups)
        implements Catalogue {
    static String agreementKey(String flow, String provider) {
        return flow + '\n' + provider;
    }

    @Override
    public Collection<Dataflow> dataflows() {
        return flows.values();
    }

    @Override
    public List<Dataflow> everyDataflow() {
        return everyFlow;
    }

    @Override
    public List<ArtefactId> dataStructures() {
        return structures;
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
    public List<Agreement> agreements(Dataflow flow) {
        Map<String, Agreement> byProvider = new HashMap<>();
        for (Agreement agreement : everyAgreement) {
            if (agreement.flow().equals(flow.id().id())) {
                byProvider.merge(
                        agreement.provider(),
                        agreement,
                        (older, newer) ->
                                newer.major() == flow.id().major()
                                                || older.major() != flow.id().major()
                                        ? newer
                                        : older);
            }
        }
        return byProvider.values().stream()
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
