package org.sharedgrowth.observatory.gateway.portal.thread;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PageThreadsTest {
    private final Vertx vertx = Vertx.vertx();
    private final Context loop = vertx.getOrCreateContext();
    private final PageThreads threads = new PageThreads(vertx, 1, 1);
    private final CountDownLatch end = new CountDownLatch(1);

    @AfterEach
    void close() {
        end.countDown();
        threads.close();
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void theEventLoopIsFreeWhileAPageIsMade() {
        Future<String> slow = onLoop(() -> threads.run(this::slow));

        assertEquals("next", join(onLoop(() -> Future.succeededFuture("next"))));
        assertFalse(slow.isComplete());
        end.countDown();
        assertEquals("page-1", join(slow));
    }

    @Test
    void theCallerContinuesOnItsOwnThread() {
        end.countDown();

        Future<String> isSameThread =
                onLoop(() -> {
                    String caller = Thread.currentThread().getName();
                    return threads.run(this::slow)
                            .map(made -> caller.equals(Thread.currentThread().getName()) + "");
                });

        assertEquals("true", join(isSameThread));
    }

    @Test
    void aPageIsRefusedAtOnceIfTheQueueIsFull() {
        List<Future<String>> all = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            all.add(onLoop(() -> threads.run(this::slow)));
        }

        Throwable refused = failure(all.getLast());

        assertInstanceOf(TooManyPages.class, refused);
        end.countDown();
        assertEquals("page-1", join(all.get(0)));
        assertEquals("page-1", join(all.get(1)));
    }

    @Test
    void aFailureReachesTheCaller() {
        Future<String> failed =
                onLoop(() ->
                        threads.run(() -> {
                            throw new IllegalStateException("no template");
                        }));

        assertEquals("no template", failure(failed).getMessage());
        end.countDown();
        assertEquals("page-1", join(onLoop(() -> threads.run(this::slow))));
    }

    private String slow() {
        try {
            assertTrue(end.await(20, TimeUnit.SECONDS));
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return Thread.currentThread().getName();
    }

    private Future<String> onLoop(Supplier<Future<String>> task) {
        Promise<String> done = Promise.promise();
        loop.runOnContext(now -> task.get().onComplete(done));
        return done.future();
    }

    private static String join(Future<String> future) {
        return future.toCompletionStage()
                .toCompletableFuture()
                .orTimeout(20, TimeUnit.SECONDS)
                .join();
    }

    private static Throwable failure(Future<String> future) {
        try {
            throw new AssertionError("made: " + join(future));
        } catch (CompletionException e) {
            return Objects.requireNonNull(e.getCause());
        }
    }
}
