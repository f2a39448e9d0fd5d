package org.sharedgrowth.observatory.operation;

import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.pgclient.PgConnection;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Closes connections of a pool that no longer exist at the database. When the database's machine
 * fails and another takes over, old connections stay open without any response. A new connection is
 * used to ask which of the others have a server process; a connection that is merely slow has one
 * and is kept.
 */
final class LostConnections {
    private static final Logger LOG = Logger.getLogger(LostConnections.class);
    private static final int MAX_ANSWER_SECONDS = 3;

    /**
     * Asks only for processes of our own login: those of other logins may have the process ids that
     * ours had on the lost machine.
     */
    private static final String EXISTING_PROCESSES =
            """
            select pid, pid = pg_backend_pid() as own from pg_stat_activity
            where usename = session_user and (pid = any($1) or pid = pg_backend_pid())\
            """;

    private final Vertx vertx;
    private final List<PgConnectOptions> servers;
    private final Map<Channel, Integer> processes = new ConcurrentHashMap<>();
    private final AtomicBoolean searching = new AtomicBoolean();

    /**
     * @param servers the configured servers; with more than one, the check is not possible
     */
    LostConnections(Vertx vertx, List<PgConnectOptions> servers) {
        this.vertx = vertx;
        this.servers = servers;
    }

    /**
     * Tracks a connection until it is closed.
     *
     * @param process id of the server process for it
     */
    void add(Channel connection, int process) {
        processes.put(connection, process);
        var _ = connection.closeFuture().addListener(closed -> processes.remove(connection));
    }

    /** Starts a search for lost connections, unless one is in progress. */
    void startSearch() {
        if (servers.size() == 1 && searching.compareAndSet(false, true)) {
            Map<Channel, Integer> opened = Map.copyOf(processes);
            PgConnection.connect(vertx, servers.getFirst())
                    .compose(newConnection ->
                            closeUnknown(newConnection, opened)
                                    .eventually(() -> newConnection.close()))
                    .timeout(MAX_ANSWER_SECONDS, TimeUnit.SECONDS)
                    .onComplete(done -> searching.set(false));
        }
    }

    private static Future<Void> closeUnknown(
            PgConnection newConnection, Map<Channel, Integer> opened) {
        Integer[] requested = opened.values().toArray(Integer[]::new);
        return newConnection
                .preparedQuery(EXISTING_PROCESSES)
                .execute(Tuple.of((Object) requested))
                .onSuccess(rows ->
                        closeUnknown(existingProcesses(rows, newConnection.processId()), opened))
                .mapEmpty();
    }

    private static void closeUnknown(Set<Integer> known, Map<Channel, Integer> opened) {
        opened.forEach((connection, process) -> {
            if (!known.isEmpty() && !known.contains(process)) {
                LOG.warnf("database connection lost process=%d", process);
                close(connection.pipeline().firstContext());
            }
        });
    }

    /**
     * Closes a connection without calling the client's own handlers, which would send a message and
     * wait.
     *
     * @param first null if the connection is already closed
     */
    private static void close(@Nullable ChannelHandlerContext first) {
        if (first != null) {
            var _ = first.close();
        }
    }

    /** Ids of the existing processes; empty if a proxy in between assigns ids of its own. */
    private static Set<Integer> existingProcesses(RowSet<Row> rows, int own) {
        Set<Integer> known = new HashSet<>();
        boolean comparable = false;
        for (Row row : rows) {
            known.add(row.getInteger("pid"));
            comparable |= row.getBoolean("own") && row.getInteger("pid") == own;
        }
        return comparable ? known : Set.of();
    }
}
