package org.sharedgrowth.observatory.operation;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.flywaydb.core.Flyway;

/**
 * Ready only when the database has every migration this program knows. Where migrations run apart
 * from the start (deploy/k8s), a roll-out that came before them takes no requests. A database that
 * is ahead is fine: schemas are widened first, so that the old program can go on.
 */
@Readiness
@ApplicationScoped
class SchemaIsCurrent implements HealthCheck {
    private final Flyway flyway;
    private volatile boolean current;

    SchemaIsCurrent(Flyway flyway) {
        this.flyway = flyway;
    }

    @Override
    public HealthCheckResponse call() {
        int pending = current ? 0 : pending();
        return HealthCheckResponse.named("Schema")
                .withData("pending", pending)
                .status(pending == 0)
                .build();
    }

    /**
     * Asked only until the schema is there: it never goes back. One at a time, since Flyway needs
     * two connections at once, which is all that some services have for it.
     */
    private synchronized int pending() {
        int pending = flyway.info().pending().length;
        current = pending == 0;
        return pending;
    }
}
