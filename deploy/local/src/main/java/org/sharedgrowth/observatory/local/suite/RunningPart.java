package org.sharedgrowth.observatory.local.suite;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.local.data.SuiteState;
import org.sharedgrowth.observatory.local.process.Child;

/** A part of the suite with the process that runs it; a new process after a crash. */
final class RunningPart {
    private static final Duration POLL_INTERVAL = Duration.ofMillis(100);

    private final Plan plan;
    private final Path logs;
    private volatile @Nullable Child child;
    private volatile State state = State.STARTING;

    /** The state of a part. */
    enum State {
        STARTING,
        UP,
        ENDED,
        STOPPED
    }

    RunningPart(Plan plan, Path logs) {
        this.plan = plan;
        this.logs = logs;
    }

    String name() {
        return plan.name();
    }

    void setState(State next) {
        state = next;
    }

    Optional<Child> child() {
        return Optional.ofNullable(child);
    }

    Child start() {
        state = State.STARTING;
        Child started = Child.start(plan.command(), logs);
        child = started;
        return started;
    }

    /**
     * Waits until the part is ready.
     *
     * @return false if its process ended first
     * @throws IllegalStateException if it is not ready in time
     */
    boolean awaitReady(Child started, Duration timeout) throws InterruptedException {
        long end = System.nanoTime() + timeout.toNanos();
        while (!plan.ready().getAsBoolean()) {
            if (!started.isAlive()) {
                return false;
            }
            if (System.nanoTime() > end) {
                throw new IllegalStateException(
                        plan.name() + " was not ready after " + timeout.toSeconds() + " s");
            }
            Thread.sleep(POLL_INTERVAL);
        }
        state = State.UP;
        return true;
    }

    SuiteState.Part snapshot() {
        SuiteState.RecordedProcess process =
                child().map(Child::handle)
                        .map(SuiteState.RecordedProcess::of)
                        .orElse(new SuiteState.RecordedProcess(0, 0));
        return new SuiteState.Part(plan.name(), plan.port(), state.name(), process);
    }
}
