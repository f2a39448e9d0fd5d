package org.sharedgrowth.observatory.reports;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.sharedgrowth.observatory.tracing.TraceHeader;

/**
 * Runs work that waits or computes on a virtual thread and comes back to the caller's event loop,
 * on which database sessions live.
 */
@ApplicationScoped
public class OffLoop {
    private final Executor threads = Executors.newVirtualThreadPerTaskExecutor();

    /** The result of the work. */
    public <T> Uni<T> call(Supplier<T> work) {
        Context context = Vertx.currentContext();
        Executor back =
                context == null ? Runnable::run : run -> context.runOnContext(v -> run.run());
        return Uni.createFrom()
                .item(TraceHeader.carrying(work))
                .runSubscriptionOn(threads)
                .emitOn(back);
    }
}
