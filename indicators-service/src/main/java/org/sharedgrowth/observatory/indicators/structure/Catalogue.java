package org.sharedgrowth.observatory.indicators.structure;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.indicators.structure.registration.Structures;

/**
 * All structures at one point in time, with references resolved when it was built, so that nearly
 * every look-up is one hash access. Immutable; {@link Structures} has the current one. Unknown ids
 * yield null or an empty result, never an exception.
 *
 * @param flows newest version of each dataflow by id, in order of preference
 * @param everyDataflow every version of each dataflow: the dataflows in the same order, the
 *     versions of each from the newest to the oldest
 * @param dataStructures ids of every version of each data structure, ordered by agency and id,
 *     versions ascending
 * @param codelists newest version of each codelist by id
 * @param agreements newest version of each agreement, by dataflow and provider, see {@link
 *     #agreementKey}
 * @param everyAgreement every version of each agreement, ordered by agency and id, versions
 *     ascending
 * @param providers the items of {@code DATA_PROVIDERS}
 * @param topics categories of {@code CAS_TOPICS} in order; ids are paths such as {@code
 *     ECONOMY.SIZE}
 * @param areaCodes area codes by code or alias
 * @param indicatorCodes indicator codes by code or alias
 * @param traits declared properties of indicators, by code
 * @param members countries by group, including those of its subgroups
 * @param groups groups of each country, in hierarchy order
 * @param datedGroups members of groups by day, where a hierarchy states them
 * @param removedAreas codes of areas that occur only in older lists
 * @param removedIndicators codes of indicators that occur only in older lists
 */
public record Catalogue(
        Map<String, Dataflow> flows,
        List<Dataflow> everyDataflow,
        List<ArtefactId> dataStructures,
        Map<String, Codelist> codelists,
        Map<String, Agreement> agreements,
        List<Agreement> everyAgreement,
        Map<String, Item> providers,
        List<Item> topics,
        Map<String, String> areaCodes,
        Map<String, String> indicatorCodes,
        Map<String, IndicatorTraits> traits,
        Map<String, Set<String>> members,
        Map<String, List<String>> groups,
        DatedGroups datedGroups,
        RemovedCodes removedAreas,
        RemovedCodes removedIndicators) {
    static String agreementKey(String flow, String provider) {
        return flow + '\n' + provider;
    }

    /**
     * The newest version of each dataflow, ordered by {@code PREFERENCE} annotation, then by id.
     */
    public Collection<Dataflow> dataflows() {
        return flows.values();
    }

    /** The newest version of a dataflow by its id, or null. */
    public @Nullable Dataflow dataflow(String id) {
        return flows.get(id);
    }

    /** The newest version of a codelist by its id, or null. */
    public @Nullable Codelist codelist(String id) {
        return codelists.get(id);
    }

    /** The agreement under which the provider sends data for the dataflow, or null. */
    public @Nullable Agreement agreement(String flow, String provider) {
        return agreements.get(agreementKey(flow, provider));
    }

    /**
     * The agreements under which data is sent for a version of a dataflow, ordered by id, one per
     * provider: the newest for this major version or, if there is none, the provider's newest.
     */
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

    /** The terms of use that the agreements of these providers for the dataflow have in common. */
    public Terms terms(Dataflow flow, Collection<String> senders) {
        String source = flow.view() == null ? flow.id().id() : flow.view().source();
        return Terms.ofAll(
                senders.stream()
                        .map(sender -> agreement(source, sender))
                        .map(agreement -> agreement == null ? Terms.NONE : agreement.terms())
                        .toList());
    }

    /** The provider as an item (for its names), or null. */
    public @Nullable Item provider(String id) {
        return providers.get(id);
    }

    /**
     * The area code for a World Bank id ({@code WLD} stands for {@code 001}), an ISO 3166 alpha-2
     * code, a former code or the code itself; null if unknown.
     */
    public @Nullable String areaCode(String codeOrAlias) {
        return areaCodes.get(codeOrAlias);
    }

    /**
     * The indicator code for a World Bank id ({@code IT.NET.USER.ZS}), a former code or the code
     * itself; null if unknown.
     */
    public @Nullable String indicatorCode(String codeOrAlias) {
        return indicatorCodes.get(codeOrAlias);
    }

    /** The declared properties of an indicator, by its code; null if it is unknown. */
    public @Nullable IndicatorTraits traits(String indicator) {
        return traits.get(indicator);
    }

    /** Codes of the countries in a group, including its subgroups; empty if unknown. */
    public Set<String> members(String group) {
        return members.getOrDefault(group, Set.of());
    }

    /**
     * The countries in a group on a day, including those of its subgroups. The members as of a
     * period are those of its last day; the members as of a vintage are those of the day of the
     * vintage.
     */
    public Membership members(String group, LocalDate day) {
        Set<String> stated = datedGroups.members(group, day);
        return stated == null
                ? new Membership(members(group), false)
                : new Membership(stated, true);
    }

    /** Codes of the groups a country belongs to, in hierarchy order; empty if unknown. */
    public List<String> groupsOf(String area) {
        return groups.getOrDefault(area, List.of());
    }
}
