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
    /** The inside waits shorter than the outside: browsers give up after 30 seconds. */
    private static final long PATIENCE_MILLIS = 10_000;

    private final Upstreams upstreams;
    private final Traces traces;

    Calls(Upstreams upstreams, Traces traces) {
        this.upstreams = upstreams;
        this.traces = traces;
    }

    /** Reads; fails with {@link UpstreamFailed} only. Any status is an answer. */
    public Future<Answer> get(Upstream upstream, String target, MultiMap headers) {
        return send(upstream, HttpMethod.GET, target, headers, null);
    }

    /** Sends a body, or none; fails with {@link UpstreamFailed} only. */
    public Future<Answer> send(
            Upstream upstream,
            HttpMethod method,
            String target,
            MultiMap headers,
            @Nullable Buffer body) {
        Optional<Node> chosen = upstream.pick(null);
        if (chosen.isEmpty()) {
            return Future.failedFuture(new UpstreamFailed(upstream, new AllNodesDown(upstream)));
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
                        .setTimeout(PATIENCE_MILLIS);
        return upstreams
                .client()
                .request(options)
                .onFailure(failure -> upstream.record(node, Failures.outcome(failure, false)))
                .compose(request ->
                        sent(request, body)
                                .compose(Calls::whole)
                                .onComplete(done -> upstream.record(node, outcome(done))))
                .recover(failure -> Future.failedFuture(new UpstreamFailed(upstream, failure)));
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
