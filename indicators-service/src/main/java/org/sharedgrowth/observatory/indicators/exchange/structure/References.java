package org.sharedgrowth.observatory.indicators.exchange.structure;

import java.util.List;
import java.util.Set;

/**
 * The artefacts to include in addition to the requested ones.
 *
 * @param relations relations to follow
 * @param kinds kinds of artefacts to include if a requested artefact refers to them, or they refer
 *     to a requested artefact
 */
public record References(Set<Relation> relations, List<Kind> kinds) {
    public References {
        relations = Set.copyOf(relations);
        kinds = List.copyOf(kinds);
    }

    /** The relation of artefacts to a requested artefact ("it"). */
    enum Relation {
        /** The artefacts to which it refers. */
        CHILDREN,
        /** The artefacts to which it refers, directly or indirectly. */
        DESCENDANTS,
        /** The artefacts that refer to it. */
        PARENTS,
        /** The artefacts that refer to it, directly or indirectly. */
        ANCESTORS,
        /** The artefacts that refer to it, and all artefacts to which these refer. */
        PARENTS_AND_SIBLINGS
    }

    boolean mayIncludeConstraints() {
        return relations.stream().anyMatch(r -> r != Relation.CHILDREN && r != Relation.DESCENDANTS)
                || kinds.stream().anyMatch(Kind::includesActualConstraints);
    }
}
