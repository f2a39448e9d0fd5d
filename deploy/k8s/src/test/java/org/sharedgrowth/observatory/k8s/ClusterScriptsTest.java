package org.sharedgrowth.observatory.k8s;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests the scripts of this directory, as far as that is possible without a cluster. */
class ClusterScriptsTest {
    private static final List<String> IMAGES =
            Stream.of("gateway", "indicators-service", "reports-service", "keycloak")
                    .map(part -> "observatory/" + part + ":1.2.3-abc")
                    .toList();

    /** How {@code verify} begins the line of a fault. */
    private static final String FAULT_PREFIX = "fault  ";

    @TempDir Path directory;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "verify | | kubectl",
                "roll-out | | kubectl",
                "first-secrets | | openssl",
                "conform | | kind, kubectl, helm, openssl, tar, jq, docker or podman",
                "quick-start | | k3d or kind, kubectl, openssl, tar, jq, docker or podman",
                "quick-start | kubectl openssl tar jq docker kind | helm",
                "conform | kubectl openssl tar jq podman helm | kind",
            })
    void missingCommandsAreReportedWithInstallHints(
            String script, @org.jspecify.annotations.Nullable String installed, String expected)
            throws IOException {
        Set<String> commands = new java.util.TreeSet<>(List.of("bash", "dirname", "env"));
        if (installed != null) {
            commands.addAll(List.of(installed.split(" ", -1)));
        }
        Programs.Outcome outcome = Programs.runBare(directory, commands, script, "small", "x");
        assertEquals(2, outcome.status(), outcome.output());
        List<String> lines = outcome.output().lines().toList();
        assertEquals(
                List.of(expected.split(", ", -1)),
                lines.stream()
                        .map(line -> line.replaceFirst(".*: (.*) is not installed: .*", "$1"))
                        .toList(),
                outcome.output());
        for (String line : lines) {
            assertTrue(line.matches(script + ": .*: (https://|apt-get install ).*"), line);
        }
    }

    @Test
    void missingImagesAreReported() throws IOException {
        try (FakeLocalCluster cluster =
                new FakeLocalCluster(directory, "kind-observatory-conform", allPrograms())) {
            Files.delete(directory.resolve("keycloak.tar"));
            for (String script : List.of("conform", "quick-start")) {
                Programs.Outcome outcome = cluster.run(Map.of(), script);
                assertEquals(2, outcome.status(), outcome.output());
                assertTrue(outcome.output().contains("keycloak.tar is missing"), outcome.output());
                assertTrue(outcome.output().contains("deploy/images/build"), outcome.output());
            }
            assertEquals(List.of(), cluster.commands());
        }
    }

    @Test
    void eachStepIsRunAndItsResultRecorded() throws IOException {
        Path results = directory.resolve("conform.md");
        try (FakeLocalCluster cluster =
                new FakeLocalCluster(directory, "kind-observatory-conform", allPrograms())) {
            Programs.Outcome outcome = cluster.run(Map.of(), "conform", results.toString());
            List<String> steps =
                    Files.readAllLines(results).stream()
                            .filter(line -> line.matches("\\| [a-z].*"))
                            .skip(1)
                            .map(line -> line.replaceFirst(" \\| \\d+ \\|$", ""))
                            .toList();
            assertEquals(
                    List.of(
                            "| a cluster of three nodes with Calico | passed",
                            "| operators | passed",
                            "| an object store | passed",
                            "| images | passed",
                            "| secrets | passed",
                            "| roll-out of small with backups | passed",
                            "| smoke tests through the edge | passed",
                            "| policies, each flow | passed",
                            "| a frozen primary | passed",
                            "| a drained node | passed",
                            "| back to the previous version | passed",
                            "| a restore to an instant | passed"),
                    steps,
                    outcome.output());
            assertEquals(0, outcome.status(), outcome.output());
            assertEquals(IMAGES, cluster.images());
            assertEquals(
                    "archive",
                    cluster.api()
                            .objects()
                            .at(
                                    "/apis/postgresql.cnpg.io/v1/namespaces/observatory/clusters/postgres")
                            .at("/spec/bootstrap/recovery/source")
                            .asText());
            assertEquals(
                    "kind delete cluster --name observatory-conform", cluster.commands().getLast());
        }
    }

    /** A step passes only if all of its commands succeed, not just the last one. */
    @Test
    void aFailedCommandFailsItsStep() throws IOException {
        Path results = directory.resolve("conform.md");
        try (FakeLocalCluster cluster =
                new FakeLocalCluster(directory, "kind-observatory-conform", allPrograms())) {
            Files.writeString(
                    directory.resolve("answers"),
                    "smoke.*/limits\tnull\n",
                    java.nio.file.StandardOpenOption.APPEND);
            Programs.Outcome outcome = cluster.run(Map.of(), "conform", results.toString());
            assertEquals(1, outcome.status(), outcome.output());
            String last = Files.readAllLines(results).getLast();
            assertTrue(last.startsWith("| smoke tests through the edge | FAILED"), last);
        }
    }

    @ParameterizedTest
    @CsvSource({"k3d", "kind"})
    void theQuickStartScriptStartsAnObservatory(String engine) throws IOException {
        List<String> programs = List.of(engine, "helm", "docker");
        try (FakeLocalCluster cluster =
                new FakeLocalCluster(directory, engine + "-observatory", programs)) {
            Map<String, String> environment =
                    Map.of("QUICK_START", directory.resolve("q").toString());
            Programs.Outcome outcome = cluster.run(environment, "quick-start");
            assertEquals(0, outcome.status(), outcome.output());
            assertTrue(
                    outcome.output().contains("https://observatory.localhost"), outcome.output());
            assertFalse(outcome.output().contains(FAULT_PREFIX), outcome.output());
            assertEquals(IMAGES, cluster.images());
            List<String> loads =
                    cluster.commands().stream()
                            .filter(line -> line.matches("(k3d image import|kind load) .*"))
                            .toList();
            assertEquals(engine.equals("k3d") ? 1 : 4, loads.size(), loads::toString);
            assertEquals(0, cluster.run(environment, "quick-start", "stop").status());
            assertTrue(
                    cluster.commands()
                            .getLast()
                            .matches(engine + " (cluster )?delete .*observatory"));
        }
    }

    @Test
    void theQuickStartScriptCanUsePublishedImages() throws IOException {
        try (FakeLocalCluster cluster =
                new FakeLocalCluster(
                        directory,
                        "kind-observatory",
                        List.of("kind", "helm", "docker", "sleep"))) {
            Programs.Outcome outcome =
                    cluster.run(
                            Map.of(
                                    "QUICK_START", directory.resolve("q").toString(),
                                    "REGISTRY", "registry.who.example:5000/o",
                                    "TAG", "1.0.0"),
                            "quick-start");
            assertEquals(0, outcome.status(), outcome.output());
            assertEquals("registry.who.example:5000/o/gateway:1.0.0", cluster.images().getFirst());
            assertTrue(cluster.commands().stream().noneMatch(line -> line.contains("load")));
        }
    }

    private static List<String> allPrograms() {
        return List.of("k3d", "kind", "helm", "docker", "sleep");
    }
}
