package org.sharedgrowth.observatory.indicators.submission.processing;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.indicators.monitoring.QueueView;
import org.sharedgrowth.observatory.indicators.monitoring.WorkQueue;
import org.sharedgrowth.observatory.indicators.submission.checking.Finding;
import org.sharedgrowth.observatory.indicators.submission.checking.Progress;
import org.sharedgrowth.observatory.indicators.submission.upload.SubmissionConfig;
import org.sharedgrowth.observatory.operation.Draining;

/** Queue of the files to check on this node; a few are checked at the same time. */
@ApplicationScoped
public class CheckQueue implements WorkQueue {
    private static final Logger LOG = Logger.getLogger(CheckQueue.class);

    /** How long checks may take to notice that they are cancelled. */
    private static final int STOP_SECONDS = 2;

    /** Checks one file on the calling thread; see {@link FileCheck#run}. */
    @FunctionalInterface
    interface Checker {
        @Nullable Finding check(UUID id, Progress progress);
    }

    private final Checker checker;
    private final int maxFiles;
    private final int concurrentChecks;
    private final ExecutorService workers;
    private final Map<UUID, QueuedCheck> unfinished = new ConcurrentHashMap<>();
    private final Draining draining;
    private final Duration finishWithin;
    private boolean ending;

    @Inject
    CheckQueue(FileCheck check, SubmissionConfig config, Draining draining) {
        this(check::run, config, draining);
    }

    CheckQueue(Checker checker, SubmissionConfig config, Draining draining) {
        this.checker = checker;
        this.draining = draining;
        this.finishWithin = config.finishWithin();
        this.maxFiles = config.waiting();
        this.concurrentChecks = config.checks();
        this.workers =
                Executors.newFixedThreadPool(
                        config.checks(), Thread.ofPlatform().daemon().name("check-", 1).factory());
    }

    /**
     * Accepts no more files and waits until every check has finished, or until the shutdown time is
     * over, counted from the shutdown signal. {@link Recovery} describes what happens to the rest.
     */
    void finish() throws InterruptedException {
        int remaining = awaitEmpty(finishWithin.minus(draining.sinceSignal()));
        LOG.infof("checks end unfinished=%d", remaining);
        stop();
    }

    /**
     * Waits until no check is left; returns the number that is left when the time limit is reached.
     */
    private synchronized int awaitEmpty(Duration timeout) throws InterruptedException {
        ending = true;
        long end = System.nanoTime() + timeout.toNanos();
        long left = timeout.toMillis();
        while (left > 0 && !unfinished.isEmpty()) {
            wait(left);
            left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
        }
        return unfinished.size();
    }

    @PreDestroy
    void stop() throws InterruptedException {
        workers.shutdownNow();
        workers.awaitTermination(STOP_SECONDS, TimeUnit.SECONDS);
    }

    @Override
    public QueueView depth() {
        int all = unfinished.size();
        int running = Math.min(all, concurrentChecks);
        return new QueueView("checks", all - running, running);
    }

    /** Whether there are too many files to take another one. */
    public boolean isFull() {
        return unfinished.size() >= maxFiles;
    }

    /**
     * Makes a shutdown wait for a submission that is about to be recorded; call {@link #add} or
     * {@link #forget} afterwards.
     *
     * @return whether it may be recorded; false if the node has no time left to check it
     */
    public synchronized boolean expect(UUID id) {
        if (ending) {
            return false;
        }
        unfinished.put(id, new QueuedCheck(draining.whenBegun()));
        return true;
    }

    /** Withdraws an {@link #expect}: the submission was not recorded. */
    public void forget(UUID id) {
        QueuedCheck entry = unfinished.get(id);
        if (entry != null && entry.queue()) {
            end(id, entry, null);
        }
    }

    /**
     * Queues a submission unless it is already queued, and returns a handle to wait for its check.
     */
    public QueuedCheck add(UUID id) {
        QueuedCheck entry =
                unfinished.computeIfAbsent(id, added -> new QueuedCheck(draining.whenBegun()));
        if (entry.queue()) {
            try {
                workers.execute(() -> work(id, entry));
            } catch (RejectedExecutionException e) {
                end(id, entry, null); // the node is shutting down
            }
        }
        return entry;
    }

    /** Progress of a submission's check, or null if it is neither queued nor running here. */
    public @Nullable ProgressView progress(UUID id) {
        QueuedCheck entry = unfinished.get(id);
        return entry == null ? null : entry.progress;
    }

    private void work(UUID id, QueuedCheck entry) {
        Finding refusal = null;
        try {
            refusal =
                    checker.check(
                            id,
                            (phase, done, total) ->
                                    entry.progress = ProgressView.of(phase, done, total));
        } finally {
            end(id, entry, refusal);
        }
    }

    private void end(UUID id, QueuedCheck entry, @Nullable Finding refusal) {
        remove(id);
        entry.done.complete(new Waited(refusal));
    }

    private synchronized void remove(UUID id) {
        unfinished.remove(id);
        notifyAll();
    }

    /**
     * The result of waiting.
     *
     * @param refusal why the file could not be read to its end; null if it could, or if the check
     *     is still running
     */
    public record Waited(@Nullable Finding refusal) {}

    /** A check that is queued, running or finished. */
    public static final class QueuedCheck {
        private final CompletableFuture<Waited> done = new CompletableFuture<>();
        private final AtomicBoolean queued = new AtomicBoolean();
        private final Uni<Void> drainBegins;
        private volatile ProgressView progress = ProgressView.of(Progress.Phase.RECEIVED, 0, 0);

        private QueuedCheck(Uni<Void> drainBegins) {
            this.drainBegins = drainBegins;
        }

        /** Marks it as queued. Returns false if it already was. */
        private boolean queue() {
            return queued.compareAndSet(false, true);
        }

        /**
         * Completes when the check has finished, when the time limit is reached, or when the node
         * drains, so that the client still learns that the file was accepted.
         */
        public Uni<Waited> await(Duration max) {
            return max.isZero()
                    ? Uni.createFrom().item(new Waited(null))
                    : Uni.combine()
                            .any()
                            .of(
                                    Uni.createFrom().completionStage(() -> done.copy()),
                                    drainBegins.map(started -> new Waited(null)))
                            .ifNoItem()
                            .after(max)
                            .recoverWithItem(new Waited(null));
        }
    }
}
