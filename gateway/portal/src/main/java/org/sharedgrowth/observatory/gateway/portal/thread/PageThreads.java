package org.sharedgrowth.observatory.gateway.portal.thread;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.impl.ContextInternal;
import io.vertx.core.impl.future.PromiseInternal;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * A few threads that render pages, with a queue of limited length. They start on first use, because
 * {@code PageFilter}, which needs this bean, is created before the configuration is available.
 */
@ApplicationScoped
public class PageThreads {
    private final Vertx vertx;
    private final ThreadPoolExecutor threads;

    /**
     * @param count number of threads; 0 for one per core
     * @param waiting maximum number of pages that wait for a thread; a page takes a few
     *     milliseconds, so 200 pages wait for about a second at most
     */
    public PageThreads(
            Vertx vertx,
            @ConfigProperty(name = "gateway.portal.threads", defaultValue = "0") int count,
            @ConfigProperty(name = "gateway.portal.waiting", defaultValue = "200") int waiting) {
        this.vertx = vertx;
        int size = count > 0 ? count : Runtime.getRuntime().availableProcessors();
        threads =
                new ThreadPoolExecutor(
                        size,
                        size,
                        1,
                        TimeUnit.MINUTES,
                        new ArrayBlockingQueue<>(waiting),
                        factory());
    }

    private static ThreadFactory factory() {
        AtomicInteger number = new AtomicInteger();
        ClassLoader classes = Thread.currentThread().getContextClassLoader();
        return task -> {
            Thread thread = new Thread(task, "page-" + number.incrementAndGet());
            thread.setContextClassLoader(classes);
            thread.setDaemon(true);
            return thread;
        };
    }

    /**
     * Runs a supplier on one of the threads.
     *
     * @return a future that completes on the calling context; it fails with the supplier's
     *     exception or with {@link TooManyPages}
     */
    public <T> Future<T> run(Supplier<T> supplier) {
        PromiseInternal<T> here = ((ContextInternal) vertx.getOrCreateContext()).promise();
        try {
            threads.execute(() -> run(supplier, here));
        } catch (RejectedExecutionException full) {
            here.fail(new TooManyPages());
        }
        return here.future();
    }

    /** Whether fewer pages are waiting than there are threads, so that background work may run. */
    public boolean hasSpareCapacity() {
        return threads.getQueue().size() < threads.getMaximumPoolSize();
    }

    /**
     * Like {@link #run}, for views: {@code .chain(parts -> threads.view(() -> View.of(parts)))}.
     */
    public <T> Uni<T> view(Supplier<T> supplier) {
        return Uni.createFrom().completionStage(() -> run(supplier).toCompletionStage());
    }

    private static <T> void run(Supplier<T> supplier, PromiseInternal<T> promise) {
        T result;
        try {
            result = supplier.get();
        } catch (RuntimeException | Error failure) {
            promise.fail(failure);
            return;
        }
        promise.complete(result);
    }

    /** Waiting pages are dropped, because the server has already closed its connections. */
    @PreDestroy
    void close() {
        threads.shutdownNow();
    }
}
