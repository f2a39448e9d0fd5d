package org.sharedgrowth.observatory.gateway.upstream;

import io.vertx.core.AsyncResult;
import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.gateway.monitoring.Traces;
import org.sharedgrowth.observatory.gateway.resilience.Breaker;

/** The gateway's own requests, whose answers are small and read as a whole. */
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

    Calls(Upstreams upstreams, UpstreamConfig config, Traces traces) {
        this.upstreams = upstreams;
        this.config = config;
        this.traces = traces;
    }

    /**
     * Reads; fails with {@link UpstreamFailed} only. Any status is an answer.
     *
     * @param operation id of what is asked for; time-outs are counted by it
     */
    public Future<Answer> get(
            Upstream upstream, String operation, String target, MultiMap headers) {
        return send(
                upstream, operation, HttpMethod.GET, target, headers, null, config.readTimeout());
    }

    /**
     * Reads what may take long; else as {@link #get}.
     *
     * @param operation id of what is asked for; time-outs are counted by it
     */
    public Future<Answer> getPatiently(
            Upstream upstream, String operation, String target, MultiMap headers) {
        return send(upstream, operation, HttpMethod.GET, target, headers, null, LONG_TIMEOUT);
    }

    /** Sends a body, or none; fails with {@link UpstreamFailed} only. */
    public Future<Answer> send(
            Upstream upstream,
            String operation,
            HttpMethod method,
            String target,
            MultiMap headers,
            @Nullable Buffer body) {
        Duration timeout = method.equals(HttpMethod.GET) ? config.readTimeout() : LONG_TIMEOUT;
        return send(upstream, operation, method, target, headers, body, timeout);
    }

    private Future<Answer> send(
            Upstream upstream,
            String operation,
            HttpMethod method,
            String target,
            MultiMap headers,
            @Nullable Buffer body,
            Duration timeout) {
        boolean reading = method.equals(HttpMethod.GET);
        Optional<Node> chosen = upstream.pick(operation, null);
        if (chosen.isEmpty()) {
            return Future.failedFuture(
                    new UpstreamFailed(upstream, new AllNodesDown(upstream), reading));
        }
        Node node = chosen.get();
        traces.carry(headers);
        RequestOptions options =
                new RequestOptions()
                        .setHost(node.host())
                        .setPort(node.port())
                        .setMethod(method)
                        .setURI(target)
                        .setHeaders(headers)
                        .setTimeout(timeout.toMillis());
        return upstreams
                .client()
                .request(options)
                .onFailure(failure ->
                        upstream.record(node, operation, Failures.outcome(failure, false)))
                .compose(request ->
                        sent(request, body)
                                .compose(Calls::whole)
                                .onComplete(
                                        done -> upstream.record(node, operation, outcome(done))))
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
                .compose(request -> sent(request, null))
                .compose(Calls::whole);
    }

    private static Breaker.Outcome outcome(AsyncResult<Answer> done) {
        if (done.failed()) {
            return Failures.outcome(done.cause(), true);
        }
        return done.result().status() >= 500
                ? Breaker.Outcome.SERVER_ERROR
                : Breaker.Outcome.ANSWERED;
    }

    private static Future<HttpClientResponse> sent(
            HttpClientRequest request, @Nullable Buffer body) {
        return body == null ? request.send() : request.send(body);
    }

    private static Future<Answer> whole(HttpClientResponse response) {
        return response.body()
                .map(body -> new Answer(response.statusCode(), response.headers(), body));
    }
}
