package org.sharedgrowth.observatory.indicators.release;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;

/**
 * Data that has to be released before another release, in the same transaction, so that nobody sees
 * one without the other.
 */
public interface ReleasePreparation {
    /**
     * Carries out the preparation. Other releases are blocked meanwhile; it may append releases on
     * this connection.
     *
     * @param next the release that is about to be appended
     * @return whether it appended a release
     */
    Uni<Boolean> prepare(SqlConnection transaction, ReleaseCommand next);
}
