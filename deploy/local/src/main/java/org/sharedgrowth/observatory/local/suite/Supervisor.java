package org.sharedgrowth.observatory.local.suite;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import org.sharedgrowth.observatory.local.process.Child;
import org.sharedgrowth.observatory.local.terminal.Progress;

/**
 * Supervises running parts: reports when one ends and why, and restarts it unless that happens too
 * often.
 */
final class Supervisor {
    private static final Duration TIMEOUT = Duration.ofMinutes(2);
    private static final int SHOWN_LOG_LINES = 20;

    private final Progress progress;
    private final BooleanSupplier stopping;
    private final Runnable onChange;
    private final Map<String, Restarts> restarts = new ConcurrentHashMap<>();

    /**
     * @param stopping whether the suite is being stopped, so that its parts are expected to end
     * @param onChange called whenever a part's state or process changes
     */
    Supervisor(Progress progress, BooleanSupplier stopping, Runnable onChange) {
        this.progress = progress;
        this.stopping = stopping;
        this.onChange = onChange;
    }

    void watch(RunningPart part) {
        part.child()
                .ifPresent(child ->
                        Thread.ofVirtual()
                                .name("watch " + part.name())
                                .start(() -> watch(part, child)));
    }

    private void watch(RunningPart part, Child child) {
        child.handle().onExit().join();
        if (stopping.getAsBoolean()) {
            return;
        }
        part.setState(RunningPart.State.ENDED);
        onChange.run();
        progress.print(
                "✗ "
                        + part.name()
                        + " (pid "
                        + child.handle().pid()
                        + ") ended with code "
                        + child.exitCode()
                        + ". The end of "
                        + child.log()
                        + ":");
        child.lastLines(SHOWN_LOG_LINES).forEach(line -> progress.print("    " + line));
        restarts.computeIfAbsent(part.name(), name -> new Restarts())
                .recordEnd(Instant.now())
                .ifPresentOrElse(pause -> restart(part, pause), () -> giveUp(part));
    }

    private void giveUp(RunningPart part) {
        progress.print(
                "✗ %s is not restarted: it ended %d times in %d minutes. The other parts keep running."
                        .formatted(part.name(), Restarts.MAX_ENDS, Restarts.WINDOW.toMinutes()));
    }

    private void restart(RunningPart part, Duration pause) {
        Progress.Task task = progress.begin("restarting " + part.name());
        try {
            Thread.sleep(pause);
            if (stopping.getAsBoolean()) {
                return;
            }
            Child child = part.start();
            onChange.run();
            if (part.awaitReady(child, TIMEOUT)) {
                task.done("pid " + child.handle().pid());
            } else {
                task.failed("ended with code " + child.exitCode());
            }
            onChange.run();
            watch(part);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IllegalStateException e) {
            task.failed(String.valueOf(e.getMessage()));
            watch(part);
        }
    }
}
