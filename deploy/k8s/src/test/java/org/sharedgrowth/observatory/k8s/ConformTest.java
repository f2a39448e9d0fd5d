package org.sharedgrowth.observatory.k8s;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The script for a real cluster, as far as it goes without one: its steps, and what it asks for.
 */
class ConformTest {
    private static final Path CONFORM = Path.of("conform").toAbsolutePath();

    @TempDir Path directory;

    @Test
    void commandsThatAreMissingAreNamedTogether() throws IOException {
        Path bare = Files.createDirectory(directory.resolve("bare"));
        for (String command : List.of("bash", "dirname", "jq")) {
            Files.createSymbolicLink(bare.resolve(command), Path.of("/usr/bin", command));
        }
        Programs.Outcome outcome = run(bare, "PATH=" + bare + " " + CONFORM);
        assertEquals(2, outcome.status(), outcome.said());
        assertTrue(
                outcome.said().contains("kind kubectl helm curl openssl docker or podman"),
                outcome.said());
    }

    @Test
    void imagesThatWereNotBuiltAreNamed() throws IOException {
        putPrograms();
        Programs.Outcome outcome = run(directory, "IMAGES=" + directory + " " + CONFORM);
        assertEquals(2, outcome.status(), outcome.said());
        assertTrue(outcome.said().contains("deploy/images/build"), outcome.said());
    }

    @Test
    void eachStepIsTakenAndItsResultWrittenDown() throws IOException {
        putPrograms();
        for (String image :
                List.of("gateway", "indicators-service", "reports-service", "keycloak")) {
            Files.createFile(directory.resolve(image + ".tar"));
        }
        AnsweringKubectl.answer(
                directory,
                List.of(
                        "(apply|create|label|scale|rollout|drain|uncordon|set env|exec|expose|delete)\t",
                        "wait --for=condition=Failed\t-",
                        "smoke.*/limits\t{}",
                        "smoke.*/structure/dataflow\t{}",
                        "smoke.*openid\t{\"issuer\": \"x\"}",
                        "smoke.*test/$\t<html>",
                        "wait \t",
                        "wait --for=condition=Failed\t-",
                        "select count\t7",
                        "get pods --selector\tworker-1",
                        "get statefulset keycloak --ignore-not-found\t",
                        "get (job|deployment,statefulset|networkpolicy) --selector\t",
                        "auth can-i\tyes"));
        Path results = directory.resolve("conform.md");
        Programs.Outcome outcome =
                run(directory, "IMAGES=" + directory + " " + CONFORM + " " + results);
        List<String> steps =
                Files.readAllLines(results).stream()
                        .filter(line -> line.matches("\\| [a-z].*"))
                        .skip(1)
                        .map(line -> line.replaceAll("\\| (.*) \\| (passed|FAILED).*", "$1: $2"))
                        .toList();
        assertEquals(
                List.of(
                        "a cluster of three nodes with Calico: passed",
                        "operators: passed",
                        "an object store: passed",
                        "images: passed",
                        "secrets: passed",
                        "roll-out of small with backups: passed",
                        "smoke tests through the edge: passed",
                        // Here every probe is answered alike, so some flow is not as it should be.
                        "policies, each flow: FAILED",
                        "a frozen primary: passed",
                        "a drained node: passed",
                        "back to the version before: passed",
                        "a restore to an instant: passed"),
                steps,
                outcome.said());
        assertEquals(1, outcome.status(), outcome.said());
    }

    private void putPrograms() throws IOException {
        AnsweringKubectl.putInto(directory);
        for (String name : List.of("kind", "helm", "docker", "sleep")) {
            AnsweringKubectl.putInto(directory, name, "#!/bin/sh\nexit 0\n");
        }
    }

    private static Programs.Outcome run(Path first, String line) {
        return Programs.run(first, List.of("/bin/bash", "-c", line));
    }
}
