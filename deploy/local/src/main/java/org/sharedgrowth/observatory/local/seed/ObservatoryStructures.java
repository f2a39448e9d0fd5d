package org.sharedgrowth.observatory.local.seed;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Structures about the observatory itself: its units, data consumers, report chapters, code map and
 * processes.
 */
final class ObservatoryStructures {
    private static final Map<String, String> ITEMS =
            Map.of(
                    "dataconsumerscheme", "dataConsumers",
                    "organisationunitscheme", "organisationUnits");

    private final Tables tables;
    private final Schemes schemes;

    ObservatoryStructures(Tables tables, Schemes schemes) {
        this.tables = tables;
        this.schemes = schemes;
    }

    ArrayNode organisations(String type) {
        ObjectNode scheme = artefact(type);
        ArrayNode items = scheme.putArray(ITEMS.get(type));
        for (Row row : tables.rows("organisations")) {
            if (row.get("scheme").equals(type)) {
                ObjectNode item = Sdmx.item(row.get("id"), row);
                if (!row.get("parent").isEmpty()) {
                    item.put("parent", row.get("parent"));
                }
                items.add(item);
            }
        }
        return Sdmx.array().add(scheme);
    }

    /** A dot in an id separates a chapter from its parent. */
    ArrayNode chapters() {
        ObjectNode taxonomy = artefact("reportingtaxonomy");
        Map<String, ObjectNode> byPath = new HashMap<>();
        for (Row row : tables.rows("chapters")) {
            String path = row.get("id");
            int dot = path.lastIndexOf('.');
            ObjectNode chapter = Sdmx.item(path.substring(dot + 1), row);
            row.list("flows")
                    .forEach(flow -> chapter.withArray("provisioningMetadata").add(urn(flow)));
            byPath.put(path, chapter);
            ObjectNode above = dot < 0 ? taxonomy : byPath.get(path.substring(0, dot));
            if (above == null) {
                throw new IllegalStateException("chapters.csv has no parent of " + path);
            }
            above.withArray("reportingCategories").add(chapter);
        }
        return Sdmx.array().add(taxonomy);
    }

    ArrayNode codeMap() {
        ObjectNode map = artefact("representationmap");
        List<Row> pairs =
                tables.rows("code_maps").stream()
                        .filter(row -> row.get("map").equals(map.path("id").asText()))
                        .toList();
        Row first = pairs.getFirst();
        map.putArray("source").addObject().put("codelist", urn(first.get("source_list")));
        map.putArray("target").addObject().put("codelist", urn(first.get("target_list")));
        ArrayNode mappings = map.putArray("representationMappings");
        for (Row pair : pairs) {
            ObjectNode mapping = mappings.addObject();
            mapping.putArray("sourceValues").addObject().put("value", pair.get("source"));
            mapping.putArray("targetValues").add(pair.get("target"));
        }
        return Sdmx.array().add(map);
    }

    ArrayNode steps() {
        ObjectNode process = artefact("process");
        ArrayNode steps = process.putArray("processSteps");
        for (Row row : tables.rows("steps")) {
            ObjectNode step = Sdmx.item(row.get("id"), row);
            for (String side : List.of("inputs", "outputs")) {
                row.list(side)
                        .forEach(id ->
                                step.withArray(side).addObject().put("objectReference", urn(id)));
            }
            steps.add(step);
        }
        return Sdmx.array().add(process);
    }

    private ObjectNode artefact(String type) {
        Row row = schemes.row(type);
        return Sdmx.artefact(row.get("id"), Sdmx.AGENCY, row.get("version"), row);
    }

    /** The URN of a codelist, dataflow or data structure, distinguished by the prefix of its id. */
    private String urn(String id) {
        return switch (id.substring(0, id.indexOf('_'))) {
            case "CL" -> Sdmx.codelist(id);
            case "DF" -> Sdmx.urn("datastructure.Dataflow", Sdmx.AGENCY, id, Sdmx.VERSION);
            default ->
                    Sdmx.urn(
                            "datastructure.DataStructure",
                            Sdmx.AGENCY,
                            id,
                            schemes.row("datastructure").get("version"));
        };
    }
}
