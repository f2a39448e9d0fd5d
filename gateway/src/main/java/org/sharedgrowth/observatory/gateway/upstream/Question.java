package org.sharedgrowth.observatory.gateway.upstream;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.gateway.resilience.Latencies;

/**
 * What a server is asked.
 *
 * @param operation id of what is asked for; time-outs are counted by it
 * @param target path and query
 * @param latencies of the operation; null where they are not measured
 */
public record Question(
        Upstream upstream,
        String operation,
        HttpMethod method,
        String target,
        Repeats repeats,
        @Nullable Latencies latencies) {
    /** When nothing is known of how long an answer takes: a quick read has 2.5 seconds in all. */
    private static final long UNKNOWN_MILLIS = 1_000;

    Question withTarget(String other) {
        return new Question(upstream, operation, method, other, repeats, latencies);
    }

    /** After so long a node is slow: 95 of a hundred answers came sooner. */
    long slowMillis() {
        long p95 = latencies == null ? Long.MAX_VALUE : latencies.p95();
        return p95 == Long.MAX_VALUE
                ? UNKNOWN_MILLIS
                : Math.max(1, TimeUnit.NANOSECONDS.toMillis(p95));
    }

    /** An answer took so long, in nanoseconds. */
    void learn(long nanos) {
        if (latencies != null) {
            latencies.add(nanos);
        }
    }

    RequestOptions at(Node node) {
        return new RequestOptions()
                .setHost(node.host())
                .setPort(node.port())
                .setMethod(method)
                .setURI(target);
    }
}
