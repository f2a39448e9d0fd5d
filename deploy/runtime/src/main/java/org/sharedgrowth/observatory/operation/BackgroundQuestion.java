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
 * Asks something that may never answer, such as a database: one question at a time, and nobody
 * waits for its answer longer than a second.
 */
final class BackgroundQuestion<T> {
    private static final Duration TIMEOUT = Duration.ofSeconds(1);

    private final Supplier<T> question;
    private final Executor executor;
    private @Nullable CompletableFuture<T> asked;

    /**
     * @param question may block and may fail
     * @param executor where it is asked
     */
    BackgroundQuestion(Supplier<T> question, Executor executor) {
        this.question = question;
        this.executor = executor;
    }

    /** Empty if there is no answer in time, or none at all. */
    Optional<T> answer() {
        try {
            return Optional.of(ask().get(TIMEOUT.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException | ExecutionException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private synchronized CompletableFuture<T> ask() {
        CompletableFuture<T> current = asked;
        if (current == null || current.isDone()) {
            current = CompletableFuture.supplyAsync(question, executor);
            asked = current;
        }
        return current;
    }
}
