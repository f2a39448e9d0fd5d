package org.sharedgrowth.observatory.indicators.structure;

import org.jspecify.annotations.Nullable;

/** Follows references from an agreement to its dataflow and data structure. */
public final class StructureReferences {
    private StructureReferences() {}

    /** The data structure of the referenced artefact, or null if a link is missing. */
    public static @Nullable Artefact structureOf(Reference reference, Registry registry) {
        @Nullable Artefact artefact = registry.resolve(reference);
        return artefact == null ? null : structureOf(artefact, registry);
    }

    /** The data structure of an artefact, which may be the artefact itself, or null. */
    public static @Nullable Artefact structureOf(Artefact artefact, Registry registry) {
        return switch (artefact.definition()) {
            case Definition.Structure structure -> artefact;
            case Definition.Flow flow -> structureOf(flow.structure(), registry);
            case Definition.ProvisionAgreement agreed -> structureOf(agreed.flow(), registry);
            case Definition.None none -> null;
            case Definition.Categorisation link -> null;
            case Definition.Constraint constraint -> null;
            case Definition.Tree tree -> null;
            case Definition.Association link -> null;
            case Definition.MetadataStructure metadata -> null;
            case Definition.Metadataflow flow -> null;
            case Definition.Taxonomy taxonomy -> null;
            case Definition.CodeMap map -> null;
            case Definition.Procedure process -> null;
            case Definition.Availability actual -> structureOf(actual.flow(), registry);
        };
    }
}
