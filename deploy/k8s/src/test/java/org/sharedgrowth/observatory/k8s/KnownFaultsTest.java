package org.sharedgrowth.observatory.k8s;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Checks the settings that prevent known faults of Kubernetes manifests. */
class KnownFaultsTest {
    static List<String> overlays() {
        return Manifests.overlays();
    }

    /** Policies cannot select a DNS cache on the node itself by a label, only by its address. */
    @ParameterizedTest
    @MethodSource("overlays")
    void podsMayUseANodeLocalDnsCache(String overlay) {
        List<String> blocks = new ArrayList<>();
        find(overlay, "NetworkPolicy", "names")
                .at("/spec/egress/0/to")
                .forEach(peer -> blocks.add(peer.at("/ipBlock/cidr").asText()));
        assertTrue(
                blocks.containsAll(List.of("169.254.20.10/32", "169.254.25.10/32")),
                blocks::toString);
    }

    @Test
    void databaseInstancesReachTheApiServerOfEveryDistribution() {
        Set<Integer> ports = new TreeSet<>();
        find("small", "NetworkPolicy", "postgres")
                .at("/spec/egress")
                .valueStream()
                .filter(rule -> !rule.has("to"))
                .flatMap(rule -> rule.path("ports").valueStream())
                .forEach(port -> ports.add(port.path("port").asInt()));
        assertEquals(Set.of(443, 6443, 8443, 16443), ports);
    }

    /** A budget for a single instance would prevent draining its node. */
    @ParameterizedTest
    @ValueSource(strings = {"small", "smallest"})
    void aSingleDatabaseDoesNotBlockADrain(String overlay) {
        Resource postgres = find(overlay, "Cluster", "postgres");
        assertEquals(1, postgres.at("/spec/instances").asInt());
        assertEquals("false", postgres.at("/spec/enablePDB").asText());
    }

    @ParameterizedTest
    @ValueSource(strings = {"small", "smallest", "production"})
    void aDatabaseStopsSoonAndALostStandbyDoesNotFillItsDisk(String overlay) {
        Resource postgres = find(overlay, "Cluster", "postgres");
        assertEquals(15, postgres.at("/spec/smartShutdownTimeout").asInt());
        JsonNode parameters = postgres.at("/spec/postgresql/parameters");
        assertEquals("10GB", parameters.path("max_slot_wal_keep_size").asText());
        assertEquals(overlay.equals("production"), parameters.has("archive_timeout"));
    }

    /**
     * The account that writes backups is not allowed to delete them; the lifecycle rules of the
     * bucket do that.
     */
    @Test
    void onlyTheBucketsRulesDeleteBackups() throws IOException {
        Resource store = find("production", "ObjectStore", "backups");
        assertTrue(store.at("/spec/retentionPolicy").isMissingNode());
        assertTrue(store.at("/spec/instanceSidecarConfiguration/resources/limits").has("memory"));
        Path bucket = Path.of("examples/backup-bucket");
        String account = Files.readString(bucket.resolve("account-policy.json"));
        assertTrue(account.contains("s3:PutObject") && !account.contains("s3:Delete"), account);
        JsonNode rule =
                Manifests.YAML.readTree(bucket.resolve("lifecycle.json").toFile()).at("/Rules/0");
        assertEquals(35, rule.at("/Expiration/Days").asInt());
        assertTrue(rule.at("/NoncurrentVersionExpiration").has("NoncurrentDays"));
    }

    @Test
    void aManagedDatabaseMayMoveToAnotherSubnet() {
        JsonNode peers =
                find("production-external-postgres", "NetworkPolicy", "database-clients")
                        .at("/spec/egress/0/to");
        assertEquals(2, peers.size());
    }

    /** Otherwise the threshold would be reached long before a pod is busy. */
    @Test
    void autoscalersCompareCpuUseWithTheLimit() {
        List<Resource> production = Manifests.of("production");
        for (String name : List.of("gateway", "indicators-service", "reports-service")) {
            JsonNode target =
                    find("production", "HorizontalPodAutoscaler", name)
                            .at("/spec/metrics/1/resource/target");
            assertEquals("AverageValue", target.path("type").asText(), name);
            long millis = Long.parseLong(target.path("averageValue").asText().replace("m", ""));
            long limit =
                    production.stream()
                            .filter(r -> r.id().equals("Deployment/" + name))
                            .flatMap(Resource::containers)
                            .mapToLong(c -> c.at("/resources/limits/cpu").asLong() * 1000)
                            .sum();
            assertEquals(limit * 3 / 4, millis, name);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"production", "production-external-postgres"})
    void podsOfAPartRunOnDifferentMachines(String overlay) {
        for (Resource server : servers(overlay)) {
            JsonNode spread = server.at("/spec/template/spec/topologySpreadConstraints/1");
            assertEquals("kubernetes.io/hostname", spread.path("topologyKey").asText());
            assertEquals("DoNotSchedule", spread.path("whenUnsatisfiable").asText(), server.id());
            assertEquals("Honor", spread.path("nodeTaintsPolicy").asText(), server.id());
            assertEquals(
                    server.is("Deployment"),
                    spread.at("/matchLabelKeys/0").asText().equals("pod-template-hash"));
        }
    }

    @Test
    void databasesAreSpreadOverZones() {
        assertEquals(
                "topology.kubernetes.io/zone",
                find("production", "Cluster", "postgres")
                        .at("/spec/topologySpreadConstraints/0/topologyKey")
                        .asText());
    }

    /**
     * Otherwise API keys would be sent in plain text, and the edge would reuse connections that the
     * gateway has just closed.
     */
    @Test
    void edgesUseTlsAndCloseIdleConnectionsBeforeTheGateway() throws IOException {
        String traefik = Files.readString(Path.of("components/ingress/traefik.yaml"));
        assertTrue(traefik.contains("--entryPoints.web.http.redirections.entryPoint.scheme=https"));
        assertTrue(traefik.contains("forwardingTimeouts.idleConnTimeout=20s"), traefik);
        assertEquals(
                "https",
                find("production", "HTTPRoute", "to-https")
                        .at("/spec/rules/0/filters/0/requestRedirect/scheme")
                        .asText());
        String envoy = Files.readString(Path.of("examples/envoy-timeouts.yaml"));
        assertTrue(envoy.contains("connectionIdleTimeout: 20s"), envoy);
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void objectsWithDataAreNeverPruned(String overlay) {
        for (Resource resource : Manifests.of(overlay)) {
            if (Set.of("Namespace", "Cluster", "Database", "ObjectStore")
                    .contains(resource.kind())) {
                JsonNode notes = resource.at("/metadata/annotations");
                assertEquals(
                        "Delete=false,Prune=false",
                        notes.path("argocd.argoproj.io/sync-options").asText(),
                        resource.id());
                assertEquals(
                        "disabled",
                        notes.path("kustomize.toolkit.fluxcd.io/prune").asText(),
                        resource.id());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void aJobOfAnOlderVersionIsRecreated(String overlay) {
        for (Resource job : Manifests.of(overlay)) {
            if (job.is("Job")) {
                JsonNode notes = job.at("/metadata/annotations");
                assertEquals("enabled", notes.path("kustomize.toolkit.fluxcd.io/force").asText());
                assertEquals(
                        "BeforeHookCreation",
                        notes.path("argocd.argoproj.io/hook-delete-policy").asText());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void serversAreReplacedSlowlyAndSecretsAreGroupReadable(String overlay) {
        for (Resource server : servers(overlay)) {
            assertTrue(server.at("/spec/minReadySeconds").asInt() > 0, server.id());
            for (JsonNode volume : server.at("/spec/template/spec/volumes")) {
                if (volume.has("secret")) {
                    assertEquals(0440, volume.at("/secret/defaultMode").asInt(), server.id());
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void migrationsHaveALockTimeoutTheSignInServerDrainsAndPodSecurityIsPinned(String overlay) {
        JsonNode settings = settings(overlay, "settings-");
        assertEquals("set lock_timeout = '5s'", settings.path("QUARKUS_FLYWAY_INIT_SQL").asText());
        JsonNode keycloak = settings(overlay, "keycloak-settings-");
        assertEquals("15s", keycloak.path("KC_SHUTDOWN_DELAY").asText());
        assertEquals("20s", keycloak.path("KC_SHUTDOWN_TIMEOUT").asText());
        assertEquals(
                "v1.29",
                find(overlay, "Namespace", "observatory")
                        .at("/metadata/labels/pod-security.kubernetes.io~1enforce-version")
                        .asText());
    }

    private static JsonNode settings(String overlay, String name) {
        return Manifests.of(overlay).stream()
                .filter(r -> r.is("ConfigMap") && r.name().startsWith(name))
                .findFirst()
                .orElseThrow()
                .at("/data");
    }

    private static List<Resource> servers(String overlay) {
        return Manifests.of(overlay).stream()
                .filter(r -> r.is("Deployment") || r.is("StatefulSet"))
                .toList();
    }

    private static Resource find(String overlay, String kind, String name) {
        return Manifests.of(overlay).stream()
                .filter(r -> r.is(kind) && r.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
