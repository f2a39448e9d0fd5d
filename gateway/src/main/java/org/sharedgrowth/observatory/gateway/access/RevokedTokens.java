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
 * Tokens that were revoked before they expired, here or at another gateway. Entries are kept until
 * the token would have expired. Only a limited number is kept in memory. While there are more, and
 * after a start until all have been read, a token that is not in memory is looked up in the
 * database; if that fails, the request is refused.
 */
@Singleton
class RevokedTokens {
    private static final Logger LOG = Logger.getLogger(RevokedTokens.class);

    /**
     * A row becomes visible when its transaction commits, up to this long after its time stamp, so
     * each read starts this long before the newest known row.
     */
    private static final Duration OVERLAP = Duration.ofSeconds(10);

    private static final int PAGE = 10_000;

    /** If the database takes longer, it counts as unavailable. */
    private static final long TIMEOUT_MILLIS = 2_000;

    private static final String INSERT_TOKEN =
            "INSERT INTO revoked_token (token_hash, ends_at) VALUES ($1, $2) ON CONFLICT DO"
                    + " NOTHING";
    private static final String SELECT_NEW =
            "SELECT token_hash, ends_at, told_at FROM revoked_token"
                    + " WHERE told_at >= $1 AND ends_at > now() ORDER BY told_at LIMIT "
                    + PAGE;
    private static final String LOOK_UP =
            "SELECT 1 FROM revoked_token WHERE token_hash IN ($1, $2)";
    private static final String DELETE_EXPIRED = "DELETE FROM revoked_token WHERE ends_at < now()";

    private final Pool pool;
    private final Vertx vertx;
    private final AccessConfig config;
    private final Clock clock = Clock.systemUTC();
    private final Map<TokenDigest, Instant> ends = new ConcurrentHashMap<>();

    /** Revocations that could not be written to the database; they are retried before each read. */
    private final Map<TokenDigest, Instant> unsaved = new ConcurrentHashMap<>();

    /** The latest expiry of a token that did not fit into memory, in epoch milliseconds. */
    private final AtomicLong maxExpiryNotInMemory = new AtomicLong();

    /** When the newest known row was written, by the clock of the database. */
    private Instant newest = Instant.EPOCH;

    private volatile boolean caughtUp;
    private volatile long readTimer;
    private volatile long sweepTimer;
    private volatile boolean busy;

    RevokedTokens(Pool pool, Vertx vertx, AccessConfig config) {
        this.pool = pool;
        this.vertx = vertx;
        this.config = config;
    }

    void begin(@Observes StartupEvent start) {
        readTimer = vertx.setPeriodic(1, config.revokedPause().toMillis(), id -> readNew());
        sweepTimer = vertx.setPeriodic(config.revokedSweep().toMillis(), id -> sweep());
    }

    void end(@Observes ShutdownEvent stop) {
        vertx.cancelTimer(readTimer);
        vertx.cancelTimer(sweepTimer);
    }

    /** Whether memory holds this token, which is then revoked. */
    boolean isInMemory(TokenDigest token) {
        return ends.containsKey(token);
    }

    /**
     * Whether memory holds all revoked tokens; those revoked at another gateway since the database
     * was last read may be missing.
     */
    boolean holdsAllRevoked() {
        return caughtUp && clock.millis() > maxExpiryNotInMemory.get();
    }

    /**
     * Whether the token is among the revoked ones in the database, under the digest of its signed
     * part or of the whole token; fails if the database is not available.
     */
    Future<Boolean> lookUp(TokenDigest signed, TokenDigest whole) {
        return pool.preparedQuery(LOOK_UP)
                .execute(Tuple.of(Buffer.buffer(signed.bytes()), Buffer.buffer(whole.bytes())))
                .map(rows -> rows.size() > 0)
                .timeout(TIMEOUT_MILLIS, TimeUnit.MILLISECONDS);
    }

    /** Revokes a token: at once at this gateway, and soon at the other gateways. */
    void add(TokenDigest token, Instant end) {
        keep(token, end);
        store(token, end);
    }

    private void store(TokenDigest token, Instant end) {
        pool.preparedQuery(INSERT_TOKEN)
                .execute(Tuple.of(Buffer.buffer(token.bytes()), end.atOffset(ZoneOffset.UTC)))
                .onSuccess(stored -> unsaved.remove(token))
                .onFailure(failure -> {
                    ends.put(
                            token, end); // even beyond the limit, because it is stored nowhere else
                    if (unsaved.put(token, end) == null) {
                        LOG.warnf(
                                "A revoked token could not yet be stored for the other gateways:"
                                        + " %s",
                                failure.getMessage());
                    }
                });
    }

    private void keep(TokenDigest token, Instant end) {
        if (ends.size() < config.maxRevoked() || ends.containsKey(token)) {
            ends.put(token, end);
        } else {
            maxExpiryNotInMemory.accumulateAndGet(end.toEpochMilli(), Math::max);
        }
    }

    private void readNew() {
        if (busy) {
            return;
        }
        busy = true;
        unsaved.forEach(this::store);
        readSince(newest.equals(Instant.EPOCH) ? newest : newest.minus(OVERLAP))
                .onSuccess(all -> caughtUp = true)
                .onFailure(failure ->
                        LOG.debug("Revoked tokens of other gateways cannot be read", failure))
                .onComplete(done -> busy = false);
    }

    private Future<Void> readSince(Instant writtenAt) {
        return pool.preparedQuery(SELECT_NEW)
                .execute(Tuple.of(writtenAt.atOffset(ZoneOffset.UTC)))
                .timeout(TIMEOUT_MILLIS, TimeUnit.MILLISECONDS)
                .compose(rows -> {
                    Instant last = writtenAt;
                    for (Row row : rows) {
                        last = addRow(row);
                    }
                    return rows.size() == PAGE ? readSince(last) : Future.succeededFuture();
                });
    }

    /** Adds a row of the database; returns the time at which the row was written. */
    private Instant addRow(Row row) {
        Instant writtenAt = row.getOffsetDateTime("told_at").toInstant();
        if (writtenAt.isAfter(newest)) {
            newest = writtenAt;
        }
        keep(
                TokenDigest.of(row.getBuffer("token_hash").getBytes()),
                row.getOffsetDateTime("ends_at").toInstant());
        return writtenAt;
    }

    private void sweep() {
        Instant now = clock.instant();
        ends.values().removeIf(end -> end.isBefore(now));
        unsaved.values().removeIf(end -> end.isBefore(now));
        pool.query(DELETE_EXPIRED)
                .execute()
                .onFailure(failure ->
                        LOG.debug(
                                "Expired entries of revoked tokens could not be deleted", failure));
    }
}
