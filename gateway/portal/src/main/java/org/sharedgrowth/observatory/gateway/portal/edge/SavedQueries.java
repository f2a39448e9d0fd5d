package org.sharedgrowth.observatory.gateway.portal.edge;

import io.vertx.core.Future;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.sharedgrowth.observatory.identity.Caller;

/**
 * The saved queries of callers. An operation that changed nothing, because it was refused or could
 * not be carried out, fails with an exception that {@link Failures} explains.
 */
public interface SavedQueries {
    /**
     * A view that somebody saved.
     *
     * @param name given by its owner
     * @param view path and parameters of a public page of this site
     * @param made when it was first saved
     * @param version grows with each change
     */
    record SavedQuery(UUID id, String name, String view, Instant made, int version) {}

    /** The saved queries of the caller, the newest first. */
    Future<List<SavedQuery>> of(Caller caller);

    /** Maximum number of saved queries of a caller. */
    int max();

    /**
     * Saves a view.
     *
     * @param idempotencyKey the request's Idempotency-Key
     */
    Future<SavedQuery> save(Caller caller, String name, String view, String idempotencyKey);

    /**
     * Replaces the name and the view of a saved query.
     *
     * @param version the version that the person saw
     */
    Future<SavedQuery> change(Caller caller, UUID id, String version, String name, String view);

    /** Deletes a saved query. */
    Future<Void> delete(Caller caller, UUID id);
}
