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

    /**
     * Runs a program.
     *
     * @param first directory that is first in the path
     */
    static Outcome run(Path first, List<String> line) {
        return run(first, Map.of(), line);
    }

    /**
     * Runs a program with these environment variables.
     *
     * @param first directory that is first in the path
     */
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

    /**
     * Runs a script of {@code deploy/k8s}, the working directory, with only these commands in the
     * path; {@code /bin/true} stands in for those that this machine lacks.
     *
     * @param directory where links to the commands are created
     */
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
