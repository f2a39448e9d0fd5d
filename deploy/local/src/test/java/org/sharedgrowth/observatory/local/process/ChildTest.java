package org.sharedgrowth.observatory.local.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChildTest {
    private static final Duration TIMEOUT = Duration.ofSeconds(10);

    @TempDir private Path logs;

    @Test
    void theLastLinesOfTheLogAndTheExitCodeAreReported() {
        Child child = start("for i in 1 2 3 4; do echo line $i; done; exit 3");

        assertTrue(child.awaitEnd(TIMEOUT));
        assertEquals(3, child.exitCode());
        assertEquals(List.of("line 3", "line 4"), child.lastLines(2));
    }

    @Test
    void theLogOfThePreviousStartIsKept() throws Exception {
        assertTrue(start("echo first").awaitEnd(TIMEOUT));
        assertTrue(start("echo second").awaitEnd(TIMEOUT));

        assertEquals("first\n", Files.readString(logs.resolve("part.log.1")));
        assertEquals("second\n", Files.readString(logs.resolve("part.log")));
    }

    @Test
    void aProgramDoesNotInheritMavensVariables() {
        Child child =
                Child.start(
                        new Command("part", List.of("/usr/bin/env"), Map.of("GIVEN", "yes")), logs);

        assertTrue(child.awaitEnd(TIMEOUT));
        List<String> variables = child.lastLines(100);
        assertTrue(variables.contains("GIVEN=yes"), variables::toString);
        assertFalse(
                variables.stream().anyMatch(line -> line.startsWith("MAVEN_")),
                variables::toString);
    }

    @Test
    void aProcessThatDoesNotEndIsKilled() {
        Child child = start("trap '' TERM; echo ready; while true; do sleep 0.1; done");
        while (child.lastLines(1).isEmpty()) {
            Thread.onSpinWait();
        }

        assertTrue(Child.stop(child.handle(), Duration.ofMillis(300)));
        assertFalse(child.isAlive());
    }

    @Test
    void childrenOfAProcessEndWithIt() throws Exception {
        Child child = start("sleep 60 & echo $!; exec sleep 60");
        while (child.lastLines(1).isEmpty()) {
            Thread.onSpinWait();
        }
        ProcessHandle grandchild =
                ProcessHandle.of(Long.parseLong(child.lastLines(1).getFirst())).orElseThrow();

        assertFalse(Child.stop(child.handle(), TIMEOUT));
        grandchild.onExit().get(TIMEOUT.toSeconds(), TimeUnit.SECONDS);
    }

    @Test
    void theMemoryOfARunningProcessIsMeasured() {
        assertTrue(Memory.ownKilobytes(ProcessHandle.current()) > 10_000);
    }

    private Child start(String script) {
        return Child.start(new Command("part", List.of("/bin/sh", "-c", script), Map.of()), logs);
    }
}
