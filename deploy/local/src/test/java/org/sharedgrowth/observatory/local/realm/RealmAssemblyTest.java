package org.sharedgrowth.observatory.local.realm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RealmAssemblyTest {
    private static final Path REALM = Path.of("../../auth/realm");
    private static final List<Office> OFFICES =
            List.of(
                    office("CHN"),
                    office("KEN"),
                    office("BRA"),
                    new Office("WB", "wb", List.of("*")));

    @TempDir private Path temp;

    @Test
    void anOfficeIsAGroupWithItsProviderAndAreas() {
        JsonNode group =
                findNamed(realm().path("groups").path(0).path("subGroups"), "name", "NSO_KEN");

        assertEquals("[\"NSO_KEN\"]", group.path("attributes").path("provider").toString());
        assertEquals("[\"KEN\"]", group.path("attributes").path("areas").toString());
    }

    @Test
    void anOfficeHasOneProgramThatSendsAndAnotherThatReleases() {
        JsonNode realm = realm();

        assertMachine(realm, "nso-ken", "contributor");
        assertMachine(realm, "nso-ken-release", "reviewer");
    }

    @Test
    void aMachineClientIsRegisteredWithItsOwnKey() {
        JsonNode client = findNamed(realm().path("clients"), "clientId", "wb");

        assertEquals(
                "{\"keys\":[{\"kid\":\"wb\"}]}",
                client.path("attributes").path("jwks.string").asText());
        assertEquals(
                "[\"basic\",\"caller\",\"indicators-service\"]",
                client.path("defaultClientScopes").toString());
    }

    @Test
    void onlyProgramsThatSendAreBoundToAKey() {
        JsonNode clients = realm().path("clients");

        JsonNode office = findNamed(clients, "clientId", "nso-ken").path("attributes");
        assertEquals("true", office.path("dpop.bound.access.tokens").asText());
        assertEquals("bound", office.path("observatory.tokens").asText());
        JsonNode developer = findNamed(clients, "clientId", "developer").path("attributes");
        assertFalse(developer.has("dpop.bound.access.tokens"));
        assertFalse(developer.has("observatory.tokens"));
    }

    @Test
    void demoPeopleMayUseTheirPasswordInsteadOfAPasskey() {
        JsonNode flows = realm().path("authenticationFlows");

        assertEquals(
                "[\"webauthn-authenticator\",\"auth-password-form\"]",
                authenticators(findNamed(flows, "alias", "means of the second factor")));
        assertEquals(
                2, findNamed(flows, "alias", "sign-in").path("authenticationExecutions").size());
        for (JsonNode flow : flows) {
            assertFalse(flow.path("alias").asText().equals("second factor of roles"));
        }
    }

    private static String authenticators(JsonNode flow) {
        var names = new ObjectMapper().createArrayNode();
        flow.path("authenticationExecutions")
                .forEach(step -> names.add(step.path("authenticator").asText()));
        return names.toString();
    }

    @Test
    void everyPlaceholderOfTheBaseIsFilledIn() {
        String text = assemble(OFFICES);

        assertFalse(text.contains("${"), "a placeholder was not filled in");
        assertTrue(text.contains("http://localhost:8080/session/callback"));
        assertEquals(
                "{\"keys\":[{\"kid\":\"gateway\"}]}",
                findNamed(realm().path("clients"), "clientId", "gateway")
                        .path("attributes")
                        .path("jwks.string")
                        .asText());
    }

    @Test
    void everyRoleHasADemoPersonWithTheDocumentedPassword() {
        JsonNode users = users();
        for (String name :
                List.of(
                        "reader",
                        "steward",
                        "author",
                        "publisher",
                        "admin",
                        "contributor-chn",
                        "reviewer-chn",
                        "contributor-ken",
                        "reviewer-ken",
                        "contributor-bra",
                        "reviewer-bra")) {
            JsonNode user = findNamed(users, "username", name);
            String role = name.contains("-") ? name.substring(0, name.indexOf('-')) : name;
            assertTrue(user.path("realmRoles").toString().contains('"' + role + '"'), name);
            assertEquals("demo-" + name, user.path("credentials").path(0).path("value").asText());
        }
    }

    @Test
    void theSameInputGivesTheSameRealm() {
        assertEquals(assemble(OFFICES), assemble(OFFICES));
    }

    @Test
    void aPersonOfAnOfficeThatDoesNotExistIsRefused() {
        IllegalStateException refused =
                assertThrows(IllegalStateException.class, () -> assemble(List.of(office("KEN"))));

        assertEquals(
                "development.json: contributor-chn belongs to /offices/NSO_CHN, which offices.csv"
                        + " does not list",
                refused.getMessage());
    }

    @Test
    void onlyAChangedRealmIsReplaced() throws IOException {
        KeycloakHome home = new KeycloakHome(temp.resolve("keycloak"));

        assertEquals(KeycloakHome.RealmState.ABSENT, home.prepare(temp, "one"));
        assertEquals("one", Files.readString(home.importFile()));
        assertEquals(KeycloakHome.RealmState.CHANGED, home.prepare(temp, "one"), "interrupted");
        home.confirm("one");
        assertFalse(Files.exists(home.importFile()));
        assertEquals(KeycloakHome.RealmState.UNCHANGED, home.prepare(temp, "one"));
        assertEquals(KeycloakHome.RealmState.CHANGED, home.prepare(temp, "two"));
    }

    private static void assertMachine(JsonNode realm, String client, String role) {
        JsonNode user = findNamed(users(), "username", "service-account-" + client);
        assertEquals(client, user.path("serviceAccountClientId").asText());
        assertEquals("[\"" + role + "\"]", user.path("realmRoles").toString());
        assertEquals("[\"/offices/NSO_KEN\"]", user.path("groups").toString());
        JsonNode scope = findNamed(realm.path("scopeMappings"), "client", client);
        assertEquals("[\"" + role + "\"]", scope.path("roles").toString());
        assertTrue(
                findNamed(realm.path("clients"), "clientId", client)
                        .path("serviceAccountsEnabled")
                        .asBoolean());
    }

    private static Office office(String area) {
        return new Office(
                "NSO_" + area, "nso-" + area.toLowerCase(java.util.Locale.ROOT), List.of(area));
    }

    private static JsonNode realm() {
        return parse(assemble(OFFICES));
    }

    private static JsonNode users() {
        return realm().path("users");
    }

    private static JsonNode parse(String json) {
        try {
            return new ObjectMapper().readTree(json);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static String assemble(List<Office> offices) {
        return new RealmAssembly(REALM, client -> "{\"kid\":\"" + client + "\"}")
                .assemble("http://localhost:8080", offices);
    }

    private static JsonNode findNamed(JsonNode nodes, String field, String value) {
        for (JsonNode node : nodes) {
            if (node.path(field).asText().equals(value)) {
                return node;
            }
        }
        throw new AssertionError("no " + value);
    }
}
