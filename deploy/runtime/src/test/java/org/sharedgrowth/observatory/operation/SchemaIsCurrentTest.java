package org.sharedgrowth.observatory.operation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.microprofile.health.HealthCheckResponse.Status;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SchemaIsCurrentTest {
    private static final Duration LIMIT = Duration.ofSeconds(5);

    private final ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();
    private final CountDownLatch frozen = new CountDownLatch(1);
    private final AtomicInteger queries = new AtomicInteger();

    @AfterEach
    void close() {
        frozen.countDown();
        executor.shutdownNow();
    }

    @Test
    void aSilentDatabaseDoesNotBlockTheCheckAndIsQueriedOnlyOnce() {
        SchemaIsCurrent check = new SchemaIsCurrent(this::queryFrozenDatabase, executor);

        for (int i = 0; i < 2; i++) {
            assertTimeoutPreemptively(LIMIT, () -> assertEquals(Status.DOWN, status(check)));
        }

        assertEquals(1, queries.get());
    }

    @Test
    void aCurrentSchemaIsNotCheckedAgain() {
        AtomicInteger pending = new AtomicInteger(2);
        SchemaIsCurrent check =
                new SchemaIsCurrent(
                        () -> {
                            queries.incrementAndGet();
                            return pending.get();
                        },
                        executor);
        assertEquals(Status.DOWN, status(check));
        pending.set(0);
        assertEquals(Status.UP, status(check));

        assertEquals(Status.UP, status(check));

        assertEquals(2, queries.get());
    }

    private int queryFrozenDatabase() {
        queries.incrementAndGet();
        try {
            frozen.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return 0;
    }

    private static Status status(SchemaIsCurrent check) {
        return check.call().getStatus();
    }
}
