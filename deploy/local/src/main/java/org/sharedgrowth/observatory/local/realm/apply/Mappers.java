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
    void apply(String owner, String name, JsonNode wanted) {
        String path = owner + "/protocol-mappers/models";
        JsonNode present = api.get(path);
        for (JsonNode mapper : wanted) {
            String which = mapper.required("name").asText();
            JsonNode old = Wanted.named(present, "name", which);
            if (old.isMissingNode()) {
                changes.add(name + ": new mapper " + which);
                api.post(path, mapper);
            } else if (!Wanted.isSatisfiedBy(mapper, old)) {
                changes.add(name + ": mapper " + which);
                api.put(path + "/" + old.required("id").asText(), Wanted.merge(old, mapper));
            }
        }
        for (JsonNode old : present) {
            String which = old.path("name").asText();
            if (Wanted.named(wanted, "name", which).isMissingNode()) {
                changes.add(name + ": mapper " + which + " removed");
                api.delete(path + "/" + old.required("id").asText(), null);
            }
        }
    }
}
