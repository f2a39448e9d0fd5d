package org.sharedgrowth.observatory.indicators.exchange.structure;

import java.util.List;

/**
 * A query for structures.
 *
 * @param kinds the requested kinds
 * @param dialectKinds all kinds that the dialect has; no other kinds are returned
 * @param agencies agencies; empty for all
 * @param ids ids; empty for all
 * @param versions choices of versions; a version that at least one of them picks is returned
 * @param items items of the requested schemes, in this order; empty for all
 */
public record StructureQuery(
        List<Kind> kinds,
        List<Kind> dialectKinds,
        List<String> agencies,
        List<String> ids,
        List<VersionChoice> versions,
        List<String> items,
        Detail detail,
        References references) {
    public StructureQuery {
        kinds = List.copyOf(kinds);
        dialectKinds = List.copyOf(dialectKinds);
        agencies = List.copyOf(agencies);
        ids = List.copyOf(ids);
        versions = List.copyOf(versions);
        items = List.copyOf(items);
    }

    /** Whether the answer may contain constraints that describe available data. */
    boolean requestsAvailability() {
        boolean requested = kinds.stream().anyMatch(Kind::includesActualConstraints);
        return dialectKinds.stream().anyMatch(Kind::includesActualConstraints)
                && (requested || references.mayIncludeConstraints());
    }
}
