package org.sharedgrowth.observatory.indicators.submission.processing;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.indicators.monitoring.QueueView;
import org.sharedgrowth.observatory.indicators.monitoring.WorkQueue;
import org.sharedgrowth.observatory.indicators.submission.checking.Finding;
import org.sharedgrowth.observatory.indicators.submission.checking.Progress;
import org.sharedgrowth.observatory.indicators.submission.upload.SubmissionConfig;

/** Files waiting for their check on this node; a few are worked on at a time. */
@ApplicationScoped
public class CheckQueue implements WorkQueue {
    private final FileCheck check;
    private final int most;
    private final int atOnce;
    private final ExecutorService workers;
    private final Map<UUID, Waiting> waiting = new ConcurrentHashMap<>();

    CheckQueue(FileCheck check, SubmissionConfig config) {
        this.check = check;
        this.most = config.waiting();
        this.atOnce = config.checks();
        this.workers =
                Executors.newFixedThreadPool(
                        config.checks(), Thread.ofPlatform().daemon().name("check-", 1).factory());
    }

    @PreDestroy
    void stop() throws InterruptedException {
        // What is not stored by then is checked again after the restart.
        workers.shutdownNow();
        workers.awaitTermination(5, TimeUnit.SECONDS);
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

    /** Queues a submission unless it is queued already, and tells how to wait for its check. */
    public Waiting add(UUID id) {
        Waiting entry = new Waiting();
        Waiting queued = waiting.putIfAbsent(id, entry);
        if (queued != null) {
            return queued;
        }
        workers.execute(() -> work(id, entry));
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
                    check.run(
                            id,
                            (phase, done, total) ->
                                    entry.progress = ProgressView.of(phase, done, total));
        } finally {
            waiting.remove(id);
            entry.done.complete(new Waited(refusal));
        }
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
        private volatile ProgressView progress = ProgressView.of(Progress.Phase.RECEIVED, 0, 0);

        /** Completes when the check is over or when the time is up. */
        public Uni<Waited> await(Duration most) {
            return most.isZero()
                    ? Uni.createFrom().item(new Waited(null))
                    : Uni.createFrom()
                            .completionStage(() -> done.copy())
                            .ifNoItem()
                            .after(most)
                            .recoverWithItem(new Waited(null));
        }
    }
}
