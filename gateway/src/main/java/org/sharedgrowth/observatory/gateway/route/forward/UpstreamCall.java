package org.sharedgrowth.observatory.gateway.route.forward;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.sharedgrowth.observatory.gateway.operation.Operation;
import org.sharedgrowth.observatory.gateway.resilience.Latencies;
import org.sharedgrowth.observatory.gateway.route.request.Request;
import org.sharedgrowth.observatory.gateway.upstream.AllNodesDown;
import org.sharedgrowth.observatory.gateway.upstream.Failures;
import org.sharedgrowth.observatory.gateway.upstream.Node;
import org.sharedgrowth.observatory.gateway.upstream.Upstream;

/**
 * Gets one answer from one of a server's nodes. A read is repeated once if a node breaks off before
 * the first byte of its answer. Any request is repeated, at each node there is, if the connection
 * was never established. A read that takes longer than 95 % of its kind, or longer than a second
 * where that is not known yet, is sent to a second node as well (hedging). Repeats are limited by
 * the server's retry budget, or a slow server would get more requests the slower it is.
 */
final class UpstreamCall implements Attempt.Watcher {
    /** Is told the outcome, once. */
    interface Receiver {
        /** A connection is open; called again if it failed before it was used. */
        void onOpen(HttpClientRequest request);

        void onAnswer(HttpClientResponse answer);

        void onFailure(Throwable failure);
    }

    /** Requests without an operation of the contract are not measured, so never hedged. */
    private static final Latencies OF_NO_OPERATION = new Latencies();

    /** Hedging time of a read that was not measured yet: it has 2.5 seconds in all. */
    private static final long UNKNOWN_MILLIS = 1_000;

    /** While a read is unanswered, the retry budget may come to allow a second attempt. */
    private static final long UNTIL_NEXT_HEDGE_MILLIS = 100;

    private static final int MAX_PAUSE_MILLIS = 25;
    private static final long NONE = -1;

    private final Vertx vertx;
    private final HttpClient client;
    private final Upstream upstream;
    private final String operation;
    private final HttpMethod method;
    private final Repeats repeats;
    private final Latencies latencies;
    private final Receiver receiver;
    private final List<Attempt> running = new ArrayList<>(2);
    private final long begun = System.nanoTime();
    private String target;
    private int repeated;
    private boolean over;
    private long hedge = NONE;

    /**
     * @param asked gives the route, the operation and the method
     * @param target of the service, with the query
     */
    UpstreamCall(Vertx vertx, HttpClient client, Request asked, String target, Receiver receiver) {
        this.vertx = vertx;
        this.client = client;
        this.upstream = asked.route().upstream();
        this.operation = asked.operationId();
        this.method = asked.http().method();
        this.target = target;
        this.repeats = Repeats.of(asked);
        this.latencies = asked.operation().map(Operation::latencies).orElse(OF_NO_OPERATION);
        this.receiver = receiver;
    }

    void start() {
        Optional<Node> node = upstream.pick(operation, null);
        if (node.isEmpty()) {
            over = true;
            receiver.onFailure(new AllNodesDown(upstream));
            return;
        }
        upstream.budget().spent();
        attempt(node.get());
        if (repeats == Repeats.WHEN_SLOW && upstream.hasSeveral()) {
            long p95 = latencies.p95();
            hedgeIn(
                    p95 == Long.MAX_VALUE
                            ? UNKNOWN_MILLIS
                            : Math.max(1, TimeUnit.NANOSECONDS.toMillis(p95)));
        }
    }

    private void hedgeIn(long millis) {
        hedge = vertx.setTimer(millis, id -> hedge());
    }

    private void attempt(Node node) {
        Attempt attempt = new Attempt(upstream, operation, node, this);
        running.add(attempt);
        attempt.start(
                client,
                new RequestOptions()
                        .setHost(node.host())
                        .setPort(node.port())
                        .setMethod(method)
                        .setURI(target));
    }

    private void hedge() {
        if (over || running.size() != 1) {
            return;
        }
        Optional<Node> second = upstream.pickOther(operation, running.getFirst().node());
        if (second.isPresent()) {
            attempt(second.get());
        } else {
            hedgeIn(UNTIL_NEXT_HEDGE_MILLIS);
        }
    }

    @Override
    public void onOpen(HttpClientRequest request) {
        receiver.onOpen(request);
    }

    @Override
    public void onAnswer(Attempt attempt, HttpClientResponse answer) {
        if (over) {
            return;
        }
        if (Failures.isUnavailable(answer.statusCode())
                && repeats != Repeats.NEVER
                && retryElsewhere(attempt)) {
            return;
        }
        over = true;
        stopHedge();
        boolean well = answer.statusCode() < 500;
        boolean earlier = true;
        for (Attempt other : running) {
            if (other == attempt) {
                earlier = false;
            } else if (earlier && well) {
                other.overtaken(vertx);
            } else {
                other.cancel();
            }
        }
        running.removeIf(other -> other != attempt);
        latencies.add(System.nanoTime() - begun);
        receiver.onAnswer(answer);
    }

    /** Asks another node instead of passing on that this one is unavailable. */
    private boolean retryElsewhere(Attempt attempt) {
        if (running.size() > 1) {
            // The other one has the request already, since this one was slow.
            running.remove(attempt);
            attempt.cancel();
            return true;
        }
        if (repeated > 0 || !upstream.hasSeveral()) {
            return false;
        }
        Optional<Node> other = upstream.pickOther(operation, attempt.node());
        if (other.isEmpty()) {
            return false;
        }
        repeated++;
        running.clear();
        attempt.cancel();
        attempt(other.get());
        return true;
    }

    @Override
    public void onFailure(Attempt attempt, Throwable failure) {
        running.remove(attempt);
        if (over || !running.isEmpty()) {
            return; // the other one may still answer
        }
        if (mayRepeat(attempt, failure) && upstream.budget().take()) {
            repeated++;
            long pause = 1L + ThreadLocalRandom.current().nextInt(MAX_PAUSE_MILLIS);
            vertx.setTimer(pause, id -> retry(attempt.node(), failure));
            return;
        }
        fail(failure);
    }

    private boolean mayRepeat(Attempt attempt, Throwable failure) {
        if (!attempt.reached()) {
            // Nothing was sent: each node may be tried, and a node alone once more for a read.
            int max = upstream.hasSeveral() ? upstream.size() - 1 : repeats.max();
            return repeated < max;
        }
        return repeated < repeats.max() && !(failure instanceof TimeoutException);
    }

    private void retry(Node last, Throwable failure) {
        if (over) {
            return;
        }
        Optional<Node> node = upstream.pick(operation, last);
        if (node.isPresent()) {
            attempt(node.get());
        } else {
            fail(failure);
        }
    }

    private void fail(Throwable failure) {
        over = true;
        stopHedge();
        receiver.onFailure(failure);
    }

    private void stopHedge() {
        if (hedge != NONE) {
            vertx.cancelTimer(hedge);
        }
    }

    /** Takes back what was asked and asks for another target, unless there is an answer already. */
    void askInstead(String other) {
        if (!over) {
            stopHedge();
            running.forEach(Attempt::cancel);
            running.clear();
            target = other;
            start();
        }
    }

    /** Nobody waits any more. */
    void cancel() {
        over = true;
        stopHedge();
        running.forEach(Attempt::cancel);
    }

    /**
     * The answer did not come in time. That counts against the node unless the request had waited
     * for another one's answer before and had little time left.
     *
     * @param timeout that a request has in all
     */
    void timeOut(Duration timeout) {
        over = true;
        stopHedge();
        boolean counts = System.nanoTime() - begun >= timeout.toNanos() / 2;
        running.forEach(counts ? Attempt::timeOut : Attempt::cancel);
    }

    /** The answer was cut off. */
    void blame() {
        over = true;
        stopHedge();
        running.forEach(Attempt::blame);
    }
}
