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
 * Tells failures that will pass by themselves from faults of a program: what it needs cannot be
 * reached, is too busy, or did not answer in time.
 */
public final class TemporaryFailure {
    private TemporaryFailure() {}

    /** Whether the failure or one of its causes will pass by itself. */
    public static boolean isIn(Throwable failure) {
        for (Throwable t = failure; t != null; t = t.getCause()) {
            if (isOfDatabase(t) || isUnanswered(t)) {
                return true;
            }
        }
        return false;
    }

    /** Whether somebody was asked, by the network, and did not answer. */
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
            return isPassing(database.getSqlState());
        }
        if (t instanceof SQLException sql) {
            return isPassing(sql.getSQLState());
        }
        // The client of the database has these for a pool that is used up and a connection lost.
        return t instanceof NoStackTraceThrowable
                || t instanceof VertxException
                || t instanceof ClosedChannelException;
    }

    /**
     * Whether a fault of the database will pass by itself: connection (08), no room (53), operator
     * (57), conflict of transactions (40), a lock that others kept too long (55P03). Pools tell
     * their own time-outs without a state.
     */
    private static boolean isPassing(@Nullable String sqlState) {
        return sqlState == null || sqlState.matches("(08|53|57|40|55P03).*");
    }
}
