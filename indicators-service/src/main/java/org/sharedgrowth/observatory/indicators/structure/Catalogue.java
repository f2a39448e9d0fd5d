package org.sharedgrowth.observatory.indicators.structure;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.indicators.structure.registration.Structures;

/**
 * All structures at one point in time, with resolved references. Immutable; {@link Structures} has
 * the current one. Unknown ids yield null or an empty result, never an exception.
 */
public interface Catalogue {
    /** Newest version of each dataflow, by {@code PREFERENCE} annotation and then by id. */
    Collection<Dataflow> dataflows();

    /**
     * Every version of each dataflow: the dataflows in the order of {@link #dataflows()}, the
     * versions of each from the newest to the oldest.
     */
    List<Dataflow> everyDataflow();

    /** Every version of each data structure, by agency and id, versions ascending. */
    List<ArtefactId> dataStructures();

    /** The newest version of a dataflow by its id, or null. */
    @Nullable Dataflow dataflow(String id);

    /** The newest version of a codelist by its id, or null. */
    @Nullable Codelist codelist(String id);

    /** The agreement under which the provider sends data for the dataflow, or null. */
    @Nullable Agreement agreement(String flow, String provider);

    /**
     * The agreements under which data is sent for a version of a dataflow, one per provider, by id;
     * for another major version if there is none for this one.
     */
    List<Agreement> agreements(Dataflow flow);

    /** Every version of each agreement, by id, versions ascending. */
    List<Agreement> everyAgreement();

    /** The provider as an item of {@code DATA_PROVIDERS} (for its names), or null. */
    @Nullable Item provider(String id);

    /** Categories of {@code CAS_TOPICS} in order; ids are paths such as {@code ECONOMY.SIZE}. */
    List<Item> topics();

    /**
     * An area code by a World Bank id ({@code WLD} is {@code 001}), ISO 3166 alpha-2, or itself;
     * null if unknown.
     */
    @Nullable String areaCode(String codeOrAlias);

    /** An indicator code by a World Bank id ({@code IT.NET.USER.ZS}) or itself; null if unknown. */
    @Nullable String indicatorCode(String codeOrAlias);

    /** Codes of the countries in a group, including its subgroups; empty if unknown. */
    Set<String> members(String group);

    /** Codes of the groups a country belongs to, in hierarchy order; empty if unknown. */
    List<String> groupsOf(String area);
}
