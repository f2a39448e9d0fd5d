package org.sharedgrowth.observatory.tracing;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.impl.HttpServerRequestInternal;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What a request that goes on carries of its trace: the header of W3C Trace Context. */
public final class TraceHeader {
    public static final String NAME = "traceparent";

    private static final String LOCAL = TraceHeader.class.getName();
    private static final ThreadLocal<@Nullable String> THREAD = new ThreadLocal<>();

    private TraceHeader() {}

    static void keep(Context context, String value) {
        context.putLocal(LOCAL, value);
    }

    /** The value for what goes on from the request; null without a trace. */
    public static @Nullable String of(HttpServerRequest request) {
        return ((HttpServerRequestInternal) request).context().getLocal(LOCAL);
    }

    /** The value for what goes on from the work at hand; null without a trace. */
    public static @Nullable String current() {
        @Nullable String carried = THREAD.get();
        if (carried != null) {
            return carried;
        }
        @Nullable Context context = Vertx.currentContext();
        return context == null ? null : context.getLocal(LOCAL);
    }

    /** The same work, for another thread, as part of the trace at hand. */
    public static <T> Supplier<T> carrying(Supplier<T> work) {
        @Nullable String value = current();
        if (value == null) {
            return work;
        }
        return () -> {
            THREAD.set(value);
            try {
                return work.get();
            } finally {
                THREAD.remove();
            }
        };
    }
}
