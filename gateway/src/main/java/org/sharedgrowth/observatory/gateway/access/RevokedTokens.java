package org.sharedgrowth.observatory.gateway.access;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;

/**
 * Tokens that were revoked before their time, here or at another gateway. They are few, and none is
 * kept for longer than it would have lived.
 */
@Singleton
class RevokedTokens {
    private static final Logger LOG = Logger.getLogger(RevokedTokens.class);

    /** 100 bytes each. */
    private static final int MOST = 100_000;

    private static final String TELL =
            "INSERT INTO revoked_token (token_hash, ends_at) VALUES ($1, $2) ON CONFLICT DO NOTHING";
    private static final String LEARN =
            "SELECT token_hash, ends_at FROM revoked_token WHERE ends_at > $1"
                    + " ORDER BY ends_at DESC LIMIT $2";
    private static final String FORGET = "DELETE FROM revoked_token WHERE ends_at < $1";

    private final Pool pool;
    private final Vertx vertx;
    private final AccessConfig config;
    private final Clock clock = Clock.systemUTC();
    private final Map<TokenDigest, Instant> ends = new ConcurrentHashMap<>();
    private volatile long timer;
    private volatile boolean busy;

    RevokedTokens(Pool pool, Vertx vertx, AccessConfig config) {
        this.pool = pool;
        this.vertx = vertx;
        this.config = config;
    }

    void begin(@Observes StartupEvent start) {
        timer = vertx.setPeriodic(1, config.revokedPause().toMillis(), id -> learn());
    }

    void end(@Observes ShutdownEvent stop) {
        vertx.cancelTimer(timer);
    }

    boolean has(TokenDigest token) {
        return ends.containsKey(token);
    }

    /** From now on here, and soon at the others. */
    void add(TokenDigest token, Instant end) {
        keep(token, end);
        pool.preparedQuery(TELL)
                .execute(Tuple.of(Buffer.buffer(token.bytes()), end.atOffset(ZoneOffset.UTC)))
                .onFailure(failure ->
                        LOG.warnf(
                                "The other gateways were not told of a revoked token: %s",
                                failure.getMessage()));
    }

    private void keep(TokenDigest token, Instant end) {
        if (ends.size() < MOST) {
            ends.put(token, end);
        }
    }

    private void learn() {
        Instant now = clock.instant();
        ends.values().removeIf(end -> end.isBefore(now));
        if (busy) {
            return;
        }
        busy = true;
        pool.preparedQuery(LEARN)
                .execute(Tuple.of(now.atOffset(ZoneOffset.UTC), MOST))
                .onSuccess(rows -> rows.forEach(this::learned))
                .compose(rows ->
                        pool.preparedQuery(FORGET).execute(Tuple.of(now.atOffset(ZoneOffset.UTC))))
                .onFailure(failure -> LOG.debug("Revoked tokens cannot be exchanged", failure))
                .onComplete(done -> busy = false);
    }

    private void learned(Row row) {
        keep(
                TokenDigest.of(row.getBuffer("token_hash").getBytes()),
                row.getOffsetDateTime("ends_at").toInstant());
    }
}
