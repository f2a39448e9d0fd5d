package org.sharedgrowth.observatory.images;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Runs programs of this machine. */
final class Shell {
    private Shell() {}

    /**
     * Runs a program and returns its output.
     *
     * @throws IllegalStateException if it fails, with its error output
     */
    static String run(String... line) {
        try {
            Path errorFile = Files.createTempFile("run", ".err");
            Process process = new ProcessBuilder(line).redirectError(errorFile.toFile()).start();
            process.getOutputStream().close();
            String output = new String(process.getInputStream().readAllBytes(), UTF_8);
            int code = process.waitFor();
            String errors = Files.readString(errorFile);
            Files.delete(errorFile);
            if (code != 0) {
                throw new IllegalStateException(
                        String.join(" ", line) + " ended with " + code + "\n" + output + errors);
            }
            return output;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot run " + line[0], e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Copies files and directories with their modes; links are replaced by their targets. */
    static void copy(Path from, Path to) {
        try {
            Files.createDirectories(to.getParent());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        run("cp", "-rpL", from.toString(), to.toString());
    }
}
