package org.sharedgrowth.observatory.local.seed;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.List;

/** Data structure definitions, from {@code dsd.csv}. */
final class DataStructures {
    private final Tables tables;
    private final Schemes schemes;

    DataStructures(Tables tables, Schemes schemes) {
        this.tables = tables;
        this.schemes = schemes;
    }

    /**
     * All versions of the data structure: each has the components of the earlier versions and
     * appends its own.
     */
    ArrayNode structures() {
        String id = schemes.row("datastructure").get("id");
        List<Row> components =
                tables.rows("dsd").stream().filter(row -> row.get("dsd").equals(id)).toList();
        ArrayNode structures = Sdmx.array();
        versions(tables)
                .forEach(version ->
                        structures.add(
                                structure(
                                        version,
                                        components.stream()
                                                .filter(row ->
                                                        row.get("since").compareTo(version) <= 0)
                                                .toList())));
        return structures;
    }

    /** The versions of the data structure, from the oldest. */
    private static List<String> versions(Tables tables) {
        return tables.rows("dsd").stream()
                .map(row -> row.get("since"))
                .distinct()
                .sorted()
                .toList();
    }

    private ObjectNode structure(String version, List<Row> components) {
        Row scheme = schemes.row("datastructure");
        ObjectNode structure = Sdmx.artefact(scheme.get("id"), Sdmx.AGENCY, version, scheme);
        ObjectNode lists = structure.putObject("dataStructureComponents");
        lists.set("dimensionList", dimensions(components));
        ObjectNode attributes = lists.putObject("attributeList").put("id", "AttributeDescriptor");
        ofKind(components, "attribute")
                .forEach(row -> attributes.withArray("attributes").add(attribute(row, components)));
        ObjectNode measures = lists.putObject("measureList").put("id", "MeasureDescriptor");
        ofKind(components, "measure")
                .forEach(row -> measures.withArray("measures").add(withUsage(row)));
        return structure;
    }

    private ObjectNode dimensions(List<Row> components) {
        ObjectNode list = Sdmx.object().put("id", "DimensionDescriptor");
        for (Row row : ofKind(components, "dimension")) {
            // SDMX counts positions from 0, the table from 1.
            ObjectNode dimension = component(row);
            dimension.put("position", Integer.parseInt(row.get("position")) - 1);
            list.withArray("dimensions").add(dimension);
        }
        for (Row row : ofKind(components, "time")) {
            ObjectNode time = component(row);
            time.putObject("localRepresentation")
                    .putObject("format")
                    .put("dataType", "ObservationalTimePeriod");
            list.set("timeDimension", time);
        }
        return list;
    }

    private ObjectNode attribute(Row row, List<Row> components) {
        ObjectNode attribute = withUsage(row);
        ObjectNode relationship = attribute.putObject("attributeRelationship");
        if (row.get("attachment").equals("series")) {
            ArrayNode dimensions = relationship.putArray("dimensions");
            ofKind(components, "dimension").forEach(d -> dimensions.add(d.get("component")));
        } else {
            relationship.putObject("observation");
        }
        return attribute;
    }

    private ObjectNode withUsage(Row row) {
        String usage = row.get("mandatory").equals("true") ? "mandatory" : "optional";
        return component(row).put("usage", usage);
    }

    private ObjectNode component(Row row) {
        Row concepts = schemes.row("conceptscheme");
        ObjectNode component = Sdmx.object().put("id", row.get("component"));
        component.put(
                "conceptIdentity",
                Sdmx.urn(
                        "conceptscheme.Concept",
                        Sdmx.AGENCY,
                        concepts.get("id"),
                        concepts.get("version"),
                        row.get("component")));
        if (!row.get("codelist").isEmpty()) {
            component
                    .putObject("localRepresentation")
                    .put("enumeration", Sdmx.codelist(row.get("codelist")));
        } else if (!row.get("text_type").isEmpty()) {
            ObjectNode format =
                    component
                            .putObject("localRepresentation")
                            .putObject("format")
                            .put("dataType", row.get("text_type"));
            if (!row.get("min_value").isEmpty()) {
                format.put("minValue", new BigDecimal(row.get("min_value")));
            }
        }
        return component;
    }

    private static List<Row> ofKind(List<Row> components, String kind) {
        return components.stream().filter(row -> row.get("kind").equals(kind)).toList();
    }
}
