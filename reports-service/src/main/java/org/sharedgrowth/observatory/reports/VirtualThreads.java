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
 * Runs blocking work on a virtual thread and continues on the caller's event loop, to which
 * database sessions are bound.
 */
@ApplicationScoped
public class VirtualThreads {
    private final Executor threads = Executors.newVirtualThreadPerTaskExecutor();

    /** Runs the work and returns its result. */
    public <T> Uni<T> call(Supplier<T> work) {
        Context context = Vertx.currentContext();
        Executor callersLoop =
                context == null ? Runnable::run : run -> context.runOnContext(v -> run.run());
        return Uni.createFrom()
                .item(TraceHeader.carrying(work))
                .runSubscriptionOn(threads)
                .emitOn(callersLoop);
    }
}
