package org.sharedgrowth.observatory.local.realm.apply;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * {@code auth/realm/apply SERVER FILE}: applies a realm file to a running server and prints what it
 * changed. Applying the same file again changes nothing.
 */
public final class ApplyRealm {
    private static final List<String> PLACEHOLDERS =
            List.of(
                    "OBSERVATORY_PUBLIC_ORIGIN",
                    "OBSERVATORY_GATEWAY_URL",
                    "OBSERVATORY_GATEWAY_JWKS");

    private ApplyRealm() {}

    /**
     * Runs the command. The environment variables {@code REALM_CODE_CLIENT} and {@code
     * REALM_CODE_SECRET} hold the id and the secret of a client of the realm {@code master} that
     * may manage realms.
     *
     * @param arguments the server's address with its path, and the file
     */
    public static void main(String[] arguments) throws IOException {
        Map<String, String> environment = System.getenv();
        String secret = environment.getOrDefault("REALM_CODE_SECRET", "");
        if (arguments.length != 2 || secret.isEmpty()) {
            System.err.println("REALM_CODE_CLIENT=… REALM_CODE_SECRET=… apply SERVER FILE");
            System.exit(2);
        }
        JsonNode realm = read(Path.of(arguments[1]), environment);
        AdminApi api =
                new AdminApi(
                        arguments[0],
                        realm.required("realm").asText(),
                        environment.getOrDefault("REALM_CODE_CLIENT", "realm-code"),
                        secret);
        List<String> changes = apply(api, realm);
        changes.forEach(System.out::println);
        System.out.println(
                changes.isEmpty() ? "Nothing to change." : changes.size() + " changes made.");
    }

    /** Reads the file and fills in the values that Keycloak would take from its environment. */
    private static JsonNode read(Path file, Map<String, String> environment) throws IOException {
        String text = Files.readString(file);
        for (String name : PLACEHOLDERS) {
            String value = environment.get(name);
            if (value != null) {
                text = text.replace("${" + name + "}", value);
            }
        }
        if (text.contains("${")) {
            throw new IllegalArgumentException(
                    file + " has a placeholder that the environment does not fill in");
        }
        return new ObjectMapper().readTree(text);
    }

    private static List<String> apply(AdminApi api, JsonNode realm) {
        List<String> changes = new ArrayList<>();
        new Flows(api, changes).apply(realm);
        new Settings(api, changes).apply(realm);
        new Roles(api, changes).apply(realm);
        Mappers mappers = new Mappers(api, changes);
        new Scopes(api, mappers, changes).apply(realm);
        new Clients(api, mappers, changes).apply(realm);
        return changes;
    }
}
