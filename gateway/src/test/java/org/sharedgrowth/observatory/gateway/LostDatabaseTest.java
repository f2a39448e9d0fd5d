package org.sharedgrowth.observatory.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.reactive.pg.client.PgPoolCreator;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.net.NetClient;
import io.vertx.core.net.NetServer;
import io.vertx.core.net.NetSocket;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.PoolOptions;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sharedgrowth.observatory.gateway.stub.Surroundings;

/**
 * The database's machine fails and another takes over: old connections stay open without any
 * response, new ones work.
 */
@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class LostDatabaseTest {
    private static final int CONNECTIONS = 3;

    @Inject PgPoolCreator creator;
    @Inject Vertx vertx;

    private final ConcurrentLinkedQueue<NetSocket> servers = new ConcurrentLinkedQueue<>();
    private NetClient client;
    private NetServer proxy;
    private Pool pool;

    @BeforeEach
    void open() throws Exception {
        client = vertx.createNetClient();
        proxy = await(vertx.createNetServer().connectHandler(this::forward).listen(0, "127.0.0.1"));
        PgConnectOptions options =
                new PgConnectOptions()
                        .setHost("127.0.0.1")
                        .setPort(proxy.actualPort())
                        .setDatabase("postgres")
                        .setUser("postgres")
                        .setPassword("postgres");
        PoolOptions size = new PoolOptions().setMaxSize(CONNECTIONS);
        pool =
                creator.create(
                        new PgPoolCreator.Input() {
                            @Override
                            public Vertx vertx() {
                                return vertx;
                            }

                            @Override
                            public PoolOptions poolOptions() {
                                return size;
                            }

                            @Override
                            public List<PgConnectOptions> pgConnectOptionsList() {
                                return List.of(options);
                            }
                        });
    }

    @AfterEach
    void close() throws Exception {
        await(pool.close());
        await(proxy.close());
        await(client.close());
    }

    private void forward(NetSocket program) {
        program.pause();
        client.connect(Surroundings.database().getPort(), "127.0.0.1")
                .onSuccess(server -> {
                    servers.add(server);
                    program.handler(server::write);
                    program.closeHandler(e -> server.close());
                    server.handler(program::write);
                    program.resume();
                });
    }

    /** Stops the server's side; the program's side of each connection stays open. */
    private void loseServer() {
        servers.forEach(NetSocket::close);
    }

    @Test
    void oldConnectionsAreClosedOnceANewOneWorks() throws Exception {
        for (Future<?> open : queries("select pg_sleep(0.3)")) {
            await(open);
        }
        assertEquals(CONNECTIONS, servers.size());
        loseServer();

        Instant lost = Instant.now();
        for (Future<?> silent : queries("select 1")) {
            assertThrows(ExecutionException.class, () -> await(silent));
        }
        while (!haveAllSucceeded(queries("select 1"))) {
            assertTrue(Duration.between(lost, Instant.now()).toSeconds() < 10, "not healthy");
        }

        Duration taken = Duration.between(lost, Instant.now());
        assertTrue(taken.toMillis() < 3_000, "recovered after " + taken);
    }

    @Test
    void aSlowConnectionIsKept() throws Exception {
        await(pool.query("select pg_sleep(4)").execute());

        assertTrue(servers.size() > 1, "no new connection was opened to check the old one");
    }

    /** Whether all succeed; the pool may still return connections that were just closed. */
    private static boolean haveAllSucceeded(List<Future<?>> queries) throws Exception {
        boolean all = true;
        for (Future<?> query : queries) {
            all &= await(query.map(true).otherwise(false));
        }
        return all;
    }

    private List<Future<?>> queries(String sql) {
        return Stream.generate(() -> pool.query(sql).execute())
                .limit(CONNECTIONS)
                .<Future<?>>map(future -> future)
                .toList();
    }

    private static <T> T await(Future<T> pending) throws Exception {
        return pending.toCompletionStage().toCompletableFuture().get(20, TimeUnit.SECONDS);
    }
}
