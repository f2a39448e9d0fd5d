package org.sharedgrowth.observatory.local.realm.apply;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;
import java.util.TreeSet;

/** Compares a file with the state of a server; the server may have additional fields. */
final class Wanted {
    private Wanted() {}

    /** Whether the server's values include the wanted ones. Lists of texts are unordered. */
    static boolean isSatisfiedBy(JsonNode wanted, JsonNode present) {
        if (wanted.isObject()) {
            for (var field : wanted.properties()) {
                if (!isSatisfiedBy(field.getValue(), present.path(field.getKey()))) {
                    return false;
                }
            }
            return true;
        }
        if (wanted.isArray()) {
            return sameList(wanted, present);
        }
        return wanted.asText().equals(present.asText());
    }

    private static boolean sameList(JsonNode wanted, JsonNode present) {
        if (wanted.size() != present.size()) {
            return false;
        }
        if (wanted.path(0).isValueNode()) {
            return texts(wanted).equals(texts(present));
        }
        for (int i = 0; i < wanted.size(); i++) {
            if (!isSatisfiedBy(wanted.get(i), present.path(i))) {
                return false;
            }
        }
        return true;
    }

    static Set<String> texts(JsonNode list) {
        Set<String> texts = new TreeSet<>();
        list.forEach(item -> texts.add(item.asText()));
        return texts;
    }

    /** The server's values overridden by the wanted ones; objects are merged. */
    static ObjectNode merge(JsonNode present, JsonNode wanted) {
        ObjectNode all = present.deepCopy();
        for (var field : wanted.properties()) {
            JsonNode old = all.path(field.getKey());
            all.set(
                    field.getKey(),
                    field.getValue().isObject() && old.isObject()
                            ? merge(old, field.getValue())
                            : field.getValue());
        }
        return all;
    }

    /** The node of a list whose field has that value; a missing node if there is none. */
    static JsonNode named(JsonNode list, String field, String value) {
        for (JsonNode node : list) {
            if (node.path(field).asText().equals(value)) {
                return node;
            }
        }
        return com.fasterxml.jackson.databind.node.MissingNode.getInstance();
    }
}
