package org.sharedgrowth.observatory.local.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProgressTest {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final Progress progress =
            Progress.plain(new PrintStream(bytes, true, StandardCharsets.UTF_8));

    @Test
    void aLogHasALineForTheBeginningAndTheEndOfATask() {
        Progress.Task task = progress.begin("keycloak");
        task.note("importing the realm");
        task.done("port 8083");

        List<String> lines = lines();
        assertEquals(2, lines.size());
        assertEquals("… keycloak", lines.get(0));
        assertTrue(lines.get(1).matches("✓ keycloak +0\\.\\d s  port 8083"), lines.get(1));
    }

    @Test
    void aFailureShowsItsReason() {
        progress.begin("reports").failed("ended with code 1");

        assertTrue(lines().getLast().matches("✗ reports +0\\.\\d s  ended with code 1"));
    }

    private List<String> lines() {
        return bytes.toString(StandardCharsets.UTF_8).lines().toList();
    }
}
