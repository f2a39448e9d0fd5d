package org.sharedgrowth.observatory.local.seed;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;

/** The recurring shapes of SDMX-JSON 2.0 structure messages. */
final class Sdmx {
    static final String AGENCY = "DIGOBS";

    /** The version of every artefact without a row in {@code schemes.csv}. */
    static final String VERSION = "1.0.0";

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final String URN = "urn:sdmx:org.sdmx.infomodel.";

    private Sdmx() {}

    static ObjectNode object() {
        return NODES.objectNode();
    }

    static ArrayNode array() {
        return NODES.arrayNode();
    }

    /** An artefact with a version: id, agency, names, descriptions, and a note as an annotation. */
    static ObjectNode artefact(String id, String agency, String version, Row row) {
        ObjectNode artefact = item(id, row);
        artefact.put("agencyID", agency);
        artefact.put("version", version);
        if (!row.get("annotation").isEmpty()) {
            ObjectNode note = artefact.withArray("annotations").addObject();
            note.put("type", "NOTE");
            note.put("text", row.get("annotation"));
            note.putObject("texts").put("en", row.get("annotation"));
        }
        return artefact;
    }

    /** An item with its names and descriptions (or definitions). */
    static ObjectNode item(String id, Row row) {
        ObjectNode item = object();
        item.put("id", id);
        texts(item, "name", "names", row.texts("name"));
        texts(item, "description", "descriptions", row.texts("description"));
        texts(item, "description", "descriptions", row.texts("definition"));
        return item;
    }

    /** Adds an annotation whose content is its title, unless the title is empty. */
    static void annotate(ObjectNode item, String type, String title) {
        if (!title.isEmpty()) {
            item.withArray("annotations").addObject().put("type", type).put("title", title);
        }
    }

    /** A reference to a versioned artefact of a kind such as {@code codelist.Codelist}. */
    static String urn(String kind, String agency, String id, String version) {
        return URN + kind + "=" + agency + ":" + id + "(" + version + ")";
    }

    /** A reference to an item of a versioned scheme. */
    static String urn(String kind, String agency, String id, String version, String item) {
        return urn(kind, agency, id, version) + "." + item;
    }

    static String codelist(String id) {
        return urn("codelist.Codelist", AGENCY, id, VERSION);
    }

    private static void texts(ObjectNode node, String one, String all, Map<String, String> texts) {
        if (!texts.isEmpty()) {
            node.put(one, texts.getOrDefault("en", texts.values().iterator().next()));
            ObjectNode languages = node.putObject(all);
            texts.forEach(languages::put);
        }
    }
}
