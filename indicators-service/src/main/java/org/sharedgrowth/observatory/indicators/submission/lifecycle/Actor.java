package org.sharedgrowth.observatory.indicators.submission.lifecycle;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import org.hibernate.reactive.mutiny.Mutiny;
import org.sharedgrowth.observatory.identity.Caller;
import org.sharedgrowth.observatory.identity.Role;

/**
 * Who changes a submission, told to the database so that the trigger on {@code submission} records
 * it in {@code submission_step}. Holds until the transaction ends.
 */
public final class Actor {
    private static final String SET =
            "select set_config('observatory.actor', %s, true),"
                    + " set_config('observatory.role', %s, true)";

    private Actor() {}

    public static Uni<Void> set(SqlConnection transaction, Caller caller, Role role) {
        return transaction
                .preparedQuery(SET.formatted("$1", "$2"))
                .execute(Tuple.of(caller.name(), role.claim()))
                .replaceWithVoid();
    }

    public static Uni<Void> set(Mutiny.Session session, Caller caller, Role role) {
        return session.createNativeQuery(SET.formatted(":actor", ":role"), Object[].class)
                .setParameter("actor", caller.name())
                .setParameter("role", role.claim())
                .getSingleResult()
                .replaceWithVoid();
    }
}
