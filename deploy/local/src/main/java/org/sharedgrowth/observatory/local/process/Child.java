package org.sharedgrowth.observatory.local.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A running or ended program of the suite, with its output in a log file. */
public final class Child {
    private final Process process;
    private final Path log;

    private Child(Process process, Path log) {
        this.process = process;
        this.log = log;
    }

    /** Starts the program. The log of the previous start is kept as {@code *.log.1}. */
    public static Child start(Command command, Path logs) {
        Path log = logs.resolve(command.name() + ".log");
        try {
            if (Files.exists(log)) {
                Files.move(
                        log,
                        logs.resolve(command.name() + ".log.1"),
                        StandardCopyOption.REPLACE_EXISTING);
            }
            ProcessBuilder builder =
                    new ProcessBuilder(command.inOwnSession())
                            .redirectErrorStream(true)
                            .redirectInput(ProcessBuilder.Redirect.from(emptyInput()))
                            .redirectOutput(log.toFile());
            builder.environment().clear();
            builder.environment().putAll(command.fullEnvironment());
            return new Child(builder.start(), log);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot start " + command.name(), e);
        }
    }

    private static java.io.File emptyInput() {
        return new java.io.File("/dev/null");
    }

    public ProcessHandle handle() {
        return process.toHandle();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** Its exit code; call this only after it has ended. */
    public int exitCode() {
        return process.exitValue();
    }

    public Path log() {
        return log;
    }

    /** The last lines of its log. */
    public List<String> lastLines(int count) {
        try {
            List<String> lines =
                    new String(Files.readAllBytes(log), StandardCharsets.UTF_8).lines().toList();
            return lines.subList(Math.max(0, lines.size() - count), lines.size());
        } catch (IOException e) {
            return List.of();
        }
    }

    /** Terminates it; kills it after the timeout. */
    public void stop(Duration timeout) {
        stop(process.toHandle(), timeout);
    }

    /** Waits until it has ended or the timeout is over; returns whether it has ended. */
    public boolean awaitEnd(Duration timeout) {
        try {
            return process.waitFor(timeout.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /**
     * Terminates a process, and kills it after the timeout; returns whether it was killed. Child
     * processes that it left running are killed too.
     */
    public static boolean stop(ProcessHandle process, Duration timeout) {
        List<ProcessHandle> descendants = process.descendants().toList();
        process.destroy();
        boolean forced = !awaitEnd(process, timeout);
        if (forced) {
            process.destroyForcibly();
            awaitEnd(process, timeout);
        }
        descendants.forEach(ProcessHandle::destroyForcibly);
        return forced;
    }

    private static boolean awaitEnd(ProcessHandle process, Duration timeout) {
        try {
            process.onExit().get(timeout.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (java.util.concurrent.ExecutionException
                | java.util.concurrent.TimeoutException e) {
            return !process.isAlive();
        }
    }
}
