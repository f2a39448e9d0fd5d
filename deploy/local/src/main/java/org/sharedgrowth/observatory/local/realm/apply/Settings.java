package org.sharedgrowth.observatory.local.realm.apply;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** Applies the realm's own settings, its required actions and its client policies. */
final class Settings {
    /** Fields of a realm file that are not settings: each is data or is applied separately. */
    private static final List<String> NON_SETTINGS =
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
        ObjectNode desired = realm.deepCopy();
        desired.remove(NON_SETTINGS);
        JsonNode present = api.get("");
        for (var field : desired.properties()) {
            if (!DesiredState.isSatisfiedBy(field.getValue(), present.path(field.getKey()))) {
                changes.add("setting " + field.getKey());
                api.put(
                        "",
                        DesiredState.merge(api.get(""), withOnlyField(desired, field.getKey())));
            }
        }
        realm.path("requiredActions").forEach(this::applyRequiredAction);
        apply("/client-policies/profiles", realm.path("clientProfiles"), "client profiles");
        apply("/client-policies/policies", realm.path("clientPolicies"), "client policies");
    }

    private static ObjectNode withOnlyField(ObjectNode desired, String field) {
        ObjectNode part = desired.objectNode();
        part.set(field, desired.get(field));
        return part;
    }

    private void applyRequiredAction(JsonNode desired) {
        String path = "/authentication/required-actions/" + desired.required("alias").asText();
        JsonNode present = api.get(path);
        if (!DesiredState.isSatisfiedBy(desired, present)) {
            changes.add("required action " + desired.path("alias").asText());
            api.put(path, DesiredState.merge(present, desired));
        }
    }

    private void apply(String path, JsonNode desired, String name) {
        if (!desired.isMissingNode() && !DesiredState.isSatisfiedBy(desired, api.get(path))) {
            changes.add(name);
            api.put(path, desired);
        }
    }
}
