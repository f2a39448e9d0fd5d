package org.sharedgrowth.observatory.local.realm.apply;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Applies the realm's roles and their composites. */
final class Roles {
    private final AdminApi api;
    private final List<String> changes;

    Roles(AdminApi api, List<String> changes) {
        this.api = api;
        this.changes = changes;
    }

    void apply(JsonNode realm) {
        JsonNode desired = realm.path("roles").path("realm");
        JsonNode present = api.get("/roles?briefRepresentation=false&max=1000");
        desired.forEach(role -> applyRole(role, present));
        desired.forEach(this::applyComposites);
    }

    private void applyRole(JsonNode desired, JsonNode roles) {
        String name = desired.required("name").asText();
        ObjectNode withoutComposites = desired.deepCopy();
        withoutComposites.remove(List.of("composite", "composites"));
        JsonNode present = DesiredState.findByField(roles, "name", name);
        if (present.isMissingNode()) {
            changes.add("new role " + name);
            api.post("/roles", withoutComposites);
        } else if (!DesiredState.isSatisfiedBy(withoutComposites, present)) {
            changes.add("role " + name);
            api.put(
                    "/roles/" + AdminApi.encode(name),
                    DesiredState.merge(present, withoutComposites));
        }
    }

    private void applyComposites(JsonNode desired) {
        String name = desired.required("name").asText();
        String path = "/roles/" + AdminApi.encode(name) + "/composites";
        Set<String> parts = DesiredState.strings(desired.path("composites").path("realm"));
        Set<String> present = new TreeSet<>();
        for (JsonNode part : api.get(path)) {
            if (!part.path("clientRole").asBoolean()) { // roles of Keycloak's own clients are kept
                present.add(part.path("name").asText());
            }
        }
        Set<String> missing = difference(parts, present);
        Set<String> extra = difference(present, parts);
        if (!missing.isEmpty()) {
            changes.add("role " + name + " with " + missing);
            api.post(path, nodesOf(missing));
        }
        if (!extra.isEmpty()) {
            changes.add("role " + name + " without " + extra);
            api.delete(path, nodesOf(extra));
        }
    }

    private ArrayNode nodesOf(Set<String> names) {
        ArrayNode roles = JsonNodeFactory.instance.arrayNode();
        names.forEach(name -> roles.add(api.get("/roles/" + AdminApi.encode(name))));
        return roles;
    }

    static Set<String> difference(Set<String> all, Set<String> others) {
        Set<String> rest = new TreeSet<>(all);
        rest.removeAll(others);
        return rest;
    }
}
