package org.sharedgrowth.observatory.operation;

import io.netty.channel.ChannelPipeline;
import io.quarkus.reactive.pg.client.PgPoolCreator;
import io.vertx.pgclient.PgBuilder;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.PoolOptions;
import io.vertx.sqlclient.SqlConnectOptions;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.impl.Connection;
import io.vertx.sqlclient.impl.SocketConnectionBase;
import io.vertx.sqlclient.impl.SqlConnectionInternal;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Limits every wait for the database: for opening a connection, for a free connection of the pool,
 * and for an answer. Otherwise requests would wait forever if the database hangs or its machine
 * fails, and dead connections would exhaust the pool.
 */
@Singleton
class DatabaseConnections implements PgPoolCreator {
    private static final int CONNECT_MILLIS = 2_000;

    /** Maximum wait for a free connection of the pool. */
    private static final int POOL_SECONDS = 5;

    /** Longer than the five seconds that a release may wait for other transactions. */
    static final Duration STATEMENT_TIMEOUT = Duration.ofSeconds(7);

    /**
     * Maximum time without any answer. It is longer than any statement may take, so a server that
     * is silent for this long must have failed; and it is short enough that the pool works again
     * ten seconds after the database's machine was lost.
     */
    static final Duration MAX_SILENCE = Duration.ofSeconds(8);

    /** Connections that are idle for this long are closed. */
    private static final int IDLE_SECONDS = 5;

    /** How long sent data may remain unacknowledged; has an effect only with epoll. */
    private static final int UNACKNOWLEDGED_MILLIS = 10_000;

    @Override
    public Pool create(Input input) {
        PoolOptions pool =
                input.poolOptions()
                        .setConnectionTimeout(POOL_SECONDS)
                        .setConnectionTimeoutUnit(TimeUnit.SECONDS)
                        .setIdleTimeout(IDLE_SECONDS)
                        .setIdleTimeoutUnit(TimeUnit.SECONDS);
        List<PgConnectOptions> servers = input.pgConnectOptionsList();
        servers.forEach(DatabaseConnections::limitWaits);
        LostConnections lost = new LostConnections(input.vertx(), servers);
        return PgBuilder.pool()
                .with(pool)
                .connectingTo(List.<SqlConnectOptions>copyOf(servers))
                .using(input.vertx())
                .withConnectHandler(connection -> watch(connection, lost))
                .build();
    }

    private static void limitWaits(PgConnectOptions options) {
        options.setConnectTimeout(CONNECT_MILLIS)
                .setTcpKeepAlive(true)
                .setTcpUserTimeout(UNACKNOWLEDGED_MILLIS);
        options.addProperty("statement_timeout", STATEMENT_TIMEOUT.toSeconds() + "s");
    }

    /** Adds the checks to a new connection, and returns it to the pool. */
    private static void watch(SqlConnection connection, LostConnections lost) {
        Connection pooled = ((SqlConnectionInternal) connection).unwrap();
        if (pooled.unwrap() instanceof SocketConnectionBase real) {
            ChannelPipeline pipeline = real.socket().channelHandlerContext().pipeline();
            lost.add(pipeline.channel(), real.getProcessId());
            AnswerWatch.install(pipeline, MAX_SILENCE, lost::startSearch);
        }
        connection.close();
    }
}
