package org.sharedgrowth.observatory.k8s;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;

/** Programs of this machine, run to their end. */
final class Programs {
    private Programs() {}

    /** How a program ended and what it said. */
    record Outcome(int status, String said) {}

    /** Runs it with this directory before all others on the path. */
    static Outcome run(Path first, List<String> line) {
        try {
            ProcessBuilder builder = new ProcessBuilder(line).redirectErrorStream(true);
            builder.environment()
                    .merge("PATH", first.toString(), (path, ours) -> ours + ":" + path);
            Process process = builder.start();
            process.getOutputStream().close();
            String said = new String(process.getInputStream().readAllBytes(), UTF_8);
            return new Outcome(process.waitFor(), said);
        } catch (IOException e) {
            throw new UncheckedIOException(line.getFirst() + " is needed", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
