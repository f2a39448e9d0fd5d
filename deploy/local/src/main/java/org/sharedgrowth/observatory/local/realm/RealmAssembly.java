package org.sharedgrowth.observatory.local.realm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;

/**
 * Assembles a realm for this machine: the production base, the development overlay (demo people and
 * their passwords), a group and two machine clients for each demo office.
 */
public final class RealmAssembly {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String OFFICES = "offices";

    private final ObjectNode realm;
    private final ObjectNode overlay;
    private final ObjectNode machineClient;
    private final UnaryOperator<String> jwkOf;

    /**
     * @param directory holds {@code observatory-realm.json}, {@code development.json}, {@code
     *     machine-client.json}
     * @param jwkOf returns the public key of the client with this id, as a JSON web key
     */
    public RealmAssembly(Path directory, UnaryOperator<String> jwkOf) {
        this.realm = read(directory.resolve("observatory-realm.json"));
        this.overlay = read(directory.resolve("development.json"));
        this.machineClient = read(directory.resolve("machine-client.json"));
        this.jwkOf = jwkOf;
    }

    /** The realm as Keycloak imports it. The same arguments give the same text. */
    public String assemble(String publicOrigin, List<Office> offices) {
        offices.forEach(this::addOffice);
        overlay.withArray("machines").forEach(this::addMachine);
        overlay.withArray("users").forEach(user -> addPerson((ObjectNode) user));
        realm.set("passwordPolicy", overlay.required("passwordPolicy"));
        new SignInFlows(realm).apply(overlay);
        return pretty(realm)
                .replace("${OBSERVATORY_PUBLIC_ORIGIN}", publicOrigin)
                .replace("${OBSERVATORY_GATEWAY_URL}", publicOrigin)
                .replace("${OBSERVATORY_GATEWAY_JWKS}", escape(jwks("gateway")));
    }

    private void addOffice(Office office) {
        ObjectNode group = JSON.createObjectNode();
        group.put("id", stableId("group", office.provider()));
        group.put("name", office.provider());
        ObjectNode attributes = group.putObject("attributes");
        attributes.putArray("provider").add(office.provider());
        ArrayNode areas = attributes.putArray("areas");
        office.areas().forEach(areas::add);
        findByName(realm.withArray("groups"), OFFICES).withArray("subGroups").add(group);
        String path = "/" + OFFICES + "/" + office.provider();
        addMachine(office.client(), "contributor", "indicators-service", path);
        addMachine(office.releaseClient(), "reviewer", "indicators-service", path);
    }

    private void addMachine(JsonNode machine) {
        ObjectNode client =
                addMachine(
                        machine.required("clientId").asText(),
                        machine.required("role").asText(),
                        machine.required("audience").asText(),
                        "");
        if (machine.path("bearer").asBoolean()) {
            client.withObject("attributes")
                    .remove(List.of("dpop.bound.access.tokens", "observatory.tokens"));
        }
    }

    private ObjectNode addMachine(String client, String role, String audience, String group) {
        ObjectNode definition = machineClient.deepCopy();
        definition.put("clientId", client);
        definition.put("name", client);
        definition.withObject("attributes").put("jwks.string", jwks(client));
        // A scope with the service's name adds the service to the token's audience.
        definition.withArray("defaultClientScopes").add(audience);
        realm.withArray("clients").add(definition);
        ObjectNode scope = realm.withArray("scopeMappings").addObject();
        scope.put("client", client).putArray("roles").add(role);
        ObjectNode account = realm.withArray("users").addObject();
        account.put("id", stableId("machine", client));
        account.put("username", "service-account-" + client);
        account.put("enabled", true).put("serviceAccountClientId", client);
        account.putArray("realmRoles").add(role);
        if (!group.isEmpty()) {
            account.putArray("groups").add(group);
        }
        return definition;
    }

    private void addPerson(ObjectNode person) {
        ObjectNode user = person.deepCopy();
        String name = user.required("username").asText();
        user.put("id", stableId("person", name));
        user.withArray("groups").forEach(group -> requireOffice(name, group.asText()));
        user.put("enabled", true);
        user.put("email", name + "@example.org").put("emailVerified", true);
        ObjectNode password = user.putArray("credentials").addObject();
        password.put("type", "password").put("value", password(name)).put("temporary", false);
        realm.withArray("users").add(user);
    }

    private void requireOffice(String person, String group) {
        JsonNode offices = findByName(realm.withArray("groups"), OFFICES).path("subGroups");
        for (JsonNode office : offices) {
            if (group.equals("/" + OFFICES + "/" + office.path("name").asText())) {
                return;
            }
        }
        throw new IllegalStateException(
                "development.json: "
                        + person
                        + " belongs to "
                        + group
                        + ", which offices.csv does not list");
    }

    /** The password of a demo person. */
    public static String password(String username) {
        return "demo-" + username;
    }

    private static ObjectNode findByName(ArrayNode nodes, String name) {
        for (JsonNode node : nodes) {
            if (node.path("name").asText().equals(name)) {
                return (ObjectNode) node;
            }
        }
        throw new IllegalStateException("The realm files have no '" + name + "'");
    }

    private String jwks(String client) {
        return "{\"keys\":[" + jwkOf.apply(client) + "]}";
    }

    /**
     * Derives an id from the name, so that subjects in tokens and records stay the same when a
     * realm is created again.
     */
    private static String stableId(String kind, String name) {
        byte[] text = ("observatory/" + kind + "/" + name).getBytes(StandardCharsets.UTF_8);
        return UUID.nameUUIDFromBytes(text).toString();
    }

    private static String escape(String text) {
        return text.replace("\\", "\\\\").replace("\"", "\\\"");
    }

    private static String pretty(ObjectNode node) {
        try {
            return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(node);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ObjectNode read(Path file) {
        try {
            return (ObjectNode) JSON.readTree(file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
    }
}
