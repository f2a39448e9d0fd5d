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

/** Files waiting for their check on this node; a few are worked on at a time. */
@ApplicationScoped
public class CheckQueue implements WorkQueue {
    private static final Logger LOG = Logger.getLogger(CheckQueue.class);

    /** For checks to notice that they are not wanted any more. */
    private static final int STOP_SECONDS = 2;

    /** Checks one file on the calling thread; see {@link FileCheck#run}. */
    @FunctionalInterface
    interface Checker {
        @Nullable Finding check(UUID id, Progress progress);
    }

    private final Checker checker;
    private final int most;
    private final int atOnce;
    private final ExecutorService workers;
    private final Map<UUID, Waiting> waiting = new ConcurrentHashMap<>();
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
        this.most = config.waiting();
        this.atOnce = config.checks();
        this.workers =
                Executors.newFixedThreadPool(
                        config.checks(), Thread.ofPlatform().daemon().name("check-", 1).factory());
    }

    /**
     * Accepts nothing more and waits until every check is over, or until the time for it is: that
     * began when the node was told to end. {@link Recovery} says what becomes of the others.
     */
    void finish() throws InterruptedException {
        int unfinished = awaitNone(finishWithin.minus(draining.sinceTold()));
        LOG.infof("checks end unfinished=%d", unfinished);
        stop();
    }

    private synchronized int awaitNone(Duration most) throws InterruptedException {
        ending = true;
        long end = System.nanoTime() + most.toNanos();
        long left = most.toMillis();
        while (left > 0 && !waiting.isEmpty()) {
            wait(left);
            left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
        }
        return waiting.size();
    }

    @PreDestroy
    void stop() throws InterruptedException {
        workers.shutdownNow();
        workers.awaitTermination(STOP_SECONDS, TimeUnit.SECONDS);
    }

    @Override
    public QueueView depth() {
        int all = waiting.size();
        int running = Math.min(all, atOnce);
        return new QueueView("checks", all - running, running);
    }

    /** Whether there are too many files to take another one. */
    public boolean isFull() {
        return waiting.size() >= most;
    }

    /**
     * Makes the node wait, should it be told to end, for a submission that is about to be recorded;
     * {@link #add} or {@link #forget} has to follow.
     *
     * @return whether it may be recorded; not if the node has no time left to check it
     */
    public synchronized boolean expect(UUID id) {
        if (ending) {
            return false;
        }
        waiting.put(id, new Waiting(draining.begins()));
        return true;
    }

    /** The submission that was expected is not recorded. */
    public void forget(UUID id) {
        Waiting entry = waiting.get(id);
        if (entry != null && entry.queue()) {
            end(id, entry, null);
        }
    }

    /** Queues a submission unless it is queued already, and tells how to wait for its check. */
    public Waiting add(UUID id) {
        Waiting entry = waiting.computeIfAbsent(id, added -> new Waiting(draining.begins()));
        if (entry.queue()) {
            try {
                workers.execute(() -> work(id, entry));
            } catch (RejectedExecutionException e) {
                end(id, entry, null); // the node ends
            }
        }
        return entry;
    }

    /** How far the check of a submission has come, or null if it is not queued here. */
    public @Nullable ProgressView progress(UUID id) {
        Waiting entry = waiting.get(id);
        return entry == null ? null : entry.progress;
    }

    private void work(UUID id, Waiting entry) {
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

    private void end(UUID id, Waiting entry, @Nullable Finding refusal) {
        remove(id);
        entry.done.complete(new Waited(refusal));
    }

    private synchronized void remove(UUID id) {
        waiting.remove(id);
        notifyAll();
    }

    /**
     * What is known after waiting.
     *
     * @param refusal why the file could not be read at all; null if it could, or if the check still
     *     goes on
     */
    public record Waited(@Nullable Finding refusal) {}

    /** A check that goes on, or is over. */
    public static final class Waiting {
        private final CompletableFuture<Waited> done = new CompletableFuture<>();
        private final AtomicBoolean queued = new AtomicBoolean();
        private final Uni<Void> drains;
        private volatile ProgressView progress = ProgressView.of(Progress.Phase.RECEIVED, 0, 0);

        private Waiting(Uni<Void> drains) {
            this.drains = drains;
        }

        /** Whether it was not queued before; from now on it is. */
        private boolean queue() {
            return queued.compareAndSet(false, true);
        }

        /**
         * Completes when the check is over, when the time is up, or when the node drains: whoever
         * waits is told that the file is accepted while there is time to.
         */
        public Uni<Waited> await(Duration most) {
            return most.isZero()
                    ? Uni.createFrom().item(new Waited(null))
                    : Uni.combine()
                            .any()
                            .of(
                                    Uni.createFrom().completionStage(() -> done.copy()),
                                    drains.map(begun -> new Waited(null)))
                            .ifNoItem()
                            .after(most)
                            .recoverWithItem(new Waited(null));
        }
    }
}
