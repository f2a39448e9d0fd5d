package org.sharedgrowth.observatory.e2e;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/**
 * Freezes a process of the suite until this object is closed. The process accepts connections and
 * bytes but does nothing, so another node must do the work.
 */
final class FrozenPart implements AutoCloseable {
    private final long process;

    /**
     * @param name the name of the process, as {@code deploy/up status} lists it
     */
    FrozenPart(String name) {
        process = process(name);
        Signal.STOP.send(process);
    }

    private static long process(String name) {
        Path state = Suite.running().data().resolve("run/suite.json");
        try {
            for (JsonNode part : new ObjectMapper().readTree(state.toFile()).path("parts")) {
                if (part.path("name").asText().equals(name)) {
                    long pid = part.path("process").path("pid").asLong(-1);
                    // 0 and negative numbers would mean groups of processes.
                    assertTrue(pid > 1, part::toString);
                    return pid;
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        throw new AssertionError("no part is named " + name + " in " + state);
    }

    @Override
    public void close() {
        Signal.CONT.send(process);
    }
}
