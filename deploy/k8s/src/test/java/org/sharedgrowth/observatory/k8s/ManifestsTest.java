package org.sharedgrowth.observatory.k8s;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ManifestsTest {
    static List<String> overlays() {
        return Manifests.overlays();
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void noRuleFindsAFault(String overlay) {
        List<Resource> installation = Manifests.of(overlay);
        assertEquals(
                List.of(), Rule.ALL.stream().flatMap(rule -> rule.findings(installation)).toList());
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void everythingLivesInOneNamespaceThatRefusesCarelessPods(String overlay) {
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
    void theHostIsTheSameEverywhere(String overlay) {
        String text = Manifests.of(overlay).toString();
        String moved = text.replace("observatory.example.org", "");
        assertTrue(text.contains("https://observatory.example.org/auth/realms/observatory"));
        assertEquals(List.of(), moved.lines().filter(l -> l.contains("localhost:8080")).toList());
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void podsGetTimeToDrain(String overlay) {
        Resource settings = settings(overlay);
        assertEquals("10S", settings.at("/data/QUARKUS_SHUTDOWN_DELAY").asText());
        assertEquals("30S", settings.at("/data/QUARKUS_SHUTDOWN_TIMEOUT").asText());
    }

    @Test
    void tracesAreOffInASmallInstallationAndGoToTheCollectorThatProductionNames() {
        assertTrue(
                settings("small").at("/data/OTEL_EXPORTER_OTLP_TRACES_ENDPOINT").isMissingNode());
        for (String overlay : List.of("production", "production-external-postgres")) {
            Resource settings = settings(overlay);
            URI collector =
                    URI.create(settings.at("/data/OTEL_EXPORTER_OTLP_TRACES_ENDPOINT").asText());
            assertEquals("/v1/traces", collector.getPath(), overlay);
            assertEquals("0.01", settings.at("/data/OTEL_TRACES_SAMPLER_ARG").asText(), overlay);
            Resource way = only(Manifests.of(overlay), "NetworkPolicy", "traces");
            assertEquals(
                    collector.getPort(), way.at("/spec/egress/0/ports/0/port").asInt(), overlay);
            assertEquals(
                    "true",
                    way.at("/spec/egress/0/to/0/namespaceSelector/matchLabels")
                            .path("observatory.sharedgrowth.org/monitoring")
                            .asText(),
                    overlay);
        }
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void theOperatorsPageFindsAllPodsOfAServiceByAServiceWithoutAddress(String overlay) {
        for (String key : List.of("OBSERVATORY_INDICATORS_NODES", "OBSERVATORY_REPORTS_NODES")) {
            String name = settings(overlay).at("/data/" + key).asText();
            Resource service = only(Manifests.of(overlay), "Service", name);
            assertEquals("None", service.at("/spec/clusterIP").asText(), name);
        }
    }

    private static Resource settings(String overlay) {
        return Manifests.of(overlay).stream()
                .filter(r -> r.is("ConfigMap") && r.name().startsWith("settings-"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void productionStandsTheLossOfAMachine() {
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
