package org.sharedgrowth.observatory.indicators.structure.message;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.indicators.structure.ArtefactType;
import org.sharedgrowth.observatory.indicators.structure.Definition;
import org.sharedgrowth.observatory.indicators.structure.Reference;
import org.sharedgrowth.observatory.indicators.structure.StructureText;
import org.sharedgrowth.observatory.messages.Texts;

/** Reads the structures of reference metadata. */
final class MetadataReader {
    private static final StructureText TEXT = Texts.messages(StructureText.class);
    private static final int MAX_DEPTH = 20;
    private static final String ATTRIBUTES = "metadataAttributes";

    private MetadataReader() {}

    static Definition structure(MessageNode node) {
        MessageNode list = node.at("metadataStructureComponents").at("metadataAttributeList");
        List<Definition.MetadataPart> attributes = attributes(list, 0);
        if (attributes.isEmpty()) {
            list.at(ATTRIBUTES).fault(null, TEXT.noAttribute());
        }
        return new Definition.MetadataStructure(attributes);
    }

    static @Nullable Definition flow(MessageNode node) {
        @Nullable Reference structure =
                node.reference("structure", ArtefactType.METADATA_STRUCTURE);
        List<String> targets = new ArrayList<>();
        for (MessageNode target : node.each("targets")) {
            @Nullable String urn = target.text();
            if (urn != null && urn.startsWith("urn:sdmx:")) {
                targets.add(urn);
            } else {
                target.fault(urn, TEXT.urnPattern());
            }
        }
        if (targets.isEmpty()) {
            node.at("targets").fault(null, TEXT.noTarget());
        }
        return structure == null ? null : new Definition.Metadataflow(structure, targets);
    }

    private static List<Definition.MetadataPart> attributes(MessageNode holder, int depth) {
        List<Definition.MetadataPart> attributes = new ArrayList<>();
        if (depth > MAX_DEPTH) {
            holder.fault(null, TEXT.nestsDeeper(String.valueOf(MAX_DEPTH)));
            return attributes;
        }
        for (MessageNode node : holder.each(ATTRIBUTES)) {
            Definition.@Nullable MetadataPart attribute = attribute(node, depth);
            if (attribute != null) {
                attributes.add(attribute);
            }
        }
        return attributes;
    }

    private static Definition.@Nullable MetadataPart attribute(MessageNode node, int depth) {
        String id = node.required("id");
        @Nullable Reference concept =
                node.reference("conceptIdentity", ArtefactType.CONCEPT_SCHEME);
        MessageNode representation = node.at("localRepresentation");
        @Nullable Reference codelist =
                representation.at("enumeration").exists()
                        ? representation.at("enumeration").asReference(ArtefactType.CODELIST)
                        : null;
        MessageNode max = node.at("maxOccurs");
        checkCount(node.at("minOccurs"), 0);
        if (!max.json().isTextual() || !max.json().textValue().equals("unbounded")) {
            checkCount(max, 1);
        }
        List<Definition.MetadataPart> children = attributes(node, depth + 1);
        return concept == null || id.isEmpty()
                ? null
                : new Definition.MetadataPart(
                        id,
                        concept,
                        codelist,
                        codelist == null ? FormatReader.type(representation.at("format")) : null,
                        node.at("minOccurs").json().asInt(1),
                        max.json().isTextual() ? null : max.json().asInt(1),
                        node.at("isPresentational").json().asBoolean(),
                        children);
    }

    /** JSON Schema treats 5.0 as an integer; {@code "5"} is a text. */
    private static void checkCount(MessageNode node, int min) {
        JsonNode count = node.json();
        boolean isWhole =
                count.isNumber()
                        && count.canConvertToExactIntegral()
                        && count.canConvertToInt()
                        && count.asInt() >= min;
        if (node.exists() && !isWhole) {
            node.fault(count.toString(), TEXT.wholeNumberFrom(String.valueOf(min)));
        }
    }
}
