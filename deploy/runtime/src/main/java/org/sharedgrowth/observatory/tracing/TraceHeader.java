package org.sharedgrowth.observatory.tracing;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.impl.HttpServerRequestInternal;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The header of W3C Trace Context on requests to other services. */
public final class TraceHeader {
    public static final String NAME = "traceparent";

    private static final String LOCAL = TraceHeader.class.getName();
    private static final ThreadLocal<@Nullable String> THREAD = new ThreadLocal<>();

    private TraceHeader() {}

    static void store(Context context, String value) {
        context.putLocal(LOCAL, value);
    }

    /**
     * The header's value for requests that are made on behalf of the given request; null if there
     * is no trace.
     */
    public static @Nullable String of(HttpServerRequest request) {
        return ((HttpServerRequestInternal) request).context().getLocal(LOCAL);
    }

    /** The header's value for requests that the current task sends; null if there is no trace. */
    public static @Nullable String current() {
        @Nullable String carried = THREAD.get();
        if (carried != null) {
            return carried;
        }
        @Nullable Context context = Vertx.currentContext();
        return context == null ? null : context.getLocal(LOCAL);
    }

    /** Wraps work for another thread so that it is part of the current trace. */
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
