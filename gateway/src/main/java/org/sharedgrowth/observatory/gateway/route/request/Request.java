package org.sharedgrowth.observatory.gateway.route.request;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import org.jboss.logging.Logger;
import org.sharedgrowth.observatory.gateway.cache.Flight;
import org.sharedgrowth.observatory.gateway.operation.Operation;
import org.sharedgrowth.observatory.gateway.problem.Outages;
import org.sharedgrowth.observatory.gateway.problem.Problem;

/**
 * One request on its way through the checks.
 *
 * @param operation of the contract; empty for the sign-in server, whose addresses it does not list
 * @param key that came with it; its target has none any more
 * @param flight others wait for this answer too
 * @param answered is told the status of the service's answer, or of what the client is told
 *     instead; {@code Changes.UNKNOWN} when the client did not wait for it
 * @param overheard is told the body too, piece by piece as it passes
 * @param came when it came, in nanoseconds
 */
public record Request(
        HttpServerRequest http,
        String path,
        Route route,
        Optional<Operation> operation,
        SentKey key,
        BodySize size,
        Optional<Flight> flight,
        IntConsumer answered,
        Consumer<Buffer> overheard,
        long came) {
    private static final Duration SHORTEST = Duration.ofMillis(1);
    private static final Logger LOG = Logger.getLogger(Request.class);

    /** As it came. */
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
                Request::nobody,
                Request::nobody,
                System.nanoTime());
    }

    private static void nobody(int status) {}

    private static void nobody(Buffer piece) {}

    public HttpServerResponse response() {
        return http.response();
    }

    /** The same, and whoever waits is told of its answer. */
    public Request leading(Flight forOthers) {
        return new Request(
                http,
                path,
                route,
                operation,
                key,
                size,
                Optional.of(forOthers),
                answered,
                overheard,
                came);
    }

    /** The same, and nobody else waits for its answer. */
    public Request alone() {
        return new Request(
                http,
                path,
                route,
                operation,
                key,
                size,
                Optional.empty(),
                answered,
                overheard,
                came);
    }

    /** The same, and somebody more is told the answer's status. */
    public Request answering(IntConsumer told) {
        return new Request(
                http,
                path,
                route,
                operation,
                key,
                size,
                flight,
                answered.andThen(told),
                overheard,
                came);
    }

    /** The same, and somebody is told its body. */
    public Request overheardBy(Consumer<Buffer> listener) {
        return new Request(
                http, path, route, operation, key, size, flight, answered, listener, came);
    }

    /** What is left of a patience that began when it came; a moment at least. */
    public Duration left(Duration patience) {
        Duration left = patience.minusNanos(System.nanoTime() - came);
        return left.compareTo(SHORTEST) < 0 ? SHORTEST : left;
    }

    /** Ends it here. */
    public void refuse(Problem problem) {
        flight.ifPresent(Flight::lost);
        problem.send(http);
    }

    /** Runs a step of a callback: nobody else hears of its errors, and the client would wait. */
    public void guarded(Runnable step) {
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

    /** How long it may take from when it came, or from the end of its body, to the first byte. */
    public Duration timeout(RouteConfig config) {
        if (reads()) {
            return config.readTimeout();
        }
        // Who waits for news, and who sent a file that is read first, may wait longer.
        return waits() || !size.none() ? config.longAnswerTimeout() : config.answerTimeout();
    }

    /** Whether nothing is changed by it, and the answer is at hand. */
    public boolean reads() {
        return operation.map(Operation::quick).orElse(false);
    }

    /** Id of what it asks for; an empty text where the contract does not list it. */
    public String operationId() {
        return operation.map(Operation::id).orElse("");
    }

    /** Whether the answer may be held back until there is news. */
    public boolean waits() {
        return operation.map(Operation::waits).orElse(false);
    }

    /** Whether it changes something. */
    public boolean writes() {
        return operation.map(Operation::writes).orElse(false);
    }
}
