package org.sharedgrowth.observatory.gateway.upstream;

import io.vertx.core.AsyncResult;
import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.gateway.monitoring.Traces;
import org.sharedgrowth.observatory.gateway.resilience.Breaker;

/**
 * The gateway's own requests, whose answers are small and read as a whole. Where a server has
 * several nodes, one that is lost fails nothing that another can answer: what never reached a node
 * is sent to the next, a read whose connection broke is sent once more, and so is one that a node
 * leaves unanswered for a second. All within the server's budget of repeats.
 */
@Singleton
public class Calls {
    /**
     * Of a change, and of a read that may take long: the inside waits shorter than browsers do,
     * which give up after 30 seconds.
     */
    private static final Duration LONG_TIMEOUT = Duration.ofSeconds(10);

    private static final long SLOW_MILLIS = 1_000;

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
     * What a server is asked.
     *
     * @param operation id of what is asked for; time-outs are counted by it
     * @param quick whether the answer is at hand, so that a node that lets it wait is ill
     * @param until when an answer is of no use any more, by {@link System#nanoTime}
     */
    private record Question(
            Upstream upstream,
            String operation,
            HttpMethod method,
            String target,
            MultiMap headers,
            @Nullable Buffer body,
            boolean quick,
            long until) {
        boolean reading() {
            return method.equals(HttpMethod.GET);
        }

        long leftMillis() {
            return Math.max(1, TimeUnit.NANOSECONDS.toMillis(until - System.nanoTime()));
        }
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
        Question question =
                new Question(
                        upstream,
                        operation,
                        method,
                        target,
                        headers,
                        body,
                        quick,
                        System.nanoTime() + timeout.toNanos());
        return ask(question)
                .recover(failure ->
                        Future.failedFuture(
                                new UpstreamFailed(upstream, failure, question.reading())));
    }

    private Future<Answer> ask(Question question) {
        Upstream upstream = question.upstream();
        Optional<Node> chosen = upstream.pick(question.operation(), null);
        if (chosen.isEmpty()) {
            return Future.failedFuture(new AllNodesDown(upstream));
        }
        upstream.budget().spent();
        Node node = chosen.get();
        Future<Answer> first = ask(question, node, upstream.size() - 1);
        return question.quick() && upstream.hasSeveral()
                ? orOfAnother(question, node, first)
                : first;
    }

    /** The first answer, unless it takes long and another node is faster. */
    private Future<Answer> orOfAnother(Question question, Node slow, Future<Answer> first) {
        Promise<Answer> second = Promise.promise();
        long timer =
                vertx.setTimer(
                        SLOW_MILLIS,
                        id -> {
                            Optional<Node> other =
                                    question.upstream().pickOther(question.operation(), slow);
                            if (other.isEmpty()) {
                                first.onComplete(second);
                                return;
                            }
                            ask(question, other.get(), 0)
                                    .onSuccess(answer -> overtaken(question, slow, first))
                                    .onComplete(second);
                        });
        first.onComplete(done -> {
            if (vertx.cancelTimer(timer)) {
                second.handle(done);
            }
        });
        return Future.any(first, second.future())
                .map(done -> first.succeeded() ? first.result() : second.future().result());
    }

    private static void overtaken(Question question, Node slow, Future<Answer> first) {
        if (!first.isComplete()) {
            question.upstream().record(slow, question.operation(), Breaker.Outcome.OVERTAKEN);
        }
    }

    /**
     * Asks a node, and others when it fails.
     *
     * @param more how many others at most
     */
    private Future<Answer> ask(Question question, Node node, int more) {
        Future<Answer> asked = once(question, node);
        return asked.transform(done -> {
            boolean unsent = done.failed() && Failures.isUnreachable(done.cause());
            if (more < 1 || !(unsent || (question.reading() && failedAlone(done)))) {
                return asked;
            }
            return question.upstream()
                    .pickOther(question.operation(), node)
                    .map(other -> ask(question, other, unsent ? more - 1 : 0))
                    .orElse(asked);
        });
    }

    /** Whether another node may know better: this one broke off, or is down for now. */
    private static boolean failedAlone(AsyncResult<Answer> done) {
        return done.failed()
                ? Failures.outcome(done.cause(), true) == Breaker.Outcome.BROKEN
                : Failures.isUnavailable(done.result().status());
    }

    private Future<Answer> once(Question question, Node node) {
        Upstream upstream = question.upstream();
        String operation = question.operation();
        RequestOptions options =
                new RequestOptions()
                        .setHost(node.host())
                        .setPort(node.port())
                        .setMethod(question.method())
                        .setURI(question.target())
                        .setHeaders(question.headers())
                        .setTimeout(question.leftMillis());
        return upstreams
                .client()
                .request(options)
                .onFailure(failure ->
                        upstream.record(node, operation, Failures.outcome(failure, false)))
                .compose(request ->
                        sent(request, question.body())
                                .compose(Calls::whole)
                                .onComplete(
                                        done -> upstream.record(node, operation, outcome(done))));
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
