package org.sharedgrowth.observatory.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;

/** Runs a program of {@code deploy/interop}. */
final class ClientScript {
    private static final Path NODE = Suite.repository().resolve("deploy/interop/node");

    private ClientScript() {}

    /**
     * Installs the packages of the programs in {@code node} from npm, unless those of the lock file
     * are installed. Several test processes may call this at the same time.
     */
    static synchronized void installNode() throws IOException, InterruptedException {
        Path listed = NODE.resolve("package-lock.json");
        Path installed = NODE.resolve("node_modules/.package-lock.json"); // npm writes it last
        Path lock = Files.createDirectories(Suite.repository().resolve("target")).resolve(".npm");
        try (FileChannel file = FileChannel.open(lock, CREATE, WRITE);
                FileLock _ = file.lock()) {
            if (Files.notExists(installed)
                    || Files.getLastModifiedTime(installed)
                                    .compareTo(Files.getLastModifiedTime(listed))
                            < 0) {
                run(List.of("npm", "ci", "--prefix", "node", "--no-progress", "--loglevel=error"));
            }
        }
    }

    /** The rows found by a client, from a script that prints one row per line. */
    static Set<ClientRow> rows(String interpreter, String script, List<String> arguments)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(interpreter, script));
        command.addAll(arguments);
        Set<ClientRow> rows = new TreeSet<>();
        int lines = 0;
        for (String line : run(command).lines().filter(l -> !l.isBlank()).toList()) {
            rows.add(ClientRow.of(line));
            lines++;
        }
        assertEquals(rows.size(), lines, script + " printed a row twice");
        return rows;
    }

    /** The output of a command, which must succeed within two minutes. */
    static String run(List<String> command) throws IOException, InterruptedException {
        File errors = File.createTempFile("client", ".log");
        try {
            return run(command, errors);
        } finally {
            assertTrue(errors.delete());
        }
    }

    private static String run(List<String> command, File errors)
            throws IOException, InterruptedException {
        Process process =
                new ProcessBuilder(command)
                        .directory(Suite.repository().resolve("deploy/interop").toFile())
                        .redirectError(errors)
                        .start();
        String output = new String(process.getInputStream().readAllBytes(), UTF_8);
        boolean ended = process.waitFor(2, TimeUnit.MINUTES);
        String errorOutput = Files.readString(errors.toPath());
        assertTrue(ended, () -> command + " does not end: " + errorOutput);
        assertEquals(0, process.exitValue(), () -> command + " failed: " + errorOutput + output);
        return output;
    }
}
