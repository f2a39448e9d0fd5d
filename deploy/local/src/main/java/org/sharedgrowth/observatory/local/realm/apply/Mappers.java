package org.sharedgrowth.observatory.local.realm.apply;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** Applies the mappers of a client or a client scope, which put claims into tokens. */
final class Mappers {
    private final AdminApi api;
    private final List<String> changes;

    Mappers(AdminApi api, List<String> changes) {
        this.api = api;
        this.changes = changes;
    }

    /**
     * @param owner the path of the client or scope
     * @param name its name in the list of changes
     */
    void apply(String owner, String name, JsonNode desired) {
        String path = owner + "/protocol-mappers/models";
        JsonNode present = api.get(path);
        for (JsonNode mapper : desired) {
            String mapperName = mapper.required("name").asText();
            JsonNode existing = DesiredState.findByField(present, "name", mapperName);
            if (existing.isMissingNode()) {
                changes.add(name + ": new mapper " + mapperName);
                api.post(path, mapper);
            } else if (!DesiredState.isSatisfiedBy(mapper, existing)) {
                changes.add(name + ": mapper " + mapperName);
                api.put(
                        path + "/" + existing.required("id").asText(),
                        DesiredState.merge(existing, mapper));
            }
        }
        for (JsonNode existing : present) {
            String mapperName = existing.path("name").asText();
            if (DesiredState.findByField(desired, "name", mapperName).isMissingNode()) {
                changes.add(name + ": mapper " + mapperName + " removed");
                api.delete(path + "/" + existing.required("id").asText(), null);
            }
        }
    }
}
