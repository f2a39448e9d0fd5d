package org.sharedgrowth.observatory.indicators.exchange.structure;

import java.util.List;
import java.util.Set;

/**
 * The artefacts to include in addition to the requested ones.
 *
 * @param relations how it is related to them
 * @param kinds artefacts of these kinds one step up or down
 */
public record References(Set<Relation> relations, List<Kind> kinds) {
    public References {
        relations = Set.copyOf(relations);
        kinds = List.copyOf(kinds);
    }

    /** A way from one artefact to others. */
    enum Relation {
        /** Its references. */
        CHILDREN,
        /** Its references, transitively. */
        DESCENDANTS,
        /** What refers to it. */
        PARENTS,
        /** What refers to it, and so on. */
        ANCESTORS,
        /** What refers to it, and what those refer to. */
        PARENTS_AND_SIBLINGS
    }

    boolean reachConstraints() {
        return relations.stream().anyMatch(r -> r != Relation.CHILDREN && r != Relation.DESCENDANTS)
                || kinds.stream().anyMatch(Kind::takesActual);
    }
}
