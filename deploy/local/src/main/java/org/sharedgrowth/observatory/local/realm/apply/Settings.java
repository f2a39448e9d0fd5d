package org.sharedgrowth.observatory.local.realm.apply;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** Applies the realm's own settings, its required actions and its client policies. */
final class Settings {
    /** Parts of a realm file that are not settings: each has its own class or is data. */
    private static final List<String> OTHERS =
            List.of(
                    "roles",
                    "defaultRole",
                    "clientScopes",
                    "defaultDefaultClientScopes",
                    "defaultOptionalClientScopes",
                    "groups",
                    "users",
                    "components",
                    "clients",
                    "scopeMappings",
                    "clientProfiles",
                    "clientPolicies",
                    "requiredActions",
                    "authenticationFlows",
                    "authenticatorConfig");

    private final AdminApi api;
    private final List<String> changes;

    Settings(AdminApi api, List<String> changes) {
        this.api = api;
        this.changes = changes;
    }

    void apply(JsonNode realm) {
        ObjectNode wanted = realm.deepCopy();
        wanted.remove(OTHERS);
        JsonNode present = api.get("");
        for (var field : wanted.properties()) {
            if (!Wanted.isSatisfiedBy(field.getValue(), present.path(field.getKey()))) {
                changes.add("setting " + field.getKey());
                api.put("", Wanted.merge(api.get(""), one(wanted, field.getKey())));
            }
        }
        realm.path("requiredActions").forEach(this::requiredAction);
        apply("/client-policies/profiles", realm.path("clientProfiles"), "client profiles");
        apply("/client-policies/policies", realm.path("clientPolicies"), "client policies");
    }

    private static ObjectNode one(ObjectNode wanted, String field) {
        ObjectNode part = wanted.objectNode();
        part.set(field, wanted.get(field));
        return part;
    }

    private void requiredAction(JsonNode wanted) {
        String path = "/authentication/required-actions/" + wanted.required("alias").asText();
        JsonNode present = api.get(path);
        if (!Wanted.isSatisfiedBy(wanted, present)) {
            changes.add("required action " + wanted.path("alias").asText());
            api.put(path, Wanted.merge(present, wanted));
        }
    }

    private void apply(String path, JsonNode wanted, String name) {
        if (!wanted.isMissingNode() && !Wanted.isSatisfiedBy(wanted, api.get(path))) {
            changes.add(name);
            api.put(path, wanted);
        }
    }
}
