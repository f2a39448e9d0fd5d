package org.sharedgrowth.observatory.images;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Programs of this machine, run to their end. */
final class Shell {
    private Shell() {}

    /**
     * What the program writes.
     *
     * @throws IllegalStateException if it fails, with what it complained about
     */
    static String run(String... line) {
        try {
            Path complaint = Files.createTempFile("run", ".err");
            Process process = new ProcessBuilder(line).redirectError(complaint.toFile()).start();
            process.getOutputStream().close();
            String output = new String(process.getInputStream().readAllBytes(), UTF_8);
            int code = process.waitFor();
            String complained = Files.readString(complaint);
            Files.delete(complaint);
            if (code != 0) {
                throw new IllegalStateException(
                        String.join(" ", line)
                                + " ended with "
                                + code
                                + "\n"
                                + output
                                + complained);
            }
            return output;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot run " + line[0], e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Copies files and directories with their modes; links become what they point to. */
    static void copy(Path from, Path to) {
        try {
            Files.createDirectories(to.getParent());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        run("cp", "-rpL", from.toString(), to.toString());
    }
}
