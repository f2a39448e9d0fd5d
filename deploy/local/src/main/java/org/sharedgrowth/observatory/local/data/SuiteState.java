package org.sharedgrowth.observatory.local.data;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;

/**
 * The state that a launcher records, for {@code status}, for {@code stop} and for the next launcher
 * after a crash.
 *
 * @param url the public origin
 * @param port the public port; the parts' ports follow it
 * @param launcher the process that holds the lock
 * @param ready whether all parts were ready when this was written
 * @param parts in start order
 */
public record SuiteState(
        String url, int port, RecordedProcess launcher, boolean ready, List<Part> parts) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /**
     * A recorded process. The pid alone is not enough, because it may have been reused.
     *
     * @param pid 0 if the process never started
     * @param started start time from the operating system, in milliseconds since the epoch
     */
    public record RecordedProcess(long pid, long started) {
        /** Records a process. */
        public static RecordedProcess of(ProcessHandle process) {
            return new RecordedProcess(process.pid(), startOf(process));
        }

        /** The process, if it is still the same one. */
        public Optional<ProcessHandle> findAlive() {
            return ProcessHandle.of(pid)
                    .filter(ProcessHandle::isAlive)
                    .filter(process -> startOf(process) == started);
        }

        private static long startOf(ProcessHandle process) {
            return process.info().startInstant().map(start -> start.toEpochMilli()).orElse(0L);
        }
    }

    /** One part of the suite. */
    public record Part(String name, int port, String state, RecordedProcess process) {}

    /** Reads the last recorded state; empty before the first start. */
    public static Optional<SuiteState> read(DataDirectory data) {
        Path file = file(data);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(JSON.readValue(file.toFile(), SuiteState.class));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Replaces the recorded state atomically. */
    public void write(DataDirectory data) {
        Path file = file(data);
        Path next = file.resolveSibling("suite.json.next");
        try {
            JSON.writerWithDefaultPrettyPrinter().writeValue(next.toFile(), this);
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path file(DataDirectory data) {
        return data.run().resolve("suite.json");
    }
}
