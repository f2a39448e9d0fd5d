package org.sharedgrowth.observatory.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;

/**
 * An operation that requires more than the reader role.
 *
 * @param path path with parameters in braces
 * @param roles roles, one of which a caller needs, in alphabetical order
 */
public record RestrictedOperation(String method, String path, List<String> roles) {
    /** All operations of a contract that require more than the reader role. */
    public static List<RestrictedOperation> of(Path file) {
        List<RestrictedOperation> found = new ArrayList<>();
        for (Map.Entry<String, JsonNode> path : read(file).path("paths").properties()) {
            for (Map.Entry<String, JsonNode> verb : path.getValue().properties()) {
                TreeSet<String> roles = new TreeSet<>();
                verb.getValue().path("x-roles").forEach(role -> roles.add(role.asText()));
                if (!roles.isEmpty() && !roles.contains("guest") && !roles.contains("reader")) {
                    String method = verb.getKey().toUpperCase(Locale.ROOT);
                    found.add(new RestrictedOperation(method, path.getKey(), List.copyOf(roles)));
                }
            }
        }
        return List.copyOf(found);
    }

    private static JsonNode read(Path file) {
        try {
            return new YAMLMapper().readTree(file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The challenge for callers without the roles (RFC 6750, decision 21). */
    public String challenge() {
        return "Bearer error=\"insufficient_scope\", scope=\"" + String.join(" ", roles) + "\"";
    }

    @Override
    public String toString() {
        return method + " " + path + " requires " + String.join(" or ", roles);
    }
}
