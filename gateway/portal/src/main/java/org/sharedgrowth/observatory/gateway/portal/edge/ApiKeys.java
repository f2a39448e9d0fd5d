package org.sharedgrowth.observatory.gateway.portal.edge;

import io.vertx.core.Future;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sharedgrowth.observatory.identity.Caller;

/**
 * The API keys of callers. An operation that changed nothing, because it was refused or could not
 * be carried out, fails with an exception that {@link Failures} explains.
 */
public interface ApiKeys {
    /**
     * Information about an API key, without the key itself.
     *
     * @param name given by its owner
     * @param start its first characters
     * @param lastUsed day of its last use; empty if it was never used
     * @param expires when it ends unless it is revoked earlier
     */
    record ApiKey(
            UUID id,
            String name,
            String start,
            Instant made,
            Optional<LocalDate> lastUsed,
            Instant expires) {}

    /**
     * A new key.
     *
     * @param text the key itself; empty if the request was a repeat, because the key is not stored
     */
    record NewKey(ApiKey key, Optional<String> text) {}

    /** The keys of the caller that are not revoked, oldest first. */
    Future<List<ApiKey>> of(Caller caller);

    /** Maximum number of keys of a caller. */
    int max();

    /** Maximum lifetime of a key, in days. */
    int maxDays();

    /**
     * Creates a key.
     *
     * @param days number of days, as typed
     * @param idempotencyKey the request's Idempotency-Key
     */
    Future<NewKey> make(Caller caller, String name, String days, String idempotencyKey);

    /** Replaces a key by a new one; the old one is revoked at once. */
    Future<NewKey> renew(Caller caller, UUID id, String days, String idempotencyKey);

    /** Revokes a key. Revoking it again has no effect. */
    Future<Void> revoke(Caller caller, UUID id);
}
