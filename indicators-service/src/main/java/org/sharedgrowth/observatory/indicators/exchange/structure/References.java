package org.sharedgrowth.observatory.indicators.exchange.structure;

import java.util.List;
import java.util.Set;

/**
 * The artefacts to include in addition to the requested ones.
 *
 * @param relations relations to follow
 * @param kinds kinds of artefacts to include if a requested artefact refers to them or they refer
 *     to it
 */
public record References(Set<Relation> relations, List<Kind> kinds) {
    public References {
        relations = Set.copyOf(relations);
        kinds = List.copyOf(kinds);
    }

    /** Artefacts to include, by their relation to a requested artefact ("it"). */
    enum Relation {
        /** The artefacts it refers to. */
        CHILDREN,
        /** The artefacts it refers to, transitively. */
        DESCENDANTS,
        /** The artefacts that refer to it. */
        PARENTS,
        /** The artefacts that refer to it, transitively. */
        ANCESTORS,
        /** The artefacts that refer to it, and the artefacts that those refer to. */
        PARENTS_AND_SIBLINGS
    }

    boolean mayIncludeConstraints() {
        return relations.stream().anyMatch(r -> r != Relation.CHILDREN && r != Relation.DESCENDANTS)
                || kinds.stream().anyMatch(Kind::includesActualConstraints);
    }
}
