package org.sharedgrowth.observatory.local.suite;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.sharedgrowth.observatory.local.data.SuiteState;
import org.sharedgrowth.observatory.local.process.Memory;

/** The table that {@code deploy/up status} prints. */
public final class Status {
    private static final String ROW = "%-12s %-9s %6s %8s %9s  %s%n";
    private static final long KB_PER_MB = 1024;

    private Status() {}

    /**
     * Prints each part's state, port, pid, memory and age, and the memory of all.
     *
     * @param locked whether a launcher holds the lock of the data directory
     * @return whether the suite is up
     */
    public static boolean print(SuiteState state, boolean locked, Instant now, PrintStream out) {
        out.printf(Locale.ROOT, ROW, "part", "state", "port", "pid", "RSS", "up for");
        long total = 0;
        for (SuiteState.Part part : state.parts()) {
            Optional<ProcessHandle> process = part.process().findAlive();
            long kilobytes = process.map(Memory::kilobytes).orElse(0L);
            total += kilobytes;
            out.printf(
                    Locale.ROOT,
                    ROW,
                    part.name(),
                    process.isPresent() ? (locked ? part.state() : "ORPHAN") : "DOWN",
                    part.port(),
                    process.map(p -> Long.toString(p.pid())).orElse("-"),
                    megabytes(kilobytes),
                    process.map(p -> age(part.process(), now)).orElse("-"));
        }
        Optional<ProcessHandle> launcher = state.launcher().findAlive();
        long launcherKilobytes = locked ? launcher.map(Memory::ownKilobytes).orElse(0L) : 0;
        if (launcherKilobytes > 0) {
            out.printf(
                    Locale.ROOT,
                    ROW,
                    "launcher",
                    state.ready() ? "UP" : "STARTING",
                    "-",
                    state.launcher().pid(),
                    megabytes(launcherKilobytes),
                    age(state.launcher(), now));
        }
        out.printf(Locale.ROOT, ROW, "all", "", "", "", megabytes(total + launcherKilobytes), "");
        out.println(verdict(state, locked));
        return locked && state.ready();
    }

    private static String verdict(SuiteState state, boolean locked) {
        if (locked) {
            return (state.ready() ? "Running at " : "Starting or stopping at ") + state.url();
        }
        return state.parts().stream().anyMatch(part -> part.process().findAlive().isPresent())
                ? "The launcher has ended but some of its parts still run: deploy/up or deploy/up"
                        + " stop ends them."
                : "Not running.";
    }

    private static String megabytes(long kilobytes) {
        return kilobytes / KB_PER_MB + " MB";
    }

    private static String age(SuiteState.RecordedProcess process, Instant now) {
        Duration age = Duration.between(Instant.ofEpochMilli(process.started()), now);
        return String.format(
                Locale.ROOT,
                "%d:%02d:%02d",
                age.toHours(),
                age.toMinutesPart(),
                age.toSecondsPart());
    }
}
