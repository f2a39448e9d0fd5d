package org.sharedgrowth.observatory.gateway.quota;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
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
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Tells the other gateways, through the database, how much of its quota each caller has used at
 * this one, and charges what they report. A single gateway exchanges nothing.
 */
@Singleton
class Ledger {
    private static final Logger LOG = Logger.getLogger(Ledger.class);

    private static final String UPSERT =
            """
            INSERT INTO quota_use (gateway, caller, tier, structures, begun_at, used, seen_at)
            SELECT $1, caller, tier, structures, now() - age * interval '1 millisecond', used, now()
            FROM unnest($2::text[], $3::text[], $4::boolean[], $5::bigint[], $6::bigint[])
                AS uses (caller, tier, structures, age, used)
            ON CONFLICT (gateway, caller) DO UPDATE SET used = excluded.used, seen_at = now()
            """;
    private static final String SELECT_OTHERS =
            """
            SELECT gateway, caller, tier, structures, used,
                (extract(epoch FROM now() - begun_at) * 1000)::bigint AS age
            FROM quota_use
            WHERE gateway <> $1 AND seen_at > now() - $2::bigint * interval '1 millisecond'
            """;
    private static final String DELETE_EXPIRED =
            "DELETE FROM quota_use WHERE seen_at < now() - $1::bigint * interval '1 millisecond'";

    private final Pool pool;
    private final Vertx vertx;
    private final QuotaConfig config;
    private final Quotas quotas;
    private final Gateways gateways;
    private final UUID gatewayId = UUID.randomUUID();
    private final Cache<String, Long> lastReceived;
    private volatile long timer;
    private volatile boolean busy;

    Ledger(Pool pool, Vertx vertx, QuotaConfig config, Quotas quotas, Gateways gateways) {
        this.pool = pool;
        this.vertx = vertx;
        this.config = config;
        this.quotas = quotas;
        this.gateways = gateways;
        this.lastReceived =
                Caffeine.newBuilder()
                        .maximumSize(config.callers())
                        .expireAfterWrite(config.window().multipliedBy(3))
                        .build();
    }

    void begin(@Observes StartupEvent start) {
        if (config.replicas().isEmpty()) {
            timer = vertx.setPeriodic(config.exchange().toMillis(), id -> exchange());
        }
    }

    void end(@Observes ShutdownEvent stop) {
        vertx.cancelTimer(timer);
    }

    private void exchange() {
        if (busy || gateways.count() < 2) {
            return;
        }
        busy = true;
        publish(quotas.takeUnreportedUse())
                .compose(sent -> readOthers())
                .onFailure(failure ->
                        LOG.debug("Quota use cannot be exchanged with the other gateways", failure))
                .onComplete(done -> busy = false);
    }

    private Future<?> publish(List<Use> uses) {
        if (uses.isEmpty()) {
            return Future.succeededFuture();
        }
        Tuple values =
                Tuple.of(gatewayId)
                        .addArrayOfString(uses.stream().map(Use::caller).toArray(String[]::new))
                        .addArrayOfString(
                                uses.stream().map(use -> use.tier().name()).toArray(String[]::new))
                        .addArrayOfBoolean(
                                uses.stream().map(Use::structures).toArray(Boolean[]::new))
                        .addArrayOfLong(uses.stream().map(Use::ageMillis).toArray(Long[]::new))
                        .addArrayOfLong(uses.stream().map(Use::count).toArray(Long[]::new));
        return pool.preparedQuery(UPSERT).execute(values);
    }

    private Future<?> readOthers() {
        long maxAgeMillis = config.exchange().multipliedBy(5).toMillis();
        return pool.preparedQuery(SELECT_OTHERS)
                .execute(Tuple.of(gatewayId, maxAgeMillis))
                .onSuccess(this::addOthers)
                .compose(done ->
                        pool.preparedQuery(DELETE_EXPIRED)
                                .execute(Tuple.of(config.window().multipliedBy(3).toMillis())));
    }

    private void addOthers(RowSet<Row> rows) {
        List<Use> additional = new ArrayList<>();
        for (Row row : rows) {
            Use use =
                    new Use(
                            row.getString("caller"),
                            Tier.valueOf(row.getString("tier")),
                            row.getBoolean("structures"),
                            row.getLong("age"),
                            row.getLong("used"));
            long count = additionalUse(row.getUUID("gateway") + use.caller(), use);
            if (count > 0) {
                additional.add(
                        new Use(
                                use.caller(),
                                use.tier(),
                                use.structures(),
                                use.ageMillis(),
                                count));
            }
        }
        quotas.chargeUseElsewhere(additional);
    }

    /**
     * The additional use since the last exchange. For a caller new to this gateway it is the whole
     * use, unless the count began more than a window ago; then it is 0.
     */
    private long additionalUse(String key, Use use) {
        Long before = lastReceived.getIfPresent(key);
        lastReceived.put(key, use.count());
        if (before == null) {
            return use.ageMillis() < config.window().toMillis() ? use.count() : 0;
        }
        return use.count() - before;
    }
}
