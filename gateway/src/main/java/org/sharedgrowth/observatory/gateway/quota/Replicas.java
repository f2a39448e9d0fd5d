package org.sharedgrowth.observatory.gateway.quota;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Counts the running gateways: each writes a row to the database regularly. */
@Singleton
class Replicas implements Gateways {
    private static final Logger LOG = Logger.getLogger(Replicas.class);

    private static final String REPORT_ALIVE =
            """
            INSERT INTO replica (id, seen_at) VALUES ($1, now())
            ON CONFLICT (id) DO UPDATE SET seen_at = now()
            """;
    private static final String COUNT =
            "SELECT count(*) AS there FROM replica WHERE seen_at > now() - $1::bigint * interval '1"
                    + " millisecond'";
    private static final String DELETE_OLD =
            "DELETE FROM replica WHERE id = $1 OR seen_at < now() - interval '1 hour'";

    private final Pool pool;
    private final Vertx vertx;
    private final QuotaConfig config;
    private final UUID gatewayId = UUID.randomUUID();
    private volatile int count;
    private volatile long timer;
    private volatile long countedAt = System.nanoTime();

    Replicas(Pool pool, Vertx vertx, QuotaConfig config) {
        this.pool = pool;
        this.vertx = vertx;
        this.config = config;
        this.count = config.replicas().orElse(1);
    }

    void begin(@Observes StartupEvent start) {
        if (config.replicas().isEmpty()) {
            updateRow();
            timer = vertx.setPeriodic(config.heartbeat().toMillis(), id -> updateRow());
        }
    }

    void end(@Observes ShutdownEvent stop) {
        if (config.replicas().isEmpty()) {
            vertx.cancelTimer(timer);
            pool.preparedQuery(DELETE_OLD)
                    .execute(Tuple.of(gatewayId))
                    .onFailure(failure ->
                            LOG.debug(
                                    "The row of this gateway was not deleted; it expires by itself",
                                    failure));
        }
    }

    private void updateRow() {
        pool.preparedQuery(REPORT_ALIVE)
                .execute(Tuple.of(gatewayId))
                .compose(done -> readCount())
                .onSuccess(this::storeCount)
                .onFailure(failure -> LOG.debug("The gateways cannot be counted", failure));
    }

    private Future<RowSet<Row>> readCount() {
        return pool.preparedQuery(COUNT).execute(Tuple.of(config.silence().toMillis()));
    }

    private void storeCount(RowSet<Row> rows) {
        count = Math.max(1, rows.iterator().next().getInteger("there"));
        countedAt = System.nanoTime();
    }

    @Override
    public int count() {
        return count;
    }

    @Override
    public boolean isCountKnown() {
        return config.replicas().isPresent() || wasCountedRecently();
    }

    @Override
    public boolean exchangesUse() {
        return config.replicas().isEmpty() && wasCountedRecently();
    }

    private boolean wasCountedRecently() {
        return Duration.ofNanos(System.nanoTime() - countedAt).compareTo(config.silence()) < 0;
    }
}
