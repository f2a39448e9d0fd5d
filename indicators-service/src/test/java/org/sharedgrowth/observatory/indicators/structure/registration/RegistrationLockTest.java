package org.sharedgrowth.observatory.indicators.structure.registration;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.hibernate.reactive.mutiny.Mutiny;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sharedgrowth.observatory.indicators.testing.SmallWorld;

/**
 * Requests that wait for a registration use the structures that this node serves once they hold the
 * lock. The structures from before the wait would be outdated, and each request would have to load
 * all structures again.
 */
@QuarkusTest
class RegistrationLockTest {
    private static final String LOCK = "select pg_advisory_lock(7230001)";
    private static final String UNLOCK = "select pg_advisory_unlock(7230001)";
    private static final String IS_ANY_WAITING =
            "select exists (select from pg_locks where locktype = 'advisory' and objid = 7230001"
                    + " and not granted)";

    @Inject SmallWorld smallWorld;
    @Inject AgroalDataSource database;
    @Inject ArtefactStore store;
    @Inject Structures structures;
    @Inject Mutiny.SessionFactory sessions;

    @BeforeEach
    void createSmallWorld() {
        smallWorld.create();
    }

    @Test
    void theServedStructuresAreReadOnceTheLockIsHeld() throws Exception {
        AtomicBoolean wasRead = new AtomicBoolean();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            CompletableFuture<Snapshot> waiting;
            statement.execute(LOCK);
            try {
                waiting = CompletableFuture.supplyAsync(() -> readUnderLock(wasRead));
                awaitWaiting(statement);
                assertFalse(wasRead.get());
            } finally {
                statement.execute(UNLOCK);
            }
            Snapshot found = waiting.get(10, TimeUnit.SECONDS);
            assertTrue(wasRead.get());
            assertSame(structures.snapshot(), found);
        }
    }

    private Snapshot readUnderLock(AtomicBoolean wasRead) {
        try {
            return VertxContextSupport.subscribeAndAwait(() ->
                    sessions.withTransaction(session ->
                            store.lockAndLoad(
                                    session,
                                    () -> {
                                        wasRead.set(true);
                                        return structures.snapshot();
                                    })));
        } catch (Throwable e) {
            throw new AssertionError(e);
        }
    }

    private static void awaitWaiting(Statement statement)
            throws SQLException, InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
        boolean waiting = false;
        while (!waiting && System.nanoTime() < end) {
            Thread.sleep(20);
            try (ResultSet row = statement.executeQuery(IS_ANY_WAITING)) {
                waiting = row.next() && row.getBoolean(1);
            }
        }
        assertTrue(waiting);
    }
}
