package org.sharedgrowth.observatory.operation;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Runs a query that may never return, for example to a database, in the background: one at a time,
 * and callers wait at most a second for the result.
 */
final class BackgroundQuery<T> {
    private static final Duration TIMEOUT = Duration.ofSeconds(1);

    private final Supplier<T> query;
    private final Executor executor;
    private @Nullable CompletableFuture<T> pending;

    /**
     * @param query the query; may block and may fail
     * @param executor runs the query
     */
    BackgroundQuery(Supplier<T> query, Executor executor) {
        this.query = query;
        this.executor = executor;
    }

    /** The result; empty if the query failed or did not return in time. */
    Optional<T> awaitResult() {
        try {
            return Optional.of(startUnlessPending().get(TIMEOUT.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException | ExecutionException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private synchronized CompletableFuture<T> startUnlessPending() {
        CompletableFuture<T> current = pending;
        if (current == null || current.isDone()) {
            current = CompletableFuture.supplyAsync(query, executor);
            pending = current;
        }
        return current;
    }
}
