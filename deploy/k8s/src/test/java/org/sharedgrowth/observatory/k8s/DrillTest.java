package org.sharedgrowth.observatory.k8s;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Tests the script of the restore drill with a fake Maven and a fake launcher, which record their
 * calls.
 */
class DrillTest {
    @TempDir Path repository;

    @BeforeEach
    void putScripts() throws IOException {
        Path deploy = repository.resolve("deploy");
        Files.createDirectories(deploy.resolve("k8s"));
        Files.createDirectories(deploy.resolve("local"));
        Files.copy(Path.of("drill"), deploy.resolve("k8s/drill"));
        Files.writeString(deploy.resolve("local/jdk.sh"), "");
        put("mvnw", "case \"$*\" in *SecretRotationDrill*) exit $(cat status) ;; esac");
        put("deploy/up", "");
        setExitCodeOfDrill(0);
    }

    @Test
    void theProgramsAreBuiltBeforeTheDrillsRun() throws IOException {
        assertEquals(0, run().status());
        List<String> notes = Files.readAllLines(repository.resolve("notes"));
        assertEquals("deploy/up build", notes.get(1));
        assertTrue(notes.get(2).endsWith("-De2e.skip=false -Dtest=RestoreDrill"), notes::toString);
        assertTrue(
                notes.get(3).endsWith("-De2e.skip=false -Dtest=SecretRotationDrill"),
                notes::toString);
    }

    @Test
    void aFailedDrillFailsTheScript() throws IOException {
        setExitCodeOfDrill(1);
        assertNotEquals(0, run().status());
    }

    @Test
    void anUnexpectedArgumentIsReportedAndNothingRuns() {
        Programs.Outcome outcome = run("--keep");
        assertEquals(2, outcome.status());
        assertTrue(outcome.output().contains("'--keep'"), outcome.output());
        assertTrue(Files.notExists(repository.resolve("notes")));
        assertEquals(0, run("--help").status());
    }

    private void setExitCodeOfDrill(int status) throws IOException {
        Files.writeString(repository.resolve("status"), Integer.toString(status));
    }

    private void put(String program, String line) throws IOException {
        Path file = repository.resolve(program);
        Files.writeString(file, "#!/bin/sh\necho \"$0 $*\" >> notes\n" + line + "\n");
        assertTrue(file.toFile().setExecutable(true));
    }

    private Programs.Outcome run(String... arguments) {
        Path drill = repository.resolve("deploy/k8s/drill");
        return Programs.run(
                repository,
                Stream.concat(Stream.of("/bin/bash", drill.toString()), Stream.of(arguments))
                        .toList());
    }
}
