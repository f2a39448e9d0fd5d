package org.sharedgrowth.observatory.operation;

import io.vertx.core.VertxException;
import io.vertx.core.impl.NoStackTraceThrowable;
import io.vertx.pgclient.PgException;
import java.net.SocketException;
import java.nio.channels.ClosedChannelException;
import java.sql.SQLException;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Distinguishes temporary failures from faults of a program. A failure is temporary if something
 * that the program depends on cannot be reached, is too busy, or did not answer in time.
 */
public final class TemporaryFailure {
    private TemporaryFailure() {}

    /** Whether the failure or one of its causes is temporary. */
    public static boolean isIn(Throwable failure) {
        for (Throwable t = failure; t != null; t = t.getCause()) {
            if (isOfDatabase(t) || isUnanswered(t)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the failure or one of its causes is that a server did not answer. */
    public static boolean isUnansweredIn(Throwable failure) {
        for (Throwable t = failure; t != null; t = t.getCause()) {
            if (isUnanswered(t)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isUnanswered(Throwable t) {
        return t instanceof SocketException
                || t instanceof TimeoutException
                || t instanceof io.smallrye.mutiny.TimeoutException;
    }

    private static boolean isOfDatabase(Throwable t) {
        if (t instanceof PgException database) {
            return isTemporaryState(database.getSqlState());
        }
        if (t instanceof SQLException sql) {
            return isTemporaryState(sql.getSQLState());
        }
        // The database client throws these if the pool is exhausted or a connection is lost.
        return t instanceof NoStackTraceThrowable
                || t instanceof VertxException
                || t instanceof ClosedChannelException;
    }

    /**
     * Whether a database error is temporary: connection (08), insufficient resources (53), operator
     * intervention (57), transaction conflict (40), lock not available (55P03), and a driver that
     * was interrupted while it connected (99999). Timeouts of pools have no SQL state.
     */
    private static boolean isTemporaryState(@Nullable String sqlState) {
        return sqlState == null || sqlState.matches("(08|53|57|40|55P03|99999).*");
    }
}
