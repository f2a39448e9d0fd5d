package org.sharedgrowth.observatory.local.realm.apply;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** Applies the client scopes. */
final class Scopes {
    private final AdminApi api;
    private final Mappers mappers;
    private final List<String> changes;

    Scopes(AdminApi api, Mappers mappers, List<String> changes) {
        this.api = api;
        this.mappers = mappers;
        this.changes = changes;
    }

    void apply(JsonNode realm) {
        JsonNode present = api.get("/client-scopes");
        for (JsonNode wanted : realm.path("clientScopes")) {
            String name = wanted.required("name").asText();
            JsonNode old = Wanted.named(present, "name", name);
            if (old.isMissingNode()) {
                changes.add("new scope " + name);
                api.post("/client-scopes", wanted);
                continue;
            }
            String path = "/client-scopes/" + old.required("id").asText();
            ObjectNode bare = wanted.deepCopy();
            bare.remove("protocolMappers");
            if (!Wanted.isSatisfiedBy(bare, old)) {
                changes.add("scope " + name);
                api.put(path, Wanted.merge(old, bare));
            }
            mappers.apply(path, "scope " + name, wanted.path("protocolMappers"));
        }
    }
}
