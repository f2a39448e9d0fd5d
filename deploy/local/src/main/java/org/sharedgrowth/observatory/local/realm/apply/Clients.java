package org.sharedgrowth.observatory.local.realm.apply;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Applies the clients, their scopes and the roles that their tokens may contain. */
final class Clients {
    private static final String DEFAULT_SCOPES = "defaultClientScopes";

    private final AdminApi api;
    private final Mappers mappers;
    private final List<String> changes;

    Clients(AdminApi api, Mappers mappers, List<String> changes) {
        this.api = api;
        this.mappers = mappers;
        this.changes = changes;
    }

    void apply(JsonNode realm) {
        JsonNode scopes = api.get("/client-scopes");
        for (JsonNode desired : realm.path("clients")) {
            JsonNode present = findOrCreate(desired);
            String id = present.required("id").asText();
            String name = "client " + desired.path("clientId").asText();
            ObjectNode withoutLists = desired.deepCopy();
            withoutLists.remove(List.of("protocolMappers", DEFAULT_SCOPES, "optionalClientScopes"));
            if (!DesiredState.isSatisfiedBy(withoutLists, present)) {
                changes.add(name);
                api.put("/clients/" + id, DesiredState.merge(present, withoutLists));
            }
            mappers.apply("/clients/" + id, name, desired.path("protocolMappers"));
            if (desired.has(DEFAULT_SCOPES)) {
                applyScopes(id, name, DesiredState.strings(desired.path(DEFAULT_SCOPES)), scopes);
            }
            JsonNode mapping =
                    DesiredState.findByField(
                            realm.path("scopeMappings"),
                            "client",
                            desired.path("clientId").asText());
            applyRoles(id, name, DesiredState.strings(mapping.path("roles")));
        }
    }

    private JsonNode findOrCreate(JsonNode desired) {
        String path = "/clients?clientId=" + AdminApi.encode(desired.required("clientId").asText());
        JsonNode found = api.get(path);
        if (found.isEmpty()) {
            changes.add("new client " + desired.path("clientId").asText());
            api.post("/clients", desired);
            found = api.get(path);
        }
        return found.get(0);
    }

    private void applyScopes(String id, String name, Set<String> desired, JsonNode scopes) {
        String path = "/clients/" + id + "/default-client-scopes";
        Set<String> present = names(api.get(path));
        for (String scope : Roles.difference(desired, present)) {
            changes.add(name + " with scope " + scope);
            api.put(
                    path
                            + "/"
                            + DesiredState.findByField(scopes, "name", scope).path("id").asText(),
                    null);
        }
        for (String scope : Roles.difference(present, desired)) {
            changes.add(name + " without scope " + scope);
            api.delete(
                    path
                            + "/"
                            + DesiredState.findByField(scopes, "name", scope).path("id").asText(),
                    null);
        }
    }

    private void applyRoles(String id, String name, Set<String> desired) {
        String path = "/clients/" + id + "/scope-mappings/realm";
        Set<String> present = names(api.get(path));
        Set<String> missing = Roles.difference(desired, present);
        Set<String> extra = Roles.difference(present, desired);
        if (!missing.isEmpty()) {
            changes.add(name + " with roles " + missing);
            api.post(path, nodesOf(missing));
        }
        if (!extra.isEmpty()) {
            changes.add(name + " without roles " + extra);
            api.delete(path, nodesOf(extra));
        }
    }

    private ArrayNode nodesOf(Set<String> names) {
        ArrayNode roles = JsonNodeFactory.instance.arrayNode();
        names.forEach(name -> roles.add(api.get("/roles/" + AdminApi.encode(name))));
        return roles;
    }

    private static Set<String> names(JsonNode nodes) {
        Set<String> names = new TreeSet<>();
        nodes.forEach(node -> names.add(node.path("name").asText()));
        return names;
    }
}
