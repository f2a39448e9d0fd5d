package org.sharedgrowth.observatory.gateway.access;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Tuple;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.sharedgrowth.observatory.tokens.Proof;
import org.sharedgrowth.observatory.tokens.ProofRules;
import org.sharedgrowth.observatory.tokens.Sha256;

/**
 * The ids of proofs that were used recently and could still be used again. All nodes share them.
 */
@Singleton
record ProofStore(Pool pool, ProofRules rules) {
    private static final Logger LOG = Logger.getLogger(ProofStore.class);
    private static final long SWEEP_MILLIS = TimeUnit.MINUTES.toMillis(1);

    /** If the store takes longer, it counts as unavailable. */
    private static final long TIMEOUT_MILLIS = 2_000;

    void sweepRegularly(@Observes io.quarkus.runtime.StartupEvent start, Vertx vertx) {
        vertx.setPeriodic(
                SWEEP_MILLIS,
                timer ->
                        pool.query("delete from proof where ends_at < now()")
                                .execute()
                                .onFailure(
                                        e -> LOG.warn("Expired proofs could not be deleted", e)));
    }

    /** Records the proof; true if no node has recorded it before. */
    Future<Boolean> isFirstUse(Proof proof) {
        // Twice the window, because the clocks of the nodes may differ.
        Instant ends = proof.issuedAt().plus(rules.window().multipliedBy(2));
        return pool.preparedQuery(
                        "insert into proof (id_hash, ends_at) values ($1, $2) on conflict do"
                                + " nothing")
                .execute(Tuple.of(Buffer.buffer(digest(proof)), ends.atOffset(ZoneOffset.UTC)))
                .map(rows -> rows.rowCount() == 1)
                .timeout(TIMEOUT_MILLIS, TimeUnit.MILLISECONDS);
    }

    private static byte[] digest(Proof proof) {
        return Sha256.of(proof.thumbprint() + " " + proof.id());
    }
}
