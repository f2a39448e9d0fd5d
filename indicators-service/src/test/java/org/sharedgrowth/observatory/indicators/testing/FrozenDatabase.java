package org.sharedgrowth.observatory.indicators.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A PostgreSQL server that accepts connections and bytes but does not respond, as if its machine
 * were frozen: the postmaster and its backends are stopped by signals until this is closed.
 */
public final class FrozenDatabase implements AutoCloseable {
    private final List<Long> processes = new ArrayList<>();

    /**
     * @param dataDirectory as the server reports it
     */
    public FrozenDatabase(Path dataDirectory) {
        long postmaster = postmaster(dataDirectory);
        signal("-STOP", postmaster); // first, so that no backend is added meanwhile
        processes.add(postmaster);
        ProcessHandle.of(postmaster)
                .orElseThrow()
                .children()
                .forEach(backend -> {
                    signal("-STOP", backend.pid());
                    processes.add(backend.pid());
                });
    }

    private static long postmaster(Path dataDirectory) {
        try {
            return Long.parseLong(
                    Files.readAllLines(dataDirectory.resolve("postmaster.pid")).getFirst());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        processes.reversed().forEach(process -> signal("-CONT", process));
    }

    private static void signal(String name, long process) {
        try {
            new ProcessBuilder("kill", name, Long.toString(process)).start().waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
