package org.sharedgrowth.observatory.local.realm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The committed realm files' settings for production. */
class RealmFilesTest {
    private static final Path AUTH = Path.of("../../auth");
    private static final Set<String> DISABLED_FEATURES =
            Set.of(
                    "ciba",
                    "jwt-authorization-grant",
                    "device-flow",
                    "token-exchange",
                    "token-exchange-standard",
                    "impersonation",
                    "kerberos",
                    "client-auth-federated",
                    "kubernetes-service-accounts",
                    "organization",
                    "workflows",
                    "docker",
                    "scripts");

    private final JsonNode base = read("observatory-realm.json");

    @Test
    void theProductionRealmHasNoPeopleAndNoMachines() {
        assertFalse(base.has("users"));
        assertTrue(offices().isEmpty());
        assertEquals(List.of("gateway", "admin-cli"), texts(base.path("clients"), "clientId"));
    }

    @Test
    void noClientTakesPasswordsOrHandsTokensToBrowsers() {
        List<JsonNode> clients = new ArrayList<>();
        base.path("clients").forEach(clients::add);
        clients.add(read("machine-client.json"));
        for (JsonNode client : clients) {
            for (String setting :
                    List.of(
                            "implicitFlowEnabled",
                            "directAccessGrantsEnabled",
                            "fullScopeAllowed")) {
                assertTrue(client.path(setting).isBoolean(), setting);
                assertFalse(client.path(setting).asBoolean(), setting);
            }
        }
        assertFalse(client("admin-cli").path("enabled").asBoolean());
    }

    @Test
    void theGatewayAuthenticatesWithAKeyAndUsesPkce() {
        JsonNode gateway = client("gateway");
        JsonNode attributes = gateway.path("attributes");

        assertEquals("client-jwt", gateway.path("clientAuthenticatorType").asText());
        assertEquals("ES256", attributes.path("token.endpoint.auth.signing.alg").asText());
        assertEquals("S256", attributes.path("pkce.code.challenge.method").asText());
        assertTrue(attributes.path("require.pushed.authorization.requests").asBoolean());
        assertEquals(
                "[\"${OBSERVATORY_PUBLIC_ORIGIN}/session/callback\"]",
                gateway.path("redirectUris").toString());
        assertEquals("[]", gateway.path("optionalClientScopes").toString());
    }

    @Test
    void changingAPasswordRequiresTheCurrentOneAndExcludesNamesOfTheSite() {
        Pattern config = Pattern.compile("regexPattern\\((.*)\\)$");
        for (JsonNode realm : List.of(base, read("development.json"))) {
            List<String> policy = List.of(realm.path("passwordPolicy").asText().split(" and "));
            assertTrue(policy.contains("maxAuthAge(0)"), policy.toString());
            assertTrue(policy.contains("passwordHistory(1)"), policy.toString());
            Matcher found = config.matcher(policy.getLast());
            assertTrue(found.matches(), policy.toString());
            Pattern allowed = Pattern.compile(found.group(1));
            for (String refused :
                    List.of(
                            "TheObservatory2026!",
                            "mon observatoire à moi",
                            "sharedgrowth-nairobi",
                            "we like Shared Growth",
                            "digobs-digobs-digobs")) {
                assertFalse(allowed.matcher(refused).matches(), refused);
            }
            assertTrue(allowed.matcher("a shared lunch makes friends grow").matches());
        }
    }

    @Test
    void commonPasswordsAreRefused() throws IOException {
        for (JsonNode realm : List.of(base, read("development.json"))) {
            assertTrue(
                    realm.path("passwordPolicy")
                            .asText()
                            .contains(" and passwordBlacklist(commonest.txt) and "));
        }
        Path lists = AUTH.resolve("keycloak/password-blacklists");
        List<String> commonest = Files.readAllLines(lists.resolve("commonest.txt"));
        assertTrue(commonest.stream().filter(password -> password.length() >= 15).count() > 3_000);
        assertTrue(commonest.containsAll(List.of("passwordpassword", "123456789012345")));
        assertEquals(commonest.size(), Set.copyOf(commonest).size(), "no duplicates");
        assertTrue(
                Files.readAllLines(AUTH.resolve("keycloak/keycloak.conf"))
                        .contains(
                                "spi-password-policy--password-blacklist--blacklists-path="
                                        + "${kc.home.dir}/conf/password-blacklists"));
    }

    @Test
    void noSecretAndNoPasswordIsCommitted() throws IOException {
        try (Stream<Path> files = Files.walk(AUTH.resolve("realm"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String text = Files.readString(file);
                assertFalse(text.contains("\"secret\""), file.toString());
                assertFalse(text.matches("(?s).*\"credentials\"\\s*:\\s*\\[.*"), file.toString());
                assertFalse(text.contains("PRIVATE KEY"), file.toString());
            }
        }
    }

    @Test
    void tokensAreShortLivedAndRefreshTokensAreForOneUse() {
        assertEquals(300, base.path("accessTokenLifespan").asInt());
        assertEquals("RS256", base.path("defaultSignatureAlgorithm").asText());
        assertTrue(base.path("revokeRefreshToken").asBoolean());
        assertEquals(0, base.path("refreshTokenMaxReuse").asInt(-1));
        // The gateway slows down guessing; a lock here would let strangers lock out any user.
        assertFalse(base.path("bruteForceProtected").asBoolean(true));
        assertFalse(texts(base.path("clientScopes"), "name").contains("offline_access"));
    }

    @Test
    void policiesApplyToClientsAddedLater() {
        Map<String, List<String>> expected =
                Map.of(
                        "every-client",
                                List.of(
                                        "reject-implicit-grant", "reject-ropc-grant",
                                        "pkce-enforcer", "full-scope-disabled"),
                        "confidential-client",
                                List.of(
                                        "secure-client-authenticator",
                                        "secure-signature-algorithm-signed-jwt"),
                        "bound-tokens", List.of("dpop-bind-enforcer"),
                        "redirects", List.of("secure-redirect-uris-enforcer"));
        for (JsonNode profile : base.path("clientProfiles").path("profiles")) {
            assertEquals(
                    expected.get(profile.path("name").asText()),
                    texts(profile.path("executors"), "executor"));
        }
        Set<String> used = new TreeSet<>();
        for (JsonNode policy : base.path("clientPolicies").path("policies")) {
            assertTrue(policy.path("enabled").asBoolean());
            policy.path("profiles").forEach(profile -> used.add(profile.asText()));
        }
        assertEquals(expected.keySet(), used);
    }

    @Test
    void unusedFeaturesAreDisabled() throws IOException {
        List<String> lines = Files.readAllLines(AUTH.resolve("keycloak/keycloak.conf"));
        String features =
                lines.stream()
                        .filter(line -> line.startsWith("features-disabled="))
                        .findFirst()
                        .orElseThrow();

        assertEquals(
                DISABLED_FEATURES,
                Set.of(features.substring(features.indexOf('=') + 1).split(",", -1)));
        for (String provider :
                List.of("default", "openid-connect", "install", "saml2-entity-descriptor")) {
            assertTrue(
                    lines.contains("spi-client-registration--" + provider + "--enabled=false"),
                    provider);
        }
    }

    @Test
    void peopleWhoSendOrReleaseNeedAPasskey() {
        for (JsonNode role : base.path("roles").path("realm")) {
            String name = role.path("name").asText();
            if (Set.of("contributor", "reviewer", "steward", "publisher", "admin").contains(name)) {
                assertEquals(
                        "[\"second-factor\"]",
                        role.path("composites").path("realm").toString(),
                        name);
            }
        }
        assertEquals(
                List.of(
                        "conditional-user-role",
                        "conditional-credential",
                        "webauthn-authenticator"),
                texts(flow("second factor of roles"), "authenticator"));
        assertEquals(
                List.of("webauthn-authenticator"),
                texts(flow("means of the second factor"), "authenticator"));
        assertEquals("required", base.path("webAuthnPolicyUserVerificationRequirement").asText());
    }

    private JsonNode flow(String alias) {
        for (JsonNode flow : base.path("authenticationFlows")) {
            if (flow.path("alias").asText().equals(alias)) {
                return flow.path("authenticationExecutions");
            }
        }
        throw new AssertionError("no flow " + alias);
    }

    private JsonNode offices() {
        return base.path("groups").path(0).path("subGroups");
    }

    private JsonNode client(String id) {
        for (JsonNode client : base.path("clients")) {
            if (client.path("clientId").asText().equals(id)) {
                return client;
            }
        }
        throw new AssertionError("no client " + id);
    }

    private static List<String> texts(JsonNode nodes, String field) {
        List<String> texts = new ArrayList<>();
        nodes.forEach(node -> texts.add(node.path(field).asText()));
        return texts;
    }

    private static JsonNode read(String name) {
        try {
            return new ObjectMapper().readTree(AUTH.resolve("realm").resolve(name).toFile());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
