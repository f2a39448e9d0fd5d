package org.sharedgrowth.observatory.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A PostgreSQL that accepts connections and bytes but does not respond, as if its machine were
 * frozen: the postmaster and its backends are stopped by signals until this object is closed.
 */
final class FrozenDatabase implements AutoCloseable {
    private final List<Long> processes = new ArrayList<>();

    /**
     * @param dataDirectory the server's data directory, as the server itself reports it
     */
    FrozenDatabase(Path dataDirectory) {
        long postmaster = postmaster(dataDirectory);
        Signal.STOP.send(postmaster); // first, so that it starts no further backends
        processes.add(postmaster);
        ProcessHandle.of(postmaster)
                .orElseThrow()
                .children()
                .forEach(backend -> {
                    Signal.STOP.send(backend.pid());
                    processes.add(backend.pid());
                });
    }

    /**
     * Freezes only some connections, as if their machine had failed and another had taken over.
     *
     * @param backends the server processes of these connections, which must be idle
     */
    FrozenDatabase(List<ProcessHandle> backends) {
        backends.forEach(backend -> {
            Signal.STOP.send(backend.pid());
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
        processes.reversed().forEach(Signal.CONT::send);
    }
}
