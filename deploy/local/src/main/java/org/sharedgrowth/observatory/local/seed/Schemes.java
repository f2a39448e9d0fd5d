package org.sharedgrowth.observatory.local.seed;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.Map;

/** Agencies, data providers, concepts and topics: each a scheme of items. */
final class Schemes {
    private final Tables tables;
    private final Map<String, Row> rows = new HashMap<>();

    Schemes(Tables tables) {
        this.tables = tables;
        tables.rows("schemes").forEach(row -> rows.put(row.get("type"), row));
    }

    ArrayNode agencies() {
        ArrayNode items = Sdmx.array();
        tables.rows("agencies").forEach(row -> items.add(Sdmx.item(row.get("id"), row)));
        // The standard prescribes the owner of the list of agencies.
        return scheme("agencyscheme", "SDMX", "agencies", items);
    }

    ArrayNode dataProviders() {
        ArrayNode items = Sdmx.array();
        tables.rows("offices").forEach(row -> items.add(Sdmx.item(row.get("provider"), row)));
        return scheme("dataproviderscheme", Sdmx.AGENCY, "dataProviders", items);
    }

    ArrayNode concepts() {
        ArrayNode items = Sdmx.array();
        tables.rows("concepts").forEach(row -> items.add(Sdmx.item(row.get("concept"), row)));
        return scheme("conceptscheme", Sdmx.AGENCY, "concepts", items);
    }

    /** Topics: a dot in an id separates a category from its parent. */
    ArrayNode categories() {
        ArrayNode items = Sdmx.array();
        Map<String, ObjectNode> byPath = new HashMap<>();
        for (Row row : tables.rows("topics")) {
            String path = row.get("id");
            int dot = path.lastIndexOf('.');
            ObjectNode category = Sdmx.item(path.substring(dot + 1), row);
            Sdmx.annotate(category, "THEME", row.get("theme"));
            byPath.put(path, category);
            if (dot < 0) {
                items.add(category);
            } else {
                parent(byPath, path.substring(0, dot)).withArray("categories").add(category);
            }
        }
        return scheme("categoryscheme", Sdmx.AGENCY, "categories", items);
    }

    /** The row of the only scheme of a type. */
    Row row(String type) {
        Row row = rows.get(type);
        if (row == null) {
            throw new IllegalStateException("schemes.csv has no " + type);
        }
        return row;
    }

    private ArrayNode scheme(String type, String agency, String items, ArrayNode content) {
        Row row = row(type);
        ObjectNode scheme = Sdmx.artefact(row.get("id"), agency, row.get("version"), row);
        scheme.set(items, content);
        return Sdmx.array().add(scheme);
    }

    private static ObjectNode parent(Map<String, ObjectNode> byPath, String path) {
        ObjectNode parent = byPath.get(path);
        if (parent == null) {
            throw new IllegalStateException("topics.csv has no row " + path);
        }
        return parent;
    }
}
