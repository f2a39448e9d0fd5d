package org.sharedgrowth.observatory.k8s;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests {@code verify} with the real kubectl and a fake API server. */
class VerifyTest {
    @TempDir Path directory;
    private ApiServer api;

    @BeforeEach
    void prepareCluster() throws IOException {
        api = new ApiServer();
        ValidCluster.prepare(api.objects());
    }

    @AfterEach
    void closeCluster() {
        api.close();
    }

    static List<String> overlays() {
        return Manifests.overlays();
    }

    /**
     * The script changes nothing, and lets the cluster strictly validate every object of the
     * overlay except the namespace.
     */
    @ParameterizedTest
    @MethodSource("overlays")
    void aCompleteClusterPasses(String overlay) throws IOException {
        Programs.Outcome outcome = verify(overlay);
        assertEquals(0, outcome.status(), outcome.output());
        assertFalse(outcome.output().contains("fault"), outcome.output());
        TreeSet<String> checked = new TreeSet<>();
        for (ApiServer.Request request : api.requests()) {
            assertFalse(request.isChange(), request::toString);
            if (request.method().equals("POST") && request.query().contains("dryRun=All")) {
                assertTrue(request.query().contains("fieldValidation=Strict"), request::toString);
                checked.add(Manifests.parse(request.body()).getFirst().id());
            }
        }
        TreeSet<String> rendered = new TreeSet<>();
        Manifests.of(overlay).forEach(resource -> rendered.add(withoutHash(resource.id())));
        // The namespace already exists, so the script does not send it.
        rendered.remove("Namespace/observatory");
        TreeSet<String> sent = new TreeSet<>();
        checked.forEach(id -> sent.add(withoutHash(id)));
        assertEquals(rendered, sent);
    }

    private static String withoutHash(String id) {
        return id.startsWith("ConfigMap/") ? id.replaceFirst("-[a-z0-9]{10}$", "") : id;
    }

    @Test
    void missingObjectsAreReportedWithASolution() throws IOException {
        Map<String, String> missing =
                Map.ofEntries(
                        Map.entry("ions/clusters.postgresql", "CloudNativePG is not installed"),
                        Map.entry("ions/certificates", "cert-manager is not installed"),
                        Map.entry("ions/objectstores", "Barman Cloud plug-in is not installed"),
                        Map.entry("clusterissuers/letsencrypt", "no ClusterIssuer letsencrypt"),
                        Map.entry("v1beta1.custom", "prometheus-adapter does not answer"),
                        Map.entry("namespaces/postgres-operator", "no namespace is labelled"),
                        Map.entry("pods/coredns", "k8s-app=kube-dns"),
                        Map.entry("nodes/a", "three databases on three machines"),
                        Map.entry("storageclasses/fast", "no storage class is the default one"),
                        Map.entry("endpointslices/kubernetes", "opens the API server's port"),
                        Map.entry("secrets/backup-store", "secret backup-store is missing"),
                        Map.entry("namespaces/observatory", "the cluster refuses"));
        for (String part : missing.keySet()) {
            assertTrue(api.objects().remove(part) > 0, part);
        }
        Programs.Outcome outcome = verify("production");
        assertEquals(1, outcome.status(), outcome.output());
        missing.values().forEach(line -> assertTrue(outcome.output().contains(line), line));
    }

    @Test
    void wrongSettingsAreReported() throws IOException {
        ClusterObjects objects = api.objects();
        objects.putPlain("/version", "{gitVersion: v1.28.9}");
        String definition = "apiextensions.k8s.io/v1 CustomResourceDefinition";
        objects.put(definition, "", "clusters.postgresql.cnpg.io", "{}");
        objects.put(definition, "", "httproutes.gateway.networking.k8s.io", "{}");
        objects.put("v1 Secret", "observatory", "gateway-client", "{data: {jwks: YQ==}}");
        objects.put("apiregistration.k8s.io/v1 APIService", "", "v1beta1.metrics.k8s.io", "{}");
        objects.put(
                "discovery.k8s.io/v1 EndpointSlice",
                "default",
                "kubernetes",
                "{metadata: {labels: {kubernetes.io/service-name: kubernetes}},"
                        + " ports: [{port: 9999}]}");
        api.forbid("patch networkpolicies");
        Programs.Outcome outcome = verify("production");
        assertEquals(1, outcome.status(), outcome.output());
        for (String line :
                List.of(
                        "1.29 or newer is needed",
                        "CloudNativePG is too old",
                        "the Gateway API is too old",
                        "the secret gateway-client has no key private.pem",
                        "metrics-server does not answer",
                        "no policy opens the API server's port 9999",
                        "may not create and patch networkpolicies")) {
            assertTrue(outcome.output().contains(line), outcome.output());
        }
    }

    @Test
    void anUnreachableClusterEndsTheScript() throws IOException {
        api.objects().remove("/version");
        Programs.Outcome outcome = verify("small");
        assertEquals(1, outcome.status(), outcome.output());
        assertTrue(outcome.output().contains("the cluster does not answer"), outcome.output());
        assertFalse(outcome.output().contains("ok "), outcome.output());
    }

    @Test
    void theApiServersOwnErrorIsShown() throws IOException {
        Path overlay = Manifests.copy("small", "refused");
        Path postgres = overlay.resolve("postgres.yaml");
        Files.writeString(postgres, Files.readString(postgres) + "  instancez: 3\n");
        Programs.Outcome outcome = run("verify", overlay.toString());
        assertEquals(
                CustomResources.areAvailable(),
                outcome.status() == 1 && outcome.output().contains("instancez"),
                outcome.output());
    }

    @ParameterizedTest
    @ValueSource(strings = {"production", "production-external-postgres"})
    void afterTheRollOutConnectionsMatchThePolicies(String overlay) throws IOException {
        String copy = Manifests.copy(overlay, "rolled-" + overlay).toString();
        Programs.Outcome rolled = run("roll-out", copy);
        assertEquals(0, rolled.status(), rolled.output());
        Programs.Outcome outcome = run("verify", "--after", copy);
        assertEquals(0, outcome.status(), outcome.output());
        assertTrue(outcome.output().contains("gateway to keycloak 8080 is open"), outcome.output());
        assertTrue(
                outcome.output().contains("reports-service to gateway 8080 is closed"),
                outcome.output());
        assertTrue(
                outcome.output().contains("keycloak to kubernetes.default 443 is closed"),
                outcome.output());
        boolean hasOwnDatabase = !overlay.contains("external");
        assertEquals(
                hasOwnDatabase,
                outcome.output().contains("keycloak to postgres-rw 5432 is open"),
                outcome.output());
        assertEquals(
                hasOwnDatabase ? 24 : 20,
                api.requests().stream()
                        .filter(r -> r.method().equals("POST") && r.path().endsWith("/pods"))
                        .count(),
                "one pod for each connection that is tried");
    }

    @Test
    void aWrongConnectionIsReported() throws IOException {
        String copy = Manifests.copy("small", "misrouted").toString();
        assertEquals(0, run("roll-out", copy).status());
        assertEquals(1, api.objects().remove("networkpolicies/keycloak"));
        api.objects()
                .put(
                        "networking.k8s.io/v1 NetworkPolicy",
                        "observatory",
                        "careless",
                        "{spec: {podSelector: {}, ingress: [{from: [{podSelector: {}}], ports: [{port: 8080}]}],"
                                + " egress: [{to: [{podSelector: {}}], ports: [{port: 8080}]}]}}");
        api.objects().remove("statefulsets/keycloak");
        Programs.Outcome outcome = run("verify", "--after", copy);
        assertEquals(1, outcome.status(), outcome.output());
        assertTrue(
                outcome.output().contains("reports-service reaches gateway 8080"),
                outcome.output());
        assertTrue(outcome.output().contains("statefulset/keycloak has"), outcome.output());
    }

    /** A connection that was never tried must not be reported as closed. */
    @Test
    void aProbeThatDoesNotRunIsReported() throws IOException {
        assertEquals(1, api.objects().remove("namespaces/observatory"));
        String copy = Manifests.copy("small", "unprobed").toString();
        Programs.Outcome outcome = run("verify", "--after", copy);
        assertEquals(1, outcome.status(), outcome.output());
        assertTrue(
                outcome.output()
                        .contains("the probe from gateway to kubernetes.default 443 could not be"),
                outcome.output());
        assertFalse(outcome.output().contains("is closed"), outcome.output());
    }

    @Test
    void theScriptChecksTheConnectionsThatTheManifestTestsList() throws IOException {
        TreeSet<String> listed = new TreeSet<>();
        for (Map.Entry<String, Set<String>> calls : Traffic.CALLS.entrySet()) {
            calls.getValue().stream()
                    .filter(call -> call.matches(".*:80(80|81|82)"))
                    .map(call -> calls.getKey() + " " + call.replace(':', ' '))
                    .forEach(listed::add);
            if (!calls.getKey().endsWith("-migrate")) {
                listed.add(calls.getKey() + " postgres-rw 5432");
            }
        }
        String script = Files.readString(Path.of("verify"));
        String flows = script.substring(script.indexOf("<< 'FLOWS'"), script.indexOf("\nFLOWS"));
        assertEquals(listed, new TreeSet<>(flows.lines().skip(1).toList()));
    }

    private Programs.Outcome verify(String overlay) throws IOException {
        return run("verify", Manifests.copy(overlay, "verified-" + overlay).toString());
    }

    /** Runs a script of the working directory with kubectl configured for the fake cluster. */
    private Programs.Outcome run(String script, String... arguments) throws IOException {
        List<String> line = new ArrayList<>();
        line.add(Path.of(script).toAbsolutePath().toString());
        line.addAll(List.of(arguments));
        line.addAll(List.of("--context", "here"));
        return Programs.run(
                directory,
                Map.of(
                        "KUBECONFIG",
                        api.writeKubeconfig(directory, "here").toString(),
                        "KUBECACHEDIR",
                        directory.resolve("cache").toString()),
                line);
    }
}
