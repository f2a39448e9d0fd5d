package org.sharedgrowth.observatory.k8s;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ManifestsTest {
    /** Maximum duration of an upload, {@code gateway.route.body-time}. */
    private static final Duration MAX_UPLOAD_TIME = Duration.ofMinutes(15);

    /** The largest upload in bytes, {@code gateway.route.body-limit}. */
    private static final long MAX_FILE_BYTES = 512L * 1024 * 1024;

    /** The slowest upload that must succeed, in bytes a second. */
    private static final long MIN_UPLOAD_BYTES_PER_SECOND = 2_000_000;

    static List<String> overlays() {
        return Manifests.overlays();
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void everyRuleIsSatisfied(String overlay) {
        List<Resource> installation = Manifests.of(overlay);
        assertEquals(
                List.of(), Rule.ALL.stream().flatMap(rule -> rule.findings(installation)).toList());
    }

    /** Checks the oldest and the newest supported versions, if the definitions are available. */
    @Test
    void objectsOfOperatorsMatchTheirDefinitions() {
        assumeTrue(
                CustomResources.areAvailable(),
                "the operators' definitions are not available: their kinds are not checked");
        for (String kind : CustomResources.KINDS) {
            assertFalse(CustomResources.definitionsOf(kind).isEmpty(), kind);
        }
        assertEquals(
                Set.of("cnpg-v1.28.0-clusters.yaml", "cnpg-v1.30.0-clusters.yaml"),
                CustomResources.definitionsOf("postgresql.cnpg.io/v1 Cluster"));
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void everythingIsInOneNamespaceWithRestrictedPodSecurity(String overlay) {
        List<Resource> installation = Manifests.of(overlay);
        Resource namespace = only(installation, "Namespace", "observatory");
        assertEquals(
                "restricted",
                namespace.at("/metadata/labels/pod-security.kubernetes.io~1enforce").asText());
        assertTrue(
                installation.stream()
                        .filter(resource -> !resource.is("Namespace"))
                        .allMatch(resource ->
                                resource.at("/metadata/namespace").asText().equals("observatory")));
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void theExampleHostIsUsedInsteadOfLocalhost(String overlay) {
        String text = Manifests.of(overlay).toString();
        String withoutExampleHost = text.replace("observatory.example.org", "");
        assertTrue(text.contains("https://observatory.example.org/auth/realms/observatory"));
        assertEquals(
                List.of(),
                withoutExampleHost.lines().filter(l -> l.contains("localhost:8080")).toList());
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void podsServeUntilEndpointsAreUpdated(String overlay) {
        assertEquals("15S", settings(overlay).at("/data/" + Drains.DELAY).asText());
    }

    /**
     * A terminating pod does not wait as long as an upload may take, so it aborts slow uploads.
     * They have not been accepted, so the client repeats them.
     */
    @ParameterizedTest
    @MethodSource("overlays")
    void theLargestUploadCanFinishWhileAPodDrains(String overlay) {
        List<Resource> installation = Manifests.of(overlay);
        Duration taken = Duration.ofSeconds(MAX_FILE_BYTES / MIN_UPLOAD_BYTES_PER_SECOND);
        for (String name : List.of("gateway", "indicators-service")) {
            Resource server = only(installation, "Deployment", name);
            Map<String, String> settings =
                    Drains.settings(server.containers().findFirst().orElseThrow(), installation);
            Duration drain = Drains.seconds(settings, Drains.DRAIN);
            assertTrue(
                    drain.compareTo(taken) > 0,
                    name + " stops before an upload of " + taken + " has finished");
            assertTrue(
                    drain.compareTo(MAX_UPLOAD_TIME) < 0,
                    "otherwise the comment in gateway.yaml is wrong");
        }
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void theSettingOfTheSpoolMatchesItsVolume(String overlay) {
        List<Resource> installation = Manifests.of(overlay);
        Resource server = only(installation, "Deployment", "indicators-service");
        boolean isDeletedWithPod =
                server.at("/spec/template/spec/volumes")
                        .valueStream()
                        .filter(volume -> volume.path("name").asText().equals("spool"))
                        .anyMatch(volume -> volume.has("emptyDir"));
        Map<String, String> settings =
                Drains.settings(server.containers().findFirst().orElseThrow(), installation);
        assertEquals(
                Boolean.toString(!isDeletedWithPod),
                settings.get("OBSERVATORY_SUBMISSION_SPOOL_IS_KEPT"));
    }

    /** Otherwise a line break in external text could fake an entry. */
    @ParameterizedTest
    @MethodSource("overlays")
    void everyEntryOfALogIsALineOfJson(String overlay) {
        assertEquals(
                "true", settings(overlay).at("/data/QUARKUS_LOG_CONSOLE_JSON_ENABLED").asText());
        Resource signIn = settings(overlay, "keycloak-settings-");
        assertEquals("json", signIn.at("/data/KC_LOG_CONSOLE_OUTPUT").asText());
    }

    /** The programs use TLS only for connections to databases. */
    @ParameterizedTest
    @MethodSource("overlays")
    void databaseConnectionsVerifyTheServersCertificate(String overlay) {
        JsonNode settings = settings(overlay).at("/data");
        String jdbc = "QUARKUS_DATASOURCE_JDBC_ADDITIONAL_JDBC_PROPERTIES_";
        String reactive = "QUARKUS_DATASOURCE_REACTIVE_";
        assertEquals("verify-full", settings.path(jdbc + "SSLMODE").asText());
        assertEquals("verify-full", settings.path(reactive + "POSTGRESQL_SSL_MODE").asText());
        assertEquals("HTTPS", settings.path(reactive + "HOSTNAME_VERIFICATION_ALGORITHM").asText());
        String authority = settings.path(jdbc + "SSLROOTCERT").asText();
        assertTrue(authority.startsWith("/etc/observatory/postgres/"), authority);
        assertEquals(authority, settings.path(reactive + "TRUST_CERTIFICATE_PEM_CERTS").asText());
        String signIn = settings(overlay, "keycloak-settings-").at("/data/KC_DB_URL").asText();
        assertTrue(signIn.endsWith("?sslmode=verify-full&sslrootcert=" + authority), signIn);
    }

    @Test
    void tracesAreOffUnlessTheComponentNamesACollector() {
        for (String overlay : Manifests.overlays()) {
            assertTrue(
                    settings(overlay)
                            .at("/data/OTEL_EXPORTER_OTLP_TRACES_ENDPOINT")
                            .isMissingNode());
        }
        List<Resource> traced = Manifests.with("production", "tracing");
        Resource settings = configMap(traced, "settings-");
        URI collector =
                URI.create(settings.at("/data/OTEL_EXPORTER_OTLP_TRACES_ENDPOINT").asText());
        assertEquals("/v1/traces", collector.getPath());
        assertEquals("0.01", settings.at("/data/OTEL_TRACES_SAMPLER_ARG").asText());
        Resource policy = only(traced, "NetworkPolicy", "traces");
        assertEquals(collector.getPort(), policy.at("/spec/egress/0/ports/0/port").asInt());
        assertEquals(
                "true",
                policy.at("/spec/egress/0/to/0/namespaceSelector/matchLabels")
                        .path("observatory.sharedgrowth.org/monitoring")
                        .asText());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tracing",
                "restore",
                "registry",
                "dns-openshift",
                "edge-address",
                "one-architecture"
            })
    void componentsWithoutAnOverlayAreValidToo(String component) {
        List<Resource> installation = Manifests.with("production", component);
        assertEquals(
                List.of(), Rule.ALL.stream().flatMap(rule -> rule.findings(installation)).toList());
    }

    @Test
    void aRestoreKeepsTheNameAndTheOldArchive() {
        Resource restored = only(Manifests.with("production", "restore"), "Cluster", "postgres");
        assertTrue(restored.at("/spec/bootstrap/initdb").isMissingNode());
        assertEquals("archive", restored.at("/spec/bootstrap/recovery/source").asText());
        JsonNode source = restored.at("/spec/externalClusters/0");
        assertEquals("archive", source.path("name").asText());
        assertNotEquals(
                source.at("/plugin/parameters/serverName").asText(),
                restored.at("/spec/plugins/0/parameters/serverName").asText());
    }

    @Test
    void podsCanBeRestrictedToOneArchitecture() {
        List<Resource> pods =
                Manifests.with("production", "one-architecture").stream()
                        .filter(r -> r.podTemplate().isPresent())
                        .toList();
        assertEquals(7, pods.size());
        for (Resource pod : pods) {
            JsonNode selector = pod.at("/spec/template/spec/nodeSelector");
            assertEquals("amd64", selector.path("kubernetes.io/arch").asText(), pod.id());
        }
    }

    @Test
    void imagesMayBeNamedByTheirDigests() {
        List<String> images =
                Manifests.parse(Manifests.render(Path.of("examples/pinned-images"))).stream()
                        .flatMap(Resource::containers)
                        .map(container -> container.path("image").asText())
                        .toList();
        assertEquals(7, images.size());
        for (String image : images) {
            assertTrue(image.matches("REGISTRY/[a-z-]+@sha256:[0-9a-f]{64}"), image);
        }
    }

    @Test
    void imagesOfAPrivateRegistryArePulledWithASecret() {
        List<Resource> accounts =
                Manifests.with("production", "registry").stream()
                        .filter(r -> r.is("ServiceAccount"))
                        .toList();
        assertEquals(4, accounts.size());
        for (Resource account : accounts) {
            assertEquals("registry", account.at("/imagePullSecrets/0/name").asText(), account.id());
        }
    }

    /**
     * The gateway looks for pods in headless services. The pods listen on the same port as the
     * service with a cluster address.
     */
    @ParameterizedTest
    @MethodSource("overlays")
    void theGatewayFindsReadyPodsAndMayCallThem(String overlay) {
        JsonNode settings = settings(overlay).at("/data");
        for (String server : List.of("INDICATORS", "REPORTS", "KEYCLOAK")) {
            String name = settings.path("OBSERVATORY_" + server + "_NODES").asText();
            Resource pods = only(Manifests.of(overlay), "Service", name);
            assertEquals("None", pods.at("/spec/clusterIP").asText(), name);
            assertFalse(pods.at("/spec/publishNotReadyAddresses").asBoolean(), name);

            URI defaultUrl = URI.create(settings.path("OBSERVATORY_" + server + "_URL").asText());
            Resource serviceOfAddress =
                    only(Manifests.of(overlay), "Service", defaultUrl.getHost());
            assertEquals(serviceOfAddress.at("/spec/selector"), pods.at("/spec/selector"), name);
            JsonNode port = serviceOfAddress.at("/spec/ports/0");
            assertEquals(defaultUrl.getPort(), port.path("port").asInt());
            String call = defaultUrl.getHost() + ":" + defaultUrl.getPort();
            assertTrue(Traffic.CALLS.getOrDefault("gateway", Set.of()).contains(call), call);
            assertEquals(
                    List.of(defaultUrl.getPort()),
                    listeningPorts(overlay, pods, port.path("targetPort").asText()),
                    name);
        }
    }

    /** The numbers of the port with this name, in the pods of a service. */
    private static List<Integer> listeningPorts(String overlay, Resource service, String port) {
        var selector = Resource.strings(service.at("/spec/selector")).entrySet();
        return Manifests.of(overlay).stream()
                .filter(r ->
                        r.podLabels()
                                .filter(labels -> labels.entrySet().containsAll(selector))
                                .isPresent())
                .flatMap(Resource::containers)
                .flatMap(container -> container.path("ports").valueStream())
                .filter(containerPort -> containerPort.path("name").asText().equals(port))
                .map(containerPort -> containerPort.path("containerPort").asInt())
                .toList();
    }

    @Test
    void noProxyIsTrustedByDefault() {
        for (String overlay : Manifests.overlays()) {
            assertEquals("", settings(overlay).at("/data/OBSERVATORY_TRUSTED_PROXIES").asText("?"));
        }
    }

    @Test
    void theEdgeCutsNeitherLongResponsesNorLongUploads() throws IOException {
        Resource route = only(Manifests.of("production"), "HTTPRoute", "public");
        assertEquals("0s", route.at("/spec/rules/0/timeouts/request").asText());

        Resource traefik =
                Manifests.parse(Files.readString(Path.of("components/ingress/traefik.yaml")))
                        .getFirst();
        assertEquals(
                "kube-system/traefik",
                traefik.at("/metadata/namespace").asText() + "/" + traefik.name());
        JsonNode values = Manifests.YAML.readTree(traefik.at("/spec/valuesContent").asText());
        for (String entry : List.of("web", "websecure")) {
            String option = "--entryPoints." + entry + ".transport.respondingTimeouts.readTimeout=";
            long seconds =
                    values.path("additionalArguments")
                            .valueStream()
                            .map(JsonNode::asText)
                            .filter(argument -> argument.startsWith(option))
                            .map(argument -> argument.substring(option.length()).replace("s", ""))
                            .mapToLong(Long::parseLong)
                            .findFirst()
                            .orElse(60);
            assertTrue(seconds > MAX_UPLOAD_TIME.toSeconds(), entry);
        }
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void theEdgeReachesThePodThatSolvesTheChallenge(String overlay) {
        Resource policy = only(Manifests.of(overlay), "NetworkPolicy", "certificate-challenges");
        assertEquals(
                "true",
                policy.at("/spec/podSelector/matchLabels")
                        .path("acme.cert-manager.io/http01-solver")
                        .asText());
        assertEquals(8089, policy.at("/spec/ingress/0/ports/0/port").asInt());
        assertEquals(
                "true",
                policy.at("/spec/ingress/0/from/0/namespaceSelector/matchLabels")
                        .path("observatory.sharedgrowth.org/edge")
                        .asText());
    }

    private static Resource settings(String overlay) {
        return settings(overlay, "settings-");
    }

    private static Resource settings(String overlay, String name) {
        return configMap(Manifests.of(overlay), name);
    }

    private static Resource configMap(List<Resource> installation, String name) {
        return installation.stream()
                .filter(r -> r.is("ConfigMap") && r.name().startsWith(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void productionSurvivesTheLossOfAMachine() {
        List<Resource> production = Manifests.of("production");
        for (String name : List.of("gateway", "indicators-service", "reports-service")) {
            Resource scaler = only(production, "HorizontalPodAutoscaler", name);
            assertTrue(scaler.at("/spec/minReplicas").asInt() >= 2, name);
            assertEquals(
                    "http_server_active_requests",
                    scaler.at("/spec/metrics/0/pods/metric/name").asText());
        }
        assertEquals(2, only(production, "StatefulSet", "keycloak").at("/spec/replicas").asInt());
        Resource postgres = only(production, "Cluster", "postgres");
        assertEquals(3, postgres.at("/spec/instances").asInt());
        assertEquals("required", postgres.at("/spec/affinity/podAntiAffinityType").asText());
        assertTrue(postgres.at("/spec/plugins/0/isWALArchiver").asBoolean());
        assertEquals(
                "postgres",
                only(production, "ScheduledBackup", "nightly").at("/spec/cluster/name").asText());
    }

    private static Resource only(List<Resource> installation, String kind, String name) {
        List<Resource> found =
                installation.stream().filter(r -> r.is(kind) && r.name().equals(name)).toList();
        assertEquals(1, found.size(), kind + " " + name);
        return found.getFirst();
    }
}
