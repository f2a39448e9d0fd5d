package org.sharedgrowth.observatory.operation;

import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.IntSupplier;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;

/**
 * Ready once the database has every migration of this program. If migrations run separately
 * (deploy/k8s), a program rolled out before them gets no requests. A newer schema is fine: schemas
 * are extended first, so that the old program keeps
 *
 * <p>working.
 *
 * <p>It does not check whether the database is currently available: data in memory must still be
 * served without it, and all nodes would be taken out of service at once.
 */
@Readiness
@ApplicationScoped
class SchemaIsCurrent implements HealthCheck {
    private static final Duration TIMEOUT = Duration.ofSeconds(1);
    private static final int UNKNOWN = -1;

    private final IntSupplier pending;
    private final Executor executor;
    private volatile boolean current;
    private @Nullable CompletableFuture<Integer> question;

    @Inject
    SchemaIsCurrent(Flyway flyway) {
        this(() -> flyway.info().pending().length, Infrastructure.getDefaultWorkerPool());
    }

    /**
     * @param pending number of missing migrations; may block
     * @param executor where it runs
     */
    SchemaIsCurrent(IntSupplier pending, Executor executor) {
        this.pending = pending;
        this.executor = executor;
    }

    @Override
    public HealthCheckResponse call() {
        int lacking = current ? 0 : lacking();
        HealthCheckResponseBuilder response =
                HealthCheckResponse.named("Schema").status(lacking == 0);
        return lacking == UNKNOWN
                ? response.withData("database", "does not answer").build()
                : response.withData("pending", lacking).build();
    }

    private int lacking() {
        try {
            int lacking = question().get(TIMEOUT.toMillis(), TimeUnit.MILLISECONDS);
            current |= lacking == 0;
            return lacking;
        } catch (TimeoutException | ExecutionException e) {
            return UNKNOWN;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return UNKNOWN;
        }
    }

    /**
     * Checked only until the schema is current. One check at a time, because Flyway needs two
     * connections at once, which is all that some services have for it.
     */
    private synchronized CompletableFuture<Integer> question() {
        CompletableFuture<Integer> asked = question;
        if (asked == null || asked.isDone()) {
            asked = CompletableFuture.supplyAsync(pending::getAsInt, executor);
            question = asked;
        }
        return asked;
    }
}
