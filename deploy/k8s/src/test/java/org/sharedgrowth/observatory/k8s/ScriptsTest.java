package org.sharedgrowth.observatory.k8s;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.interfaces.ECPrivateKey;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Tests the two setup scripts, {@code first-secrets} and {@code roll-out}, with a kubectl that
 * records its calls.
 */
class ScriptsTest {
    /** Secrets that Kubernetes operators or the administrator create, not the script. */
    private static final Set<String> SECRETS_OF_OPERATORS =
            Set.of("postgres-ca", "public-tls", "backup-store");

    /**
     * A kubectl that renders like the real one, with the trusted proxies in the file {@code edge}.
     * It records every other command in {@code notes}, and fails if the command matches the pattern
     * in {@code fail}.
     */
    private static final String KUBECTL =
            """
            #!/bin/sh
            here=$(dirname "$0")
            if [ "$1" = kustomize ]; then
              PATH=${PATH#*:} kubectl "$@" | sed "s|TRUSTED_PROXIES: ..$|TRUSTED_PROXIES: $(cat "$here/edge" 2> /dev/null || echo '""')|"
              exit
            fi
            echo "$*" >> "$here/notes"
            if [ -e "$here/fail" ] && echo "$*" | grep -qE "$(cat "$here/fail")"; then exit 1; fi
            case "$*" in *"get job"*) echo job.batch/gateway-migrate ;; *"get deployment"*) echo deployment.apps/gateway ;;
              *"get statefulset keycloak"*) cat "$here/keycloak" 2> /dev/null || true ;;
              *"get networkpolicy"*) printf 'networkpolicy.networking.k8s.io/%s\n' gateway of-an-older-version ;;
              *"get secret gateway-db"*) exit 0 ;; *"get secret"*) exit 1 ;; esac
            """;

    @TempDir Path directory;

    @Test
    void theFirstSecretsAreThoseThatTheManifestsName() throws IOException {
        assertEquals(0, createFirstSecrets());
        Map<String, Set<String>> created = new TreeMap<>();
        try (Stream<Path> files = Files.walk(directory.resolve("secrets"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                created.computeIfAbsent(
                                requireNonNull(file.getParent()).getFileName().toString(),
                                name -> new TreeSet<>())
                        .add(file.getFileName().toString());
                assertEquals(
                        "rw-------",
                        PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
                assertTrue(Files.size(file) > 5, file + " is empty");
            }
        }
        Map<String, Set<String>> named = new TreeMap<>(References.SECRETS);
        named.keySet().removeAll(SECRETS_OF_OPERATORS);
        assertEquals(named, created);
    }

    @Test
    void existingSecretsAreKept() throws IOException {
        createFirstSecrets();
        String password = Files.readString(directory.resolve("secrets/indicators-db/password"));
        String key = Files.readString(directory.resolve("secrets/gateway-client/private.pem"));
        createFirstSecrets();
        assertEquals(
                password, Files.readString(directory.resolve("secrets/indicators-db/password")));
        assertEquals(
                key, Files.readString(directory.resolve("secrets/gateway-client/private.pem")));
        assertNotEquals(
                password, Files.readString(directory.resolve("secrets/reports-db/password")));
    }

    @Test
    void theGatewaysKeysBelongTogether() throws IOException, GeneralSecurityException {
        createFirstSecrets();
        Path client = directory.resolve("secrets/gateway-client");
        String pem = Files.readString(client.resolve("private.pem"));
        byte[] encoded = Base64.getDecoder().decode(pem.replaceAll("-----[A-Z ]+-----|\\s", ""));
        ECPrivateKey privateKey =
                (ECPrivateKey)
                        KeyFactory.getInstance("EC")
                                .generatePrivate(new PKCS8EncodedKeySpec(encoded));
        // As Keycloak reads it: a string within a JSON document.
        String realm = "{\"jwks\": \"" + Files.readString(client.resolve("jwks")) + "\"}";
        JsonNode jwk =
                Manifests.YAML
                        .readTree(Manifests.YAML.readTree(realm).path("jwks").asText())
                        .at("/keys/0");
        assertEquals("gateway", jwk.path("kid").asText());
        ECPoint point = new ECPoint(number(jwk.path("x")), number(jwk.path("y")));
        Signature signature = Signature.getInstance("SHA256withECDSA");
        signature.initSign(privateKey);
        signature.update(new byte[] {1, 2, 3});
        byte[] signed = signature.sign();
        signature.initVerify(
                KeyFactory.getInstance("EC")
                        .generatePublic(new ECPublicKeySpec(point, privateKey.getParams())));
        signature.update(new byte[] {1, 2, 3});
        assertTrue(signature.verify(signed));
    }

    @Test
    void aRollOutAppliesBasicsThenSchemasThenServices() throws IOException {
        assertEquals(0, rollOut().status());
        List<String> steps = steps();
        int prerequisites = steps.indexOf("apply !phase");
        int database = steps.indexOf("wait --for=condition=Ready");
        int oldJobsDeleted = steps.indexOf("delete job");
        int schemas = steps.indexOf("apply phase=migration");
        int done = steps.indexOf("wait --for=condition=Complete");
        int services = steps.indexOf("apply phase=service");
        int ready = steps.indexOf("rollout status");
        List<Integer> order =
                List.of(prerequisites, database, oldJobsDeleted, schemas, done, services, ready);
        assertEquals(order.stream().sorted().toList(), order, steps::toString);
        assertEquals(0, prerequisites, steps::toString);
    }

    @Test
    void aRollOutUsesFullNamesForKindsOfOperators() throws IOException {
        rollOut();
        String notes = Files.readString(directory.resolve("notes"));
        assertTrue(notes.contains("clusters.postgresql.cnpg.io/postgres"), notes);
        assertTrue(notes.contains("databases.postgresql.cnpg.io --all"), notes);
    }

    @ParameterizedTest
    @CsvSource({"26.5.9, true", "25.7.3, true", "26.7.1, false", "'', false"})
    void keycloakIsStoppedFirstIfItsMinorVersionChanges(String running, boolean stopped)
            throws IOException {
        Files.writeString(directory.resolve("keycloak"), running);
        assertEquals(0, rollOut().status());
        assertEquals(stopped, steps().contains("scale statefulset"));
    }

    @Test
    void theManifestsNameTheKeycloakVersionOfTheImage() throws IOException {
        Resource keycloak =
                Manifests.of("production").stream()
                        .filter(r -> r.id().equals("StatefulSet/keycloak"))
                        .findFirst()
                        .orElseThrow();
        String version = keycloak.at("/metadata/labels").path("app.kubernetes.io/version").asText();
        assertTrue(
                Files.readString(Path.of("../../pom.xml"))
                        .contains("<keycloak.version>" + version + "<"),
                version);
    }

    @Test
    void aRollOutRemovesPoliciesThatTheVersionNoLongerHas() throws IOException {
        assertEquals(0, rollOut().status());
        List<String> removed =
                Files.readAllLines(directory.resolve("notes")).stream()
                        .filter(line -> line.contains("delete networkpolicy"))
                        .toList();
        assertEquals(1, removed.size(), removed::toString);
        assertTrue(removed.getFirst().endsWith("/of-an-older-version"), removed::toString);
    }

    @Test
    void anExistingSecretIsNeverReplaced() throws IOException {
        writeKubectl();
        Programs.Outcome outcome =
                Programs.run(
                        directory,
                        List.of(
                                Path.of("first-secrets").toAbsolutePath().toString(),
                                directory.resolve("secrets").toString(),
                                "observatory"));
        assertEquals(0, outcome.status(), outcome.output());
        assertTrue(outcome.output().contains("secret/gateway-db exists already"), outcome.output());
        List<String> notes = Files.readAllLines(directory.resolve("notes"));
        assertTrue(notes.stream().noneMatch(n -> n.contains("apply")), notes::toString);
        assertTrue(
                notes.stream().noneMatch(n -> n.contains("generic gateway-db")), notes::toString);
        assertTrue(
                notes.stream().anyMatch(n -> n.contains("generic gateway-session")),
                notes::toString);
        assertTrue(
                notes.contains(
                        "label secret reports-db --namespace observatory cnpg.io/reload=true"),
                notes::toString);
    }

    @Test
    void aRollOutWarnsIfNoEdgeIsConfigured() throws IOException {
        assertTrue(rollOut().output().contains("all guests will share one quota"));
        Files.writeString(directory.resolve("edge"), "10.42.0.0/16");
        Programs.Outcome named = rollOut();
        assertEquals(0, named.status(), named.output());
        assertFalse(named.output().contains("quota"), named.output());
    }

    @Test
    void aFailedMigrationStopsARollOutBeforeTheServices() throws IOException {
        Files.writeString(directory.resolve("fail"), "condition=Complete");
        Programs.Outcome outcome = rollOut();
        assertEquals(1, outcome.status());
        assertTrue(outcome.output().contains("gateway-migrate failed"), outcome.output());
        assertTrue(steps().stream().noneMatch("apply phase=service"::equals), steps()::toString);
    }

    /** The commands sent to the cluster, shortened to the relevant words. */
    private List<String> steps() throws IOException {
        List<String> steps = new ArrayList<>();
        for (String line : Files.readAllLines(directory.resolve("notes"))) {
            List<String> words = Stream.of(line.split(" ", -1)).toList();
            int verb = words.indexOf("observatory") + 1;
            String second =
                    words.contains("--selector") && words.get(verb).equals("apply")
                            ? words.get(words.indexOf("--selector") + 1)
                                    .replace("observatory.sharedgrowth.org/", "")
                            : words.get(verb + 1);
            steps.add(words.get(verb) + " " + second);
        }
        return steps;
    }

    private void writeKubectl() throws IOException {
        Path kubectl = directory.resolve("kubectl");
        Files.writeString(kubectl, KUBECTL);
        Files.setPosixFilePermissions(kubectl, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private Programs.Outcome rollOut() throws IOException {
        writeKubectl();
        return Programs.run(
                directory, List.of(Path.of("roll-out").toAbsolutePath().toString(), "production"));
    }

    private int createFirstSecrets() {
        return Programs.run(
                        directory,
                        List.of(
                                Path.of("first-secrets").toAbsolutePath().toString(),
                                directory.resolve("secrets").toString()))
                .status();
    }

    private static BigInteger number(JsonNode coordinate) {
        return new BigInteger(1, Base64.getUrlDecoder().decode(coordinate.asText()));
    }
}
