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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What {@code verify} finds, against a kubectl that answers for a cluster from a table. */
class VerifyTest {
    @TempDir Path directory;

    @BeforeEach
    void putKubectlFirst() throws IOException {
        AnsweringKubectl.putInto(directory);
    }

    @Test
    void aClusterThatHasEverythingPasses() throws IOException {
        Programs.Outcome outcome = verify(List.of(), "production");
        assertEquals(0, outcome.status(), outcome.said());
        assertFalse(outcome.said().contains("fault"), outcome.said());
        List<String> notes = Files.readAllLines(directory.resolve("notes"));
        assertEquals(3, notes.stream().filter(n -> n.contains("--dry-run=server")).count());
        assertTrue(notes.stream().allMatch(n -> n.contains("--context here")), notes::toString);
        assertTrue(
                notes.stream()
                        .noneMatch(n ->
                                n.matches("(.* )?(run|delete|create) .*") && !n.contains("can-i")),
                notes::toString);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--raw /version | - | the cluster does not answer",
                "--raw /version | {\"gitVersion\": \"v1.28.9\"} | 1.29 or newer is needed",
                "customresourcedefinition clusters | - | CloudNativePG is not installed",
                "customresourcedefinition clusters | {} | CloudNativePG is too old",
                "customresourcedefinition httproutes | {} | the Gateway API is too old",
                "customresourcedefinition certificates | - | cert-manager is not installed",
                "customresourcedefinition objectstores | - | Barman Cloud plug-in is not installed",
                "get clusterissuers | - | no ClusterIssuer letsencrypt",
                "apiservice v1beta1.custom | False | prometheus-adapter does not answer",
                "postgres-operator=true | '' | no namespace is labelled",
                "get pods --namespace kube-system | '' | k8s-app=kube-dns",
                "get nodes | node/a | three databases on three machines",
                "get storageclass | - | no storage class is the default one",
                "get secret gateway-client | private.pem | has no key jwks",
                "get secret backup-store | - | the secret backup-store is missing",
                "can-i patch networkpolicies | no | may not create and patch networkpolicies",
                "--dry-run=server | - | the cluster refuses",
            })
    void whatIsMissingIsNamedWithTheWayOut(String command, String answer, String expected)
            throws IOException {
        Programs.Outcome outcome = verify(List.of(command + "\t" + answer), "production");
        assertEquals(1, outcome.status(), outcome.said());
        assertTrue(outcome.said().contains(expected), outcome.said());
    }

    @Test
    void afterTheRollOutEveryFlowIsProbedOpenOrClosed() throws IOException {
        List<String> open = new ArrayList<>();
        Programs.Outcome closed = verify(open, "--after", "production");
        assertEquals(1, closed.status());
        assertTrue(closed.said().contains("gateway does not reach keycloak:8080"), closed.said());
        assertTrue(closed.said().contains("reports-service to gateway is closed"), closed.said());
        long probes =
                Files.readAllLines(directory.resolve("notes")).stream()
                        .filter(n -> n.contains(" run probe-"))
                        .count();
        assertEquals(16, probes);

        open.add("get pod probe\t0");
        Programs.Outcome unguarded = verify(open, "--after", "production");
        assertEquals(1, unguarded.status());
        assertTrue(
                unguarded.said().contains("reports-service reaches gateway:8080"),
                unguarded.said());
    }

    @Test
    void itKnowsTheFlowsThatTheManifestsAreJudgedBy() throws IOException {
        TreeSet<String> listed = new TreeSet<>();
        for (Map.Entry<String, Set<String>> calls : Traffic.CALLS.entrySet()) {
            calls.getValue().stream()
                    .filter(call -> call.matches(".*:80(80|81|82)"))
                    .map(call -> calls.getKey() + " " + call.replace(':', ' '))
                    .forEach(listed::add);
        }
        String script = Files.readString(Path.of("verify"));
        String flows = script.substring(script.indexOf("<< 'FLOWS'"), script.indexOf("\nFLOWS"));
        assertEquals(listed, new TreeSet<>(flows.lines().skip(1).toList()));
    }

    @Test
    void withoutKubectlItSaysSo() throws IOException {
        Path bare = Files.createDirectory(directory.resolve("bare"));
        for (String command : List.of("bash", "dirname")) {
            Files.createSymbolicLink(bare.resolve(command), Path.of("/bin", command));
        }
        Programs.Outcome outcome =
                Programs.run(
                        bare,
                        List.of(
                                "/bin/bash",
                                "-c",
                                "PATH="
                                        + bare
                                        + " "
                                        + Path.of("verify").toAbsolutePath()
                                        + " small"));
        assertEquals(1, outcome.status(), outcome.said());
        assertTrue(outcome.said().contains("kubectl is not installed"), outcome.said());
    }

    private Programs.Outcome verify(List<String> others, String... arguments) throws IOException {
        Files.deleteIfExists(directory.resolve("notes"));
        AnsweringKubectl.answer(directory, others);
        List<String> line = new ArrayList<>();
        line.add(Path.of("verify").toAbsolutePath().toString());
        line.addAll(List.of(arguments));
        line.addAll(List.of("--context", "here"));
        return Programs.run(directory, line);
    }
}
