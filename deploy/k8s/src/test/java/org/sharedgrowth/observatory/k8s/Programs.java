package org.sharedgrowth.observatory.k8s;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Runs programs that are installed on this machine. */
final class Programs {
    private Programs() {}

    /** The exit code and output of a program. */
    record Outcome(int status, String output) {}

    /** Runs a program with this directory first in the path. */
    static Outcome run(Path first, List<String> line) {
        return run(first, Map.of(), line);
    }

    /** Runs a program with this directory first in the path and with this environment. */
    static Outcome run(Path first, Map<String, String> environment, List<String> line) {
        try {
            ProcessBuilder builder = new ProcessBuilder(line).redirectErrorStream(true);
            // The hundreds of kubectl processes are too short-lived to need garbage collection.
            builder.environment().put("GOGC", "400");
            builder.environment().putAll(environment);
            builder.environment()
                    .merge("PATH", first.toString(), (path, ours) -> ours + ":" + path);
            Process process = builder.start();
            process.getOutputStream().close();
            String output = new String(process.getInputStream().readAllBytes(), UTF_8);
            return new Outcome(process.waitFor(), output);
        } catch (IOException e) {
            throw new UncheckedIOException(line.getFirst() + " is needed", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Runs a script of this folder with only these commands installed. */
    static Outcome runBare(Path directory, Set<String> commands, String script, String... rest)
            throws IOException {
        Path bare = Files.createTempDirectory(directory, "bare");
        for (String command : commands) {
            Path program = Path.of("/usr/bin", command);
            Files.createSymbolicLink(
                    bare.resolve(command), Files.exists(program) ? program : Path.of("/bin/true"));
        }
        List<String> line = new ArrayList<>(List.of("/usr/bin/env", "PATH=" + bare, "/bin/bash"));
        line.add(Path.of(script).toAbsolutePath().toString());
        line.addAll(List.of(rest));
        Outcome outcome = run(bare, line);
        for (String command : commands) {
            Files.delete(bare.resolve(command));
        }
        return outcome;
    }
}
