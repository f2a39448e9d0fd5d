package org.sharedgrowth.observatory.indicators.exchange.http;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ServiceUnavailableException;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.indicators.query.RowSource;
import org.sharedgrowth.observatory.tracing.TraceHeader;

/**
 * Threads that produce long answers; work runs in order of arrival. There is one thread for every
 * two processors, so that the event loops, which produce all short answers, always find a free
 * processor.
 */
@ApplicationScoped
public class Workers {
    private final ExecutorService threads =
            Executors.newFixedThreadPool(
                    Math.max(1, Runtime.getRuntime().availableProcessors() / 2),
                    Thread.ofPlatform().name("answers-", 0).daemon().factory());

    @PreDestroy
    void stop() {
        threads.shutdownNow();
    }

    /**
     * Runs work that needs no database on a worker thread, and emits its result on the caller's
     * event loop. The work is skipped if the client disconnects before its turn.
     */
    public <T> Uni<T> call(Supplier<T> work) {
        Context context = Vertx.currentContext();
        Executor back =
                context == null ? Runnable::run : run -> context.runOnContext(v -> run.run());
        @Nullable ResteasyReactiveRequestContext request = CurrentRequestManager.get();
        return Uni.createFrom()
                .item(
                        TraceHeader.carrying(() -> {
                            if (request != null && request.serverResponse().closed()) {
                                throw new ServiceUnavailableException();
                            }
                            return work.get();
                        }))
                .runSubscriptionOn(threads)
                .emitOn(back);
    }

    /** Passes all rows of a source to a consumer, which is called on worker threads. */
    public <V> Uni<Void> each(RowSource<V> rows, Consumer<V> consumer) {
        Uni<Void> wait = rows.prepare();
        return (wait == null ? Uni.createFrom().voidItem() : wait)
                .chain(() ->
                        call(() ->
                                rows.forEach(view -> {
                                    consumer.accept(view);
                                    return true;
                                })))
                .chain(more -> more ? each(rows, consumer) : Uni.createFrom().voidItem());
    }

    /** Runs work on a worker thread; the work itself checks whether it is still needed. */
    void execute(Runnable work) {
        threads.execute(work);
    }
}
