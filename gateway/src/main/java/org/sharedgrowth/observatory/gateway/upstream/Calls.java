package org.sharedgrowth.observatory.gateway.upstream;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.gateway.monitoring.Traces;

/**
 * Sends the gateway's own requests, whose answers are small and read completely. They are retried
 * at other nodes under the same rules as forwarded requests, see {@link ServerCall}.
 */
@Singleton
public class Calls {
    /**
     * Timeout of changes and of slow reads, shorter than the timeout of browsers, which give up
     * after 30 seconds.
     */
    private static final Duration LONG_TIMEOUT = Duration.ofSeconds(10);

    private final Upstreams upstreams;
    private final UpstreamConfig config;
    private final Traces traces;
    private final Vertx vertx;

    Calls(Upstreams upstreams, UpstreamConfig config, Traces traces, Vertx vertx) {
        this.upstreams = upstreams;
        this.config = config;
        this.traces = traces;
        this.vertx = vertx;
    }

    /**
     * Sends a GET; fails only with {@link UpstreamFailed}. An answer with any status is a success.
     *
     * @param operation operation id, for which timeouts are counted
     */
    public Future<Answer> get(
            Upstream upstream, String operation, String target, MultiMap headers) {
        return send(upstream, operation, HttpMethod.GET, target, headers, null, true);
    }

    /**
     * Does the same as {@link #get}, with a longer timeout.
     *
     * @param operation operation id, for which timeouts are counted
     */
    public Future<Answer> getWithLongTimeout(
            Upstream upstream, String operation, String target, MultiMap headers) {
        return send(upstream, operation, HttpMethod.GET, target, headers, null, false);
    }

    /** Sends a request with or without a body; fails only with {@link UpstreamFailed}. */
    public Future<Answer> send(
            Upstream upstream,
            String operation,
            HttpMethod method,
            String target,
            MultiMap headers,
            @Nullable Buffer body) {
        return send(
                upstream, operation, method, target, headers, body, method.equals(HttpMethod.GET));
    }

    private Future<Answer> send(
            Upstream upstream,
            String operation,
            HttpMethod method,
            String target,
            MultiMap headers,
            @Nullable Buffer body,
            boolean quick) {
        Duration timeout = quick ? config.readTimeout() : LONG_TIMEOUT;
        traces.propagate(headers);
        boolean readOnly = method.equals(HttpMethod.GET);
        Repeats repeats =
                !readOnly ? Repeats.NEVER : quick ? Repeats.WHEN_SLOW : Repeats.AFTER_FAILURE;
        UpstreamRequest upstreamRequest =
                new UpstreamRequest(upstream, operation, method, target, repeats, null);
        BufferedCall answer = new BufferedCall(vertx, upstreamRequest, headers, body, timeout);
        // A call runs entirely on one event loop, which has its own connections.
        Context context = vertx.getOrCreateContext();
        if (Context.isOnEventLoopThread()) {
            answer.send(upstreams.client());
        } else {
            context.runOnContext(result -> answer.send(upstreams.client()));
        }
        return answer.future()
                .recover(failure ->
                        Future.failedFuture(new UpstreamFailed(upstream, failure, readOnly)));
    }

    /**
     * Reads from one node, even if its breaker is open, and records no outcome. Fails with the
     * failure of the connection.
     */
    public Future<Answer> getFromNode(
            String host, int port, String target, MultiMap headers, Duration timeout) {
        RequestOptions options =
                new RequestOptions()
                        .setHost(host)
                        .setPort(port)
                        .setMethod(HttpMethod.GET)
                        .setURI(target)
                        .setHeaders(headers)
                        .setTimeout(timeout.toMillis());
        return upstreams
                .client()
                .request(options)
                .compose(HttpClientRequest::send)
                .compose(Calls::readWhole);
    }

    private static Future<Answer> readWhole(HttpClientResponse response) {
        return response.body()
                .map(body -> new Answer(response.statusCode(), response.headers(), body));
    }
}
