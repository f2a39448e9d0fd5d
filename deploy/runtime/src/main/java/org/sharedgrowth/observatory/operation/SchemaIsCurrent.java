package org.sharedgrowth.observatory.operation;

import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;
import org.flywaydb.core.Flyway;

/**
 * Ready once the database has every migration of this program. If migrations run separately
 * (deploy/k8s), a program rolled out before them gets no requests. A newer schema is fine: schemas
 * are extended first, so that the old program keeps working.
 *
 * <p>It does not check whether the database is currently available: data in memory must still be
 * served without it, and all nodes would be taken out of service at once.
 */
@Readiness
@ApplicationScoped
class SchemaIsCurrent implements HealthCheck {
    private static final int UNKNOWN = -1;

    /**
     * The check, repeated until the schema is current. Only one runs at a time, because Flyway
     * needs two connections, which is all that some services have for it.
     */
    private final BackgroundQuery<Integer> pending;

    private volatile boolean current;

    @Inject
    SchemaIsCurrent(Flyway flyway) {
        this(() -> flyway.info().pending().length, Infrastructure.getDefaultWorkerPool());
    }

    /**
     * @param pending returns the number of missing migrations; may block
     * @param executor runs the check
     */
    SchemaIsCurrent(Supplier<Integer> pending, Executor executor) {
        this.pending = new BackgroundQuery<>(pending, executor);
    }

    @Override
    public HealthCheckResponse call() {
        int missing = current ? 0 : countMissing();
        HealthCheckResponseBuilder response =
                HealthCheckResponse.named("Schema").status(missing == 0);
        return missing == UNKNOWN
                ? response.withData("database", "does not answer").build()
                : response.withData("pending", missing).build();
    }

    private int countMissing() {
        int missing = pending.awaitResult().orElse(UNKNOWN);
        current |= missing == 0;
        return missing;
    }
}
