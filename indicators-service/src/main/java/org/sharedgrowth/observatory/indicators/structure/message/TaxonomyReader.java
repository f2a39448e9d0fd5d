package org.sharedgrowth.observatory.indicators.structure.message;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.indicators.structure.ArtefactType;
import org.sharedgrowth.observatory.indicators.structure.Definition;
import org.sharedgrowth.observatory.indicators.structure.Reference;
import org.sharedgrowth.observatory.indicators.structure.StructureText;
import org.sharedgrowth.observatory.messages.Texts;

/** Reads the content of the categories of a reporting taxonomy. */
final class TaxonomyReader {
    private static final StructureText TEXT = Texts.messages(StructureText.class);
    private static final String STRUCTURES = "structuralMetadata";
    private static final String FLOWS = "provisioningMetadata";

    private TaxonomyReader() {}

    static Definition read(MessageNode node) {
        List<Definition.TaxonomyEntry> filed = new ArrayList<>();
        read(node, "", filed);
        if (!node.at("reportingCategories").exists()) {
            node.at("reportingCategories").fault(null, TEXT.noCategory());
        }
        return new Definition.Taxonomy(filed);
    }

    private static void read(
            MessageNode holder, String above, List<Definition.TaxonomyEntry> filed) {
        for (MessageNode node : holder.each("reportingCategories")) {
            @Nullable String id = node.at("id").text();
            String path = above + id;
            List<Reference> objects = new ArrayList<>(objects(node, STRUCTURES, false));
            if (!objects.isEmpty() && node.at(FLOWS).exists()) {
                node.at(FLOWS).fault(null, TEXT.notCombined(STRUCTURES));
            }
            objects.addAll(objects(node, FLOWS, true));
            if (objects.stream().map(Reference::type).distinct().count() > 1) {
                node.fault(path, TEXT.objectsOfOneKind());
            }
            if (!objects.isEmpty()) {
                filed.add(new Definition.TaxonomyEntry(path, objects));
            }
            read(node, path + ".", filed);
        }
    }

    private static List<Reference> objects(MessageNode node, String member, boolean expectsFlows) {
        List<Reference> objects = new ArrayList<>();
        for (MessageNode each : node.each(member)) {
            @Nullable Reference object = each.asReference(null);
            if (object == null) {
                continue;
            }
            boolean isStructure =
                    object.type() == ArtefactType.DATA_STRUCTURE
                            || object.type() == ArtefactType.METADATA_STRUCTURE;
            if (expectsFlows ? object.type().isFlow() : isStructure) {
                objects.add(object);
            } else {
                each.fault(
                        object.toString(), expectsFlows ? TEXT.urnOfFlow() : TEXT.urnOfStructure());
            }
        }
        return objects;
    }
}
