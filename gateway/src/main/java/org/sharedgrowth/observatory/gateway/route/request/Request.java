package org.sharedgrowth.observatory.gateway.route.request;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import org.jboss.logging.Logger;
import org.sharedgrowth.observatory.gateway.cache.Flight;
import org.sharedgrowth.observatory.gateway.operation.Operation;
import org.sharedgrowth.observatory.gateway.problem.Outages;
import org.sharedgrowth.observatory.gateway.problem.Problem;
import org.sharedgrowth.observatory.gateway.upstream.Repeats;
import org.sharedgrowth.observatory.gateway.upstream.UpstreamRequest;

/**
 * One request and what is known about it, from its arrival until it is answered.
 *
 * @param operation operation of the contract; empty for requests that are handled without one: to
 *     our own pages and to the sign-in server
 * @param key API keys sent with it, already removed from its target
 * @param flight the read whose answer other requests may wait for; empty if none is shared
 * @param answerListener called with the status of the answer to the client; {@code Changes.UNKNOWN}
 *     if the client disconnected
 * @param bodyListener called with each chunk of the body as it is forwarded
 * @param arrivedNanos time of arrival, in nanoseconds
 */
public record Request(
        HttpServerRequest http,
        String path,
        Route route,
        Optional<Operation> operation,
        SentKey key,
        BodySize size,
        Optional<Flight> flight,
        IntConsumer answerListener,
        Consumer<Buffer> bodyListener,
        long arrivedNanos) {
    private static final Duration MIN_REMAINING = Duration.ofMillis(1);
    private static final Set<HttpMethod> SAFE =
            Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);
    private static final Logger LOG = Logger.getLogger(Request.class);

    /** The request as it arrived. */
    public static Request of(
            HttpServerRequest http,
            String path,
            Route route,
            Optional<Operation> operation,
            SentKey key) {
        return new Request(
                http,
                path,
                route,
                operation,
                key,
                BodySize.of(http),
                Optional.empty(),
                Request::ignore,
                Request::ignore,
                System.nanoTime());
    }

    private static void ignore(int status) {}

    private static void ignore(Buffer piece) {}

    public HttpServerResponse response() {
        return http.response();
    }

    /** A copy whose answer is shared with waiting requests. */
    public Request withFlight(Flight forOthers) {
        return with(Optional.of(forOthers), answerListener, bodyListener);
    }

    /** A copy with one more listener for the answer's status. */
    public Request withAnswerListener(IntConsumer listener) {
        return with(flight, answerListener.andThen(listener), bodyListener);
    }

    /** A copy with a listener for its body. */
    public Request withBodyListener(Consumer<Buffer> listener) {
        return with(flight, answerListener, listener);
    }

    private Request with(
            Optional<Flight> forOthers, IntConsumer onAnswer, Consumer<Buffer> onBody) {
        return new Request(
                http, path, route, operation, key, size, forOthers, onAnswer, onBody, arrivedNanos);
    }

    /** What remains of a timeout that began when the request arrived; at least 1 ms. */
    public Duration remaining(Duration timeout) {
        Duration rest = timeout.minusNanos(System.nanoTime() - arrivedNanos);
        return rest.compareTo(MIN_REMAINING) < 0 ? MIN_REMAINING : rest;
    }

    /** Answers the request with a problem instead of forwarding it. */
    public void refuse(Problem problem) {
        flight.ifPresent(Flight::end);
        problem.send(http);
    }

    /**
     * Runs a step of a callback. An unexpected exception becomes an error answer, because otherwise
     * the client would wait forever.
     */
    public void guard(Runnable step) {
        try {
            step.run();
        } catch (RuntimeException e) {
            Problem problem = Outages.internal();
            LOG.errorf(e, "A request could not be passed on, instance=%s", problem.instance());
            refuse(problem);
        }
    }

    /** The largest body that its operation needs, in bytes. */
    public long bodyLimit(RouteConfig config) {
        return operation
                .map(one -> one.takesFiles() ? config.bodyLimit() : config.documentLimit())
                .orElseGet(config::formLimit)
                .asLongValue();
    }

    /**
     * Maximum time from its arrival, or from the end of its body, to the first byte of the answer.
     */
    public Duration timeout(RouteConfig config) {
        if (isQuickRead()) {
            return config.readTimeout();
        }
        // A long poll, and a file that the service reads first, may take longer.
        return waits() || !size.isZero() ? config.longAnswerTimeout() : config.answerTimeout();
    }

    /** Whether it is a read that should be answered quickly. */
    public boolean isQuickRead() {
        return operation.map(Operation::quick).orElse(false);
    }

    /** Id of its operation; empty where the contract lists none. */
    public String operationId() {
        return operation.map(Operation::id).orElse("");
    }

    /** Whether it is a long poll or an event stream. */
    public boolean waits() {
        return operation.map(Operation::waits).orElse(false);
    }

    /** Whether it changes something. */
    public boolean writes() {
        return operation.map(Operation::writes).orElse(false);
    }

    /**
     * The request to the service.
     *
     * @param target path at the service, with the query
     */
    public UpstreamRequest forService(String target) {
        return new UpstreamRequest(
                route.upstream(),
                operationId(),
                http.method(),
                target,
                repeats(),
                operation.map(Operation::latencies).orElse(null));
    }

    private Repeats repeats() {
        if (!size.isZero() || !SAFE.contains(http.method())) {
            return Repeats.NEVER;
        }
        return isQuickRead() && http.method().equals(HttpMethod.GET)
                ? Repeats.WHEN_SLOW
                : Repeats.AFTER_FAILURE;
    }
}
