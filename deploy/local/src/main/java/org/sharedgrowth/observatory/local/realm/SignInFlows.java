package org.sharedgrowth.observatory.local.realm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Iterator;

/** The sign-in flows of the base realm, some of which an overlay replaces or removes. */
final class SignInFlows {
    private static final String FLOWS = "authenticationFlows";
    private static final String EXECUTIONS = "authenticationExecutions";

    private final ObjectNode realm;

    SignInFlows(ObjectNode realm) {
        this.realm = realm;
    }

    void apply(JsonNode overlay) {
        overlay.path("withoutFlows").forEach(alias -> remove(alias.asText()));
        overlay.path(FLOWS).forEach(this::replace);
    }

    private void remove(String alias) {
        requireOne(alias, removeAll(realm.path(FLOWS), "alias", alias));
        realm.path(FLOWS).forEach(flow -> removeAll(flow.path(EXECUTIONS), "flowAlias", alias));
    }

    private void replace(JsonNode flow) {
        String alias = flow.required("alias").asText();
        requireOne(alias, removeAll(realm.path(FLOWS), "alias", alias));
        realm.withArray(FLOWS).add(flow.deepCopy());
    }

    private static int removeAll(JsonNode nodes, String field, String value) {
        int count = 0;
        for (Iterator<JsonNode> each = nodes.iterator(); each.hasNext(); ) {
            if (each.next().path(field).asText().equals(value)) {
                each.remove();
                count++;
            }
        }
        return count;
    }

    private static void requireOne(String alias, int count) {
        if (count != 1) {
            throw new IllegalStateException(
                    "development.json names the flow '" + alias + "', which the base lacks");
        }
    }
}
