package org.sharedgrowth.observatory.gateway.access;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jboss.logging.Logger;

/**
 * Tokens that were revoked before their time, here or at another gateway. None is kept for longer
 * than it would have lived. Memory holds as many as there is room for; while there are more, and
 * after a start until all are read, a token that is not among them is looked up in the database,
 * and nobody is let in who cannot be looked up.
 */
@Singleton
class RevokedTokens {
    private static final Logger LOG = Logger.getLogger(RevokedTokens.class);

    /** What was told first may be seen later, by as long as a statement can take to commit. */
    private static final Duration OVERLAP = Duration.ofSeconds(10);

    private static final int PAGE = 10_000;

    /** A database that does not answer in that time counts as down. */
    private static final long PATIENCE_MILLIS = 2_000;

    private static final String TELL =
            "INSERT INTO revoked_token (token_hash, ends_at) VALUES ($1, $2) ON CONFLICT DO NOTHING";
    private static final String LEARN =
            "SELECT token_hash, ends_at, told_at FROM revoked_token"
                    + " WHERE told_at >= $1 AND ends_at > now() ORDER BY told_at LIMIT "
                    + PAGE;
    private static final String LOOK_UP =
            "SELECT 1 FROM revoked_token WHERE token_hash IN ($1, $2)";
    private static final String FORGET = "DELETE FROM revoked_token WHERE ends_at < now()";

    private final Pool pool;
    private final Vertx vertx;
    private final AccessConfig config;
    private final Clock clock = Clock.systemUTC();
    private final Map<TokenDigest, Instant> ends = new ConcurrentHashMap<>();

    /** What the database would not take; it is told again. */
    private final Map<TokenDigest, Instant> untold = new ConcurrentHashMap<>();

    /** The latest end of a token for which there was no room, in milliseconds. */
    private final AtomicLong beyond = new AtomicLong();

    /** When the newest token that we know was told of. */
    private Instant newest = Instant.EPOCH;

    private volatile boolean caughtUp;
    private volatile long learning;
    private volatile long sweeping;
    private volatile boolean busy;

    RevokedTokens(Pool pool, Vertx vertx, AccessConfig config) {
        this.pool = pool;
        this.vertx = vertx;
        this.config = config;
    }

    void begin(@Observes StartupEvent start) {
        learning = vertx.setPeriodic(1, config.revokedPause().toMillis(), id -> learn());
        sweeping = vertx.setPeriodic(config.revokedSweep().toMillis(), id -> sweep());
    }

    void end(@Observes ShutdownEvent stop) {
        vertx.cancelTimer(learning);
        vertx.cancelTimer(sweeping);
    }

    boolean has(TokenDigest token) {
        return ends.containsKey(token);
    }

    /** Whether a token that is not here was not revoked, or less than a second ago elsewhere. */
    boolean hasAll() {
        return caughtUp && clock.millis() > beyond.get();
    }

    /** The same of the database, which has all; fails where it cannot be asked. */
    Future<Boolean> lookUp(TokenDigest signed, TokenDigest whole) {
        return pool.preparedQuery(LOOK_UP)
                .execute(Tuple.of(Buffer.buffer(signed.bytes()), Buffer.buffer(whole.bytes())))
                .map(rows -> rows.size() > 0)
                .timeout(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
    }

    /** From now on here, and soon at the others. */
    void add(TokenDigest token, Instant end) {
        keep(token, end);
        tell(token, end);
    }

    private void tell(TokenDigest token, Instant end) {
        pool.preparedQuery(TELL)
                .execute(Tuple.of(Buffer.buffer(token.bytes()), end.atOffset(ZoneOffset.UTC)))
                .onSuccess(told -> untold.remove(token))
                .onFailure(failure -> {
                    ends.put(token, end); // room or not: it is nowhere else
                    if (untold.put(token, end) == null) {
                        LOG.warnf(
                                "The other gateways are not told yet of a revoked token: %s",
                                failure.getMessage());
                    }
                });
    }

    private void keep(TokenDigest token, Instant end) {
        if (ends.size() < config.revoked() || ends.containsKey(token)) {
            ends.put(token, end);
        } else {
            beyond.accumulateAndGet(end.toEpochMilli(), Math::max);
        }
    }

    private void learn() {
        if (busy) {
            return;
        }
        busy = true;
        untold.forEach(this::tell);
        learnFrom(newest.equals(Instant.EPOCH) ? newest : newest.minus(OVERLAP))
                .onSuccess(all -> caughtUp = true)
                .onFailure(failure -> LOG.debug("Revoked tokens cannot be exchanged", failure))
                .onComplete(done -> busy = false);
    }

    private Future<Void> learnFrom(Instant told) {
        return pool.preparedQuery(LEARN)
                .execute(Tuple.of(told.atOffset(ZoneOffset.UTC)))
                .timeout(PATIENCE_MILLIS, TimeUnit.MILLISECONDS)
                .compose(rows -> {
                    Instant last = told;
                    for (Row row : rows) {
                        last = learned(row);
                    }
                    return rows.size() == PAGE ? learnFrom(last) : Future.succeededFuture();
                });
    }

    /** When it was told. */
    private Instant learned(Row row) {
        Instant told = row.getOffsetDateTime("told_at").toInstant();
        if (told.isAfter(newest)) {
            newest = told;
        }
        keep(
                TokenDigest.of(row.getBuffer("token_hash").getBytes()),
                row.getOffsetDateTime("ends_at").toInstant());
        return told;
    }

    private void sweep() {
        Instant now = clock.instant();
        ends.values().removeIf(end -> end.isBefore(now));
        untold.values().removeIf(end -> end.isBefore(now));
        pool.query(FORGET)
                .execute()
                .onFailure(failure -> LOG.debug("Revoked tokens were not swept", failure));
    }
}
