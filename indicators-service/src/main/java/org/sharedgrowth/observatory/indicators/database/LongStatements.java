package org.sharedgrowth.observatory.indicators.database;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * Allows longer statements on a connection until this object is closed: while the database sorts or
 * writes millions of rows, it is silent for longer than the usual timeout.
 */
public final class LongStatements implements AutoCloseable {
    private static final int MAX_SILENCE_MILLIS = 120_000;

    private final Connection connection;
    private final int timeoutBefore;

    private LongStatements(Connection connection, int timeoutBefore) {
        this.connection = connection;
        this.timeoutBefore = timeoutBefore;
    }

    /** Allows longer statements on a connection. */
    public static LongStatements on(Connection connection) throws SQLException {
        int timeoutBefore = connection.getNetworkTimeout();
        connection.setNetworkTimeout(Runnable::run, MAX_SILENCE_MILLIS);
        return new LongStatements(connection, timeoutBefore);
    }

    @Override
    public void close() throws SQLException {
        if (!connection.isClosed()) {
            connection.setNetworkTimeout(Runnable::run, timeoutBefore);
        }
    }
}
