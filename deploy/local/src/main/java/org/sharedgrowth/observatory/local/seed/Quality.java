package org.sharedgrowth.observatory.local.seed;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.Map;

/** Metadata about whole dataflows: the concepts, structure and flow of quality notes. */
final class Quality {
    private static final String CHILDREN = "metadataAttributes";

    private final Tables tables;
    private final Row concepts;
    private final Row structure;
    private final Row flow;

    Quality(Tables tables, Schemes schemes) {
        this.tables = tables;
        this.concepts = schemes.row("metadataconceptscheme");
        this.structure = schemes.row("metadatastructure");
        this.flow = schemes.row("metadataflow");
    }

    ObjectNode concepts() {
        ObjectNode scheme = artefact(concepts);
        ArrayNode items = scheme.putArray("concepts");
        for (Row row : tables.rows("quality")) {
            ObjectNode item = Sdmx.item(row.get("attribute"), row);
            if (!row.get("parent").isEmpty()) {
                item.put("parent", row.get("parent"));
            }
            items.add(item);
        }
        return scheme;
    }

    ObjectNode structure() {
        ObjectNode artefact = artefact(structure);
        ObjectNode list =
                artefact.putObject("metadataStructureComponents")
                        .putObject("metadataAttributeList");
        list.put("id", "MetadataAttributeDescriptor");
        Map<String, ObjectNode> byId = new HashMap<>();
        for (Row row : tables.rows("quality")) {
            ObjectNode attribute = attribute(row);
            byId.put(row.get("attribute"), attribute);
            byId.getOrDefault(row.get("parent"), list).withArray(CHILDREN).add(attribute);
        }
        return artefact;
    }

    private ObjectNode attribute(Row row) {
        ObjectNode attribute = Sdmx.object().put("id", row.get("attribute"));
        attribute.put("minOccurs", Integer.parseInt(row.get("least")));
        if (row.get("most").equals("unbounded")) {
            attribute.put("maxOccurs", "unbounded");
        } else {
            attribute.put("maxOccurs", Integer.parseInt(row.get("most")));
        }
        attribute.put(
                "conceptIdentity",
                Sdmx.urn(
                        "conceptscheme.Concept",
                        Sdmx.AGENCY,
                        concepts.get("id"),
                        concepts.get("version"),
                        row.get("attribute")));
        if (row.get("text_type").isEmpty()) {
            attribute.put("isPresentational", true);
        } else {
            attribute
                    .putObject("localRepresentation")
                    .putObject("format")
                    .put("dataType", row.get("text_type"));
        }
        return attribute;
    }

    ObjectNode flow() {
        ObjectNode artefact = artefact(flow);
        artefact.put(
                "structure",
                Sdmx.urn(
                        "metadatastructure.MetadataStructure",
                        Sdmx.AGENCY,
                        structure.get("id"),
                        structure.get("version")));
        artefact.putArray("targets").add(Sdmx.urn("datastructure.Dataflow", Sdmx.AGENCY, "*", "*"));
        return artefact;
    }

    private static ObjectNode artefact(Row row) {
        return Sdmx.artefact(row.get("id"), Sdmx.AGENCY, row.get("version"), row);
    }
}
