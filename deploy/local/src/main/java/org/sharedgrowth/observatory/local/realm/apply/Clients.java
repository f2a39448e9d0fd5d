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
        for (JsonNode wanted : realm.path("clients")) {
            JsonNode present = findPresent(wanted);
            String id = present.required("id").asText();
            String name = "client " + wanted.path("clientId").asText();
            ObjectNode bare = wanted.deepCopy();
            bare.remove(List.of("protocolMappers", DEFAULT_SCOPES, "optionalClientScopes"));
            if (!Wanted.isSatisfiedBy(bare, present)) {
                changes.add(name);
                api.put("/clients/" + id, Wanted.merge(present, bare));
            }
            mappers.apply("/clients/" + id, name, wanted.path("protocolMappers"));
            if (wanted.has(DEFAULT_SCOPES)) {
                scopes(id, name, Wanted.texts(wanted.path(DEFAULT_SCOPES)), scopes);
            }
            JsonNode mapping =
                    Wanted.named(
                            realm.path("scopeMappings"),
                            "client",
                            wanted.path("clientId").asText());
            roles(id, name, Wanted.texts(mapping.path("roles")));
        }
    }

    private JsonNode findPresent(JsonNode wanted) {
        String path = "/clients?clientId=" + AdminApi.encoded(wanted.required("clientId").asText());
        JsonNode found = api.get(path);
        if (found.isEmpty()) {
            changes.add("new client " + wanted.path("clientId").asText());
            api.post("/clients", wanted);
            found = api.get(path);
        }
        return found.get(0);
    }

    private void scopes(String id, String name, Set<String> wanted, JsonNode scopes) {
        String path = "/clients/" + id + "/default-client-scopes";
        Set<String> present = names(api.get(path));
        for (String scope : Roles.without(wanted, present)) {
            changes.add(name + " with scope " + scope);
            api.put(path + "/" + Wanted.named(scopes, "name", scope).path("id").asText(), null);
        }
        for (String scope : Roles.without(present, wanted)) {
            changes.add(name + " without scope " + scope);
            api.delete(path + "/" + Wanted.named(scopes, "name", scope).path("id").asText(), null);
        }
    }

    private void roles(String id, String name, Set<String> wanted) {
        String path = "/clients/" + id + "/scope-mappings/realm";
        Set<String> present = names(api.get(path));
        Set<String> missing = Roles.without(wanted, present);
        Set<String> extra = Roles.without(present, wanted);
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
        names.forEach(name -> roles.add(api.get("/roles/" + AdminApi.encoded(name))));
        return roles;
    }

    private static Set<String> names(JsonNode nodes) {
        Set<String> names = new TreeSet<>();
        nodes.forEach(node -> names.add(node.path("name").asText()));
        return names;
    }
}
