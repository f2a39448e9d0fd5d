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
            JsonNode old = DesiredState.findByField(present, "name", mapperName);
            if (old.isMissingNode()) {
                changes.add(name + ": new mapper " + mapperName);
                api.post(path, mapper);
            } else if (!DesiredState.isSatisfiedBy(mapper, old)) {
                changes.add(name + ": mapper " + mapperName);
                api.put(path + "/" + old.required("id").asText(), DesiredState.merge(old, mapper));
            }
        }
        for (JsonNode old : present) {
            String mapperName = old.path("name").asText();
            if (DesiredState.findByField(desired, "name", mapperName).isMissingNode()) {
                changes.add(name + ": mapper " + mapperName + " removed");
                api.delete(path + "/" + old.required("id").asText(), null);
            }
        }
    }
}
