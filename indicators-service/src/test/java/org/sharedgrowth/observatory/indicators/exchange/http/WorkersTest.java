package org.sharedgrowth.observatory.indicators.exchange.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WorkersTest {
    private final Workers workers = new Workers();
    private final Vertx vertx = Vertx.vertx();

    @AfterEach
    void stop() {
        workers.stop();
        vertx.close();
    }

    @Test
    void resultsOfWorkersArriveOnTheEventLoop() throws Exception {
        Context loop = vertx.getOrCreateContext();
        CompletableFuture<String> worker = new CompletableFuture<>();
        CompletableFuture<Boolean> isResultOnLoop = new CompletableFuture<>();
        loop.runOnContext(begin ->
                workers.call(() -> worker.complete(Thread.currentThread().getName()))
                        .subscribe()
                        .with(
                                done -> isResultOnLoop.complete(Context.isOnEventLoopThread()),
                                isResultOnLoop::completeExceptionally));

        assertTrue(worker.get(10, TimeUnit.SECONDS).startsWith("answers-"));
        assertTrue(isResultOnLoop.get(10, TimeUnit.SECONDS));
    }

    @Test
    void theEventLoopIsFreeWhileWorkersAreBusy() throws Exception {
        Context loop = vertx.getOrCreateContext();
        CountDownLatch mayEnd = new CountDownLatch(1);
        CompletableFuture<String> other = new CompletableFuture<>();
        loop.runOnContext(begin -> {
            for (int i = 0; i < 100; i++) {
                workers.call(() -> wait(mayEnd)).subscribe().with(done -> {}, failed -> {});
            }
        });
        loop.runOnContext(next -> other.complete("answered"));

        assertEquals("answered", other.get(10, TimeUnit.SECONDS));
        mayEnd.countDown();
    }

    private static boolean wait(CountDownLatch latch) {
        try {
            return latch.await(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            return false;
        }
    }
}
