package org.sharedgrowth.observatory.indicators.exchange.structure;

import java.util.List;

/**
 * A query for structures.
 *
 * @param kinds the kinds asked for
 * @param universe all kinds of the dialect; others are not returned
 * @param agencies any of them; all if there is none
 * @param ids any of them; all if there is none
 * @param versions any of them
 * @param items only these of the schemes asked for, in this order; all if there is none
 */
public record StructureQuery(
        List<Kind> kinds,
        List<Kind> universe,
        List<String> agencies,
        List<String> ids,
        List<VersionChoice> versions,
        List<String> items,
        Detail detail,
        References references) {
    public StructureQuery {
        kinds = List.copyOf(kinds);
        universe = List.copyOf(universe);
        agencies = List.copyOf(agencies);
        ids = List.copyOf(ids);
        versions = List.copyOf(versions);
        items = List.copyOf(items);
    }

    /** Whether the answer may contain constraints of available data. */
    boolean wantsPresence() {
        boolean asked = kinds.stream().anyMatch(Kind::takesActual);
        return universe.stream().anyMatch(Kind::takesActual)
                && (asked || references.reachConstraints());
    }
}
