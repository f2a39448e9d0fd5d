package org.sharedgrowth.observatory.indicators.structure;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects the references of artefacts. */
public final class Links {
    private Links() {}

    /** The references in an artefact's definition, without the target patterns of metadataflows. */
    public static List<Reference> of(Definition definition) {
        List<Reference> references = new ArrayList<>();
        switch (definition) {
            case Definition.None none -> {}
            case Definition.Structure structure ->
                    structure
                            .parts()
                            .forEach(part -> {
                                references.add(part.concept());
                                add(references, part.codelist());
                            });
            case Definition.Flow flow -> references.add(flow.structure());
            case Definition.Categorisation link -> {
                references.add(link.source());
                references.add(link.target());
            }
            case Definition.ProvisionAgreement agreed -> {
                references.add(agreed.flow());
                references.add(agreed.provider());
            }
            case Definition.Constraint constraint -> references.addAll(constraint.attachedTo());
            case Definition.Tree tree -> references.add(tree.codelist());
            case Definition.Association link -> {
                references.add(link.hierarchy());
                references.add(link.object());
                add(references, link.context());
            }
            case Definition.MetadataStructure metadata ->
                    metadata.attributes().forEach(each -> addAll(references, each));
            case Definition.Metadataflow flow -> references.add(flow.structure());
            case Definition.Taxonomy taxonomy ->
                    taxonomy.filed().forEach(filed -> references.addAll(filed.objects()));
            case Definition.CodeMap map -> {
                references.add(map.source());
                references.add(map.target());
            }
            case Definition.Procedure process ->
                    process.steps().forEach(step -> addAll(references, step));
            case Definition.Availability actual -> references.add(actual.flow());
        }
        return references;
    }

    private static void addAll(List<Reference> references, Definition.MetadataPart part) {
        references.add(part.concept());
        add(references, part.codelist());
        part.children().forEach(child -> addAll(references, child));
    }

    private static void addAll(List<Reference> references, Definition.Step step) {
        references.addAll(step.inputs());
        references.addAll(step.outputs());
        step.steps().forEach(each -> addAll(references, each));
    }

    private static void add(List<Reference> references, @Nullable Reference reference) {
        if (reference != null) {
            references.add(reference);
        }
    }
}
