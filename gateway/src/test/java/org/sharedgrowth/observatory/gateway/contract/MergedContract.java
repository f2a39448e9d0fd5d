package org.sharedgrowth.observatory.gateway.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;

/**
 * Merges the gateway's document and the documents of the services. Paths must be disjoint.
 * Identical components with the same name are kept once; if they differ, the service's component
 * gets a prefix. Security schemes are taken only from the gateway.
 */
final class MergedContract {
    private static final Set<String> VERBS =
            Set.of("get", "put", "post", "delete", "patch", "head");

    private final ObjectNode merged;
    private final Set<String> operationIds = new HashSet<>();

    MergedContract(JsonNode gatewayContract) {
        merged = gatewayContract.deepCopy();
        checkOperationIds(merged);
    }

    ObjectNode document() {
        return merged;
    }

    /**
     * Adds the document of a service.
     *
     * @param prefix prefix for conflicting names, such as {@code Reports}
     */
    void add(String prefix, JsonNode service) {
        ObjectNode document = service.deepCopy();
        renameClashes(prefix, document);
        for (Map.Entry<String, JsonNode> path : document.path("paths").properties()) {
            if (merged.withObjectProperty("paths").has(path.getKey())) {
                throw new IllegalStateException("Two contracts have the path " + path.getKey());
            }
            path.getValue().forEach(MergedContract::secure);
            merged.withObjectProperty("paths").set(path.getKey(), path.getValue());
        }
        addComponents(document);
        addTags(document);
        checkOperationIds(document);
    }

    private void renameClashes(String prefix, ObjectNode document) {
        JsonNode components = merged.path("components");
        for (Map.Entry<String, JsonNode> kind : document.path("components").properties()) {
            if (kind.getKey().equals("securitySchemes")) {
                continue;
            }
            for (String name : names(kind.getValue())) {
                JsonNode existing = components.path(kind.getKey()).path(name);
                if (!existing.isMissingNode() && !existing.equals(kind.getValue().path(name))) {
                    rename(document, kind.getKey(), name, prefix + name);
                }
            }
        }
    }

    private static void rename(ObjectNode document, String kind, String from, String to) {
        ObjectNode components = (ObjectNode) document.path("components").path(kind);
        components.set(to, components.remove(from));
        String base = "#/components/" + kind + "/";
        replaceText(document, base + from, base + to);
    }

    private static void replaceText(JsonNode node, String from, String to) {
        if (node instanceof ObjectNode object) {
            for (Map.Entry<String, JsonNode> field : object.properties()) {
                if (field.getValue().isTextual() && field.getValue().asText().equals(from)) {
                    field.setValue(TextNode.valueOf(to));
                } else {
                    replaceText(field.getValue(), from, to);
                }
            }
        } else if (node instanceof ArrayNode array) {
            array.forEach(item -> replaceText(item, from, to));
        }
    }

    /**
     * Replaces the services' security schemes: clients send a token, bound to a key or not, or an
     * API key if guests may call the operation. Security is always declared, because a missing
     * declaration would mean that everybody may call.
     */
    private static void secure(JsonNode operation) {
        if (!(operation instanceof ObjectNode object) || !object.has("operationId")) {
            return;
        }
        boolean guestsAllowed = false;
        for (JsonNode requirement : object.path("security")) {
            guestsAllowed |= requirement.isEmpty();
        }
        ArrayNode security = object.withArrayProperty("security").removeAll();
        if (guestsAllowed) {
            security.addObject();
            object.putArray("x-roles").add("guest");
        } else if (object.path("x-roles").isEmpty()) {
            throw new IllegalStateException("x-roles are missing: " + object.path("operationId"));
        }
        security.addObject().putArray("bearer");
        security.addObject().putArray("dpop");
        if (guestsAllowed) {
            security.addObject().putArray("apiKey");
            security.addObject().putArray("apiKeyParameter");
            // The gateway manages keys, so it also refuses them.
            ObjectNode responses = object.withObjectProperty("responses");
            if (!responses.has("401")) {
                responses.putObject("401").put("$ref", "#/components/responses/Unauthorized");
            }
        }
    }

    private void addComponents(ObjectNode document) {
        for (Map.Entry<String, JsonNode> kind : document.path("components").properties()) {
            if (!kind.getKey().equals("securitySchemes")) {
                ObjectNode to =
                        merged.withObjectProperty("components").withObjectProperty(kind.getKey());
                kind.getValue().properties().forEach(c -> to.set(c.getKey(), c.getValue()));
            }
        }
    }

    private void addTags(ObjectNode document) {
        Set<String> known = new HashSet<>();
        merged.path("tags").forEach(tag -> known.add(tag.path("name").asText()));
        for (JsonNode tag : document.path("tags")) {
            if (known.add(tag.path("name").asText())) {
                merged.withArrayProperty("tags").add(tag);
            }
        }
    }

    private void checkOperationIds(JsonNode document) {
        for (JsonNode path : document.path("paths")) {
            for (Map.Entry<String, JsonNode> operation : path.properties()) {
                if (VERBS.contains(operation.getKey())) {
                    String id = operation.getValue().path("operationId").asText();
                    if (!operationIds.add(id)) {
                        throw new IllegalStateException("Two operations are called '" + id + "'");
                    }
                }
            }
        }
    }

    private static Set<String> names(JsonNode object) {
        Set<String> names = new HashSet<>();
        for (Iterator<String> i = object.fieldNames(); i.hasNext(); ) {
            names.add(i.next());
        }
        return names;
    }
}
