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
 * The gateway's own requests, whose answers are small and read as a whole. They go to other nodes
 * as those that are forwarded do: {@link ServerCall} says when.
 */
@Singleton
public class Calls {
    /**
     * Of a change, and of a read that may take long: the inside waits shorter than browsers do,
     * which give up after 30 seconds.
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
     * Reads; fails with {@link UpstreamFailed} only. Any status is an answer.
     *
     * @param operation id of what is asked for; time-outs are counted by it
     */
    public Future<Answer> get(
            Upstream upstream, String operation, String target, MultiMap headers) {
        return send(upstream, operation, HttpMethod.GET, target, headers, null, true);
    }

    /**
     * Reads what may take long; else as {@link #get}.
     *
     * @param operation id of what is asked for; time-outs are counted by it
     */
    public Future<Answer> getPatiently(
            Upstream upstream, String operation, String target, MultiMap headers) {
        return send(upstream, operation, HttpMethod.GET, target, headers, null, false);
    }

    /** Sends a body, or none; fails with {@link UpstreamFailed} only. */
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
        traces.carry(headers);
        boolean reading = method.equals(HttpMethod.GET);
        Repeats repeats =
                !reading ? Repeats.NEVER : quick ? Repeats.WHEN_SLOW : Repeats.AFTER_FAILURE;
        Question question = new Question(upstream, operation, method, target, repeats, null);
        WholeAnswer answer = new WholeAnswer(vertx, question, headers, body, timeout);
        // All that happens to one call happens on one event loop, which has its own connections.
        Context context = vertx.getOrCreateContext();
        if (Context.isOnEventLoopThread()) {
            answer.ask(upstreams.client());
        } else {
            context.runOnContext(here -> answer.ask(upstreams.client()));
        }
        return answer.future()
                .recover(failure ->
                        Future.failedFuture(new UpstreamFailed(upstream, failure, reading)));
    }

    /**
     * Reads from one process, whatever its breaker says; nothing is learnt from it. Fails as the
     * connection did.
     */
    public Future<Answer> at(
            String host, int port, String target, MultiMap headers, Duration patience) {
        RequestOptions options =
                new RequestOptions()
                        .setHost(host)
                        .setPort(port)
                        .setMethod(HttpMethod.GET)
                        .setURI(target)
                        .setHeaders(headers)
                        .setTimeout(patience.toMillis());
        return upstreams
                .client()
                .request(options)
                .compose(HttpClientRequest::send)
                .compose(Calls::whole);
    }

    private static Future<Answer> whole(HttpClientResponse response) {
        return response.body()
                .map(body -> new Answer(response.statusCode(), response.headers(), body));
    }
}
