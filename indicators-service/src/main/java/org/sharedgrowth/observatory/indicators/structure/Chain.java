package org.sharedgrowth.observatory.indicators.structure;

import org.jspecify.annotations.Nullable;

/** From an agreement to its dataflow to its data structure. */
public final class Chain {
    private Chain() {}

    /** The data structure that shapes what the reference names, or null if a link is missing. */
    public static @Nullable Artefact structureOf(Reference reference, Registry registry) {
        @Nullable Artefact artefact = registry.resolve(reference);
        return artefact == null ? null : structureOf(artefact, registry);
    }

    /** The data structure that shapes an artefact, perhaps itself, or null if there is none. */
    public static @Nullable Artefact structureOf(Artefact artefact, Registry registry) {
        return switch (artefact.definition()) {
            case Definition.Structure structure -> artefact;
            case Definition.Flow flow -> structureOf(flow.structure(), registry);
            case Definition.Agreed agreed -> structureOf(agreed.flow(), registry);
            case Definition.None none -> null;
            case Definition.Categorised link -> null;
            case Definition.Constraint constraint -> null;
            case Definition.Tree tree -> null;
            case Definition.Association link -> null;
            case Definition.MetadataStructure metadata -> null;
            case Definition.Metadataflow flow -> null;
            case Definition.Taxonomy taxonomy -> null;
            case Definition.CodeMap map -> null;
            case Definition.Procedure process -> null;
            case Definition.Actual actual -> structureOf(actual.flow(), registry);
        };
    }
}
