package org.sharedgrowth.observatory.operation;

import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.smallrye.mutiny.operators.multi.processors.BroadcastProcessor;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Detects the shutdown signal (SIGTERM). The program continues to serve for {@code
 * quarkus.shutdown.delay}, until its callers have noticed; then it drains, that is, waits for
 * requests in progress. Event streams and long polls must be ended when draining begins, because
 * draining would wait for them.
 */
@Singleton
public class Draining {
    private final Duration delay;
    private final BroadcastProcessor<Void> begun = BroadcastProcessor.create();
    private volatile boolean started;
    private volatile @Nullable Long signalledAt;

    /**
     * @param delay how long the program continues to serve; not at all if empty
     */
    public Draining(@ConfigProperty(name = "quarkus.shutdown.delay") Optional<Duration> delay) {
        this.delay = delay.orElse(Duration.ZERO);
    }

    /** Handles the shutdown signal. */
    public void onShutdownSignal(@Observes ShutdownDelayInitiatedEvent event) {
        signalledAt = System.nanoTime();
        if (delay.isZero()) {
            begin();
        } else {
            CompletableFuture.delayedExecutor(delay.toMillis(), TimeUnit.MILLISECONDS)
                    .execute(this::begin);
        }
    }

    private void begin() {
        started = true;
        begun.onComplete();
    }

    /** Whether draining has begun. */
    public boolean hasBegun() {
        return started;
    }

    /** Completes on a worker thread when draining begins, or at once if it has begun. */
    public Uni<Void> whenBegun() {
        return begun.toUni().emitOn(Infrastructure.getDefaultWorkerPool());
    }

    /** Time since the shutdown signal; zero if there was none. */
    public Duration sinceSignal() {
        Long signalTime = signalledAt;
        return signalTime == null
                ? Duration.ZERO
                : Duration.ofNanos(System.nanoTime() - signalTime);
    }
}
