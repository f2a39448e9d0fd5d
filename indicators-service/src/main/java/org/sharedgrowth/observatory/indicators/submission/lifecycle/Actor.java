package org.sharedgrowth.observatory.indicators.submission.lifecycle;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import org.sharedgrowth.observatory.identity.Caller;
import org.sharedgrowth.observatory.identity.Role;

/**
 * Sets the person who changes a submission in the database session, so that the trigger on {@code
 * submission} records it in {@code submission_step}. Valid until the transaction ends.
 */
public final class Actor {
    private static final String SET =
            "select set_config('observatory.actor', $1, true),"
                    + " set_config('observatory.role', $2, true)";

    private Actor() {}

    public static Uni<Void> set(SqlConnection transaction, Caller caller, Role role) {
        return transaction
                .preparedQuery(SET)
                .execute(Tuple.of(caller.name(), role.claim()))
                .replaceWithVoid();
    }
}
