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
        for (JsonNode desired : realm.path("clientScopes")) {
            String name = desired.required("name").asText();
            JsonNode existing = DesiredState.findByField(present, "name", name);
            if (existing.isMissingNode()) {
                changes.add("new scope " + name);
                api.post("/client-scopes", desired);
                continue;
            }
            String path = "/client-scopes/" + existing.required("id").asText();
            ObjectNode withoutMappers = desired.deepCopy();
            withoutMappers.remove("protocolMappers");
            if (!DesiredState.isSatisfiedBy(withoutMappers, existing)) {
                changes.add("scope " + name);
                api.put(path, DesiredState.merge(existing, withoutMappers));
            }
            mappers.apply(path, "scope " + name, desired.path("protocolMappers"));
        }
    }
}
