package org.sharedgrowth.observatory.gateway.access;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Tuple;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.sharedgrowth.observatory.tokens.Proof;
import org.sharedgrowth.observatory.tokens.ProofRules;

/**
 * The proofs that were used within the time in which they could be used again; all nodes share it.
 */
@Singleton
class ProofStore {
    private static final Logger LOG = Logger.getLogger(ProofStore.class);
    private static final long SWEEP_MILLIS = TimeUnit.MINUTES.toMillis(1);

    /** A store that does not answer in that time counts as down. */
    private static final long PATIENCE_MILLIS = 2_000;

    private final Pool pool;
    private final ProofRules rules;

    ProofStore(Pool pool, ProofRules rules) {
        this.pool = pool;
        this.rules = rules;
    }

    void sweepNowAndThen(@Observes io.quarkus.runtime.StartupEvent start, Vertx vertx) {
        vertx.setPeriodic(
                SWEEP_MILLIS,
                timer ->
                        pool.query("delete from proof where ends_at < now()")
                                .execute()
                                .onFailure(e -> LOG.warn("Used proofs were not swept", e)));
    }

    /** Whether the proof is used for the first time, on any node; notes it. */
    Future<Boolean> first(Proof proof) {
        // Twice the window: nodes' clocks may differ.
        Instant ends = proof.issuedAt().plus(rules.window().multipliedBy(2));
        return pool.preparedQuery(
                        "insert into proof (id_hash, ends_at) values ($1, $2) on conflict do nothing")
                .execute(Tuple.of(Buffer.buffer(digest(proof)), ends.atOffset(ZoneOffset.UTC)))
                .map(rows -> rows.rowCount() == 1)
                .timeout(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
    }

    private static byte[] digest(Proof proof) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(
                            (proof.thumbprint() + " " + proof.id())
                                    .getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
