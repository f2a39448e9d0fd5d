package org.sharedgrowth.observatory.gateway.upstream;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.gateway.resilience.Latencies;

/**
 * A request to a server.
 *
 * @param operation operation id, for which timeouts are counted
 * @param target path and query
 * @param latencies latencies of the operation; null if they are not measured
 */
public record UpstreamRequest(
        Upstream upstream,
        String operation,
        HttpMethod method,
        String target,
        Repeats repeats,
        @Nullable Latencies latencies) {
    /**
     * When an answer counts as slow while the usual time of the operation is unknown; shorter than
     * the timeout of a quick read, which is 2.5 seconds.
     */
    private static final long DEFAULT_SLOW_MILLIS = 1_000;

    /** How long a read that probes whether a node has recovered waits for it alone. */
    private static final long PROBE_MILLIS = 100;

    UpstreamRequest withTarget(String newTarget) {
        return new UpstreamRequest(upstream, operation, method, newTarget, repeats, latencies);
    }

    /**
     * The time after which a read that has not been answered is also sent to a second node: soon if
     * it probes whether its node has recovered, otherwise when the answer counts as slow.
     */
    long hedgeMillis(Node node) {
        long slow = slowMillis();
        return node.breaker().isOpen() ? Math.min(slow, PROBE_MILLIS) : slow;
    }

    /**
     * Whether it may be sent again after a failure.
     *
     * @param repeated how often it has been sent again
     * @param reached whether the node may have received any part of it
     */
    boolean mayRepeat(int repeated, boolean reached, Throwable failure) {
        if (!reached) {
            // Nothing was sent: other nodes may be tried, or a read once more at the only node.
            int max = upstream.hasSeveralNodes() ? upstream.size() - 1 : repeats.max();
            return repeated < max;
        }
        return repeated < repeats.max() && !(failure instanceof TimeoutException);
    }

    /** The time after which an answer counts as slow: the 95th percentile of the operation. */
    long slowMillis() {
        long p95 = latencies == null ? Long.MAX_VALUE : latencies.p95();
        return p95 == Long.MAX_VALUE
                ? DEFAULT_SLOW_MILLIS
                : Math.max(1, TimeUnit.NANOSECONDS.toMillis(p95));
    }

    /** Records the time of an answer, in nanoseconds. */
    void recordTime(long nanos) {
        if (latencies != null) {
            latencies.add(nanos);
        }
    }

    RequestOptions optionsFor(Node node) {
        return new RequestOptions()
                .setHost(node.host())
                .setPort(node.port())
                .setMethod(method)
                .setURI(target);
    }
}
