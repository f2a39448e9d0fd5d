package org.sharedgrowth.observatory.local.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * PostgreSQL's pid file, {@code postmaster.pid}. It remains when a server is killed, and its pid
 * may then be reused by another program.
 *
 * @param ready whether the server takes connections
 */
record PostmasterPid(long pid, Path cluster, int port, boolean ready) {
    private static final int PORT = 3;
    private static final int STATUS = 7;

    /** Reads the pid file of a cluster; empty if it is missing or incomplete. */
    static Optional<PostmasterPid> read(Path cluster) {
        try {
            return parse(Files.readAllLines(file(cluster)));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Optional<PostmasterPid> parse(List<String> lines) {
        if (lines.size() <= PORT) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    new PostmasterPid(
                            Long.parseLong(lines.get(0).strip()),
                            Path.of(lines.get(1).strip()),
                            Integer.parseInt(lines.get(PORT).strip()),
                            lines.size() > STATUS && lines.get(STATUS).strip().equals("ready")));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    static Path file(Path cluster) {
        return cluster.resolve("postmaster.pid");
    }

    /** The server process, if the pid still belongs to a PostgreSQL server. */
    Optional<ProcessHandle> server() {
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .filter(process ->
                        process.info()
                                .command()
                                .map(Path::of)
                                .map(Path::getFileName)
                                .filter(Path.of("postgres")::equals)
                                .isPresent());
    }
}
