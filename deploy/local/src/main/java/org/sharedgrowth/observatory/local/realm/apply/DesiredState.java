package org.sharedgrowth.observatory.local.realm.apply;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;
import java.util.TreeSet;

/** Compares a realm file with the state of a server, which may have additional fields. */
final class DesiredState {
    private DesiredState() {}

    /**
     * Whether the server's values include the desired ones. The order within a list of strings does
     * not matter.
     */
    static boolean isSatisfiedBy(JsonNode desired, JsonNode present) {
        if (desired.isObject()) {
            for (var field : desired.properties()) {
                if (!isSatisfiedBy(field.getValue(), present.path(field.getKey()))) {
                    return false;
                }
            }
            return true;
        }
        if (desired.isArray()) {
            return isSatisfiedByList(desired, present);
        }
        return desired.asText().equals(present.asText());
    }

    private static boolean isSatisfiedByList(JsonNode desired, JsonNode present) {
        if (desired.size() != present.size()) {
            return false;
        }
        if (desired.path(0).isValueNode()) {
            return strings(desired).equals(strings(present));
        }
        for (int i = 0; i < desired.size(); i++) {
            if (!isSatisfiedBy(desired.get(i), present.path(i))) {
                return false;
            }
        }
        return true;
    }

    static Set<String> strings(JsonNode list) {
        Set<String> strings = new TreeSet<>();
        list.forEach(item -> strings.add(item.asText()));
        return strings;
    }

    /** The server's values overridden by the desired ones; objects are merged. */
    static ObjectNode merge(JsonNode present, JsonNode desired) {
        ObjectNode all = present.deepCopy();
        for (var field : desired.properties()) {
            JsonNode existing = all.path(field.getKey());
            all.set(
                    field.getKey(),
                    field.getValue().isObject() && existing.isObject()
                            ? merge(existing, field.getValue())
                            : field.getValue());
        }
        return all;
    }

    /**
     * Finds the node of a list whose field has the given value; a missing node if there is none.
     */
    static JsonNode findByField(JsonNode list, String field, String value) {
        for (JsonNode node : list) {
            if (node.path(field).asText().equals(value)) {
                return node;
            }
        }
        return com.fasterxml.jackson.databind.node.MissingNode.getInstance();
    }
}
