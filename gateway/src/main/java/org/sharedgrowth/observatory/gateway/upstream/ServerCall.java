package org.sharedgrowth.observatory.gateway.upstream;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Gets one answer from one of a server's nodes. A read is repeated once if the connection breaks
 * before the first byte of the answer, or if the node answers that it is unavailable. Any request
 * is repeated, at every node in turn, if the connection could not be established. A slow read
 * (slower than 95 % of recent reads of its operation, or than a second) is also sent to a second
 * node. A read that probes whether a node has recovered is sent to a second node after a tenth of a
 * second. Repeats are limited by the server's retry budget, because otherwise a slow server would
 * get even more requests.
 *
 * <p>Runs on one event loop only.
 */
public final class ServerCall implements Attempt.Watcher {
    /**
     * Receives the connections of a call, and its outcome. There is one outcome, but none after the
     * call was ended here, and another one after {@link #breakOff}.
     */
    public interface Receiver {
        /** A connection is open; called again for each further attempt. */
        void onOpen(HttpClientRequest request);

        void onAnswer(HttpClientResponse answer);

        void onFailure(Throwable failure);
    }

    /** Interval at which an unanswered read checks whether a second attempt is allowed. */
    private static final long HEDGE_CHECK_MILLIS = 100;

    private static final int MAX_PAUSE_MILLIS = 25;
    private static final long NONE = -1;

    private final Vertx vertx;
    private final HttpClient client;
    private final Receiver receiver;
    private final long start = System.nanoTime();
    private UpstreamRequest upstreamRequest;

    /** The current attempt, or the earlier one of two. */
    private @Nullable Attempt first;

    /** The later attempt, if there are two. */
    private @Nullable Attempt second;

    /** Nodes that were tried; the next attempt goes to another node if possible. */
    private List<Node> tried = List.of();

    private int timesRepeated;
    private boolean finished;

    /** The timer of the second attempt, or {@link #NONE}. */
    private long hedge = NONE;

    public ServerCall(
            Vertx vertx, HttpClient client, UpstreamRequest upstreamRequest, Receiver receiver) {
        this.vertx = vertx;
        this.client = client;
        this.upstreamRequest = upstreamRequest;
        this.receiver = receiver;
    }

    /** Sends the request. */
    public final void start() {
        Upstream upstream = upstreamRequest.upstream();
        Optional<Node> node = upstream.pick(upstreamRequest.operation(), List.of());
        if (node.isEmpty()) {
            finished = true;
            receiver.onFailure(new AllNodesDown(upstream));
            return;
        }
        upstream.budget().countAttempt();
        attempt(node.get());
        if (upstreamRequest.repeats() == Repeats.WHEN_SLOW && upstream.hasSeveralNodes()) {
            hedgeIn(upstreamRequest.hedgeMillis(node.get()));
        }
    }

    private void hedgeIn(long millis) {
        hedge = vertx.setTimer(millis, id -> hedge());
    }

    private void attempt(Node node) {
        Attempt attempt = new Attempt(upstreamRequest, node, this);
        if (first == null) {
            first = attempt;
        } else {
            second = attempt;
        }
        attempt.start(client);
    }

    private void hedge() {
        if (finished || second != null) {
            return;
        }
        Attempt slow = first; // null while waiting to repeat
        Optional<Node> other = slow == null ? Optional.empty() : pickAnother(slow.node());
        if (other.isPresent()) {
            attempt(other.get());
        } else {
            hedgeIn(HEDGE_CHECK_MILLIS);
        }
    }

    /**
     * A healthy node that has not received the request; empty if there is none or the budget is
     * used up.
     */
    private Optional<Node> pickAnother(Node firstNode) {
        remember(firstNode);
        return upstreamRequest.upstream().pickOther(upstreamRequest.operation(), tried);
    }

    private void remember(Node node) {
        if (!tried.contains(node)) {
            tried = tried.isEmpty() ? new ArrayList<>(2) : tried;
            tried.add(node);
        }
    }

    @Override
    public final void onOpen(HttpClientRequest request) {
        receiver.onOpen(request);
    }

    @Override
    public final void onAnswer(Attempt attempt, HttpClientResponse answer) {
        if (finished) {
            return;
        }
        if (Failures.isUnavailable(answer.statusCode())
                && upstreamRequest.repeats() != Repeats.NEVER
                && retryElsewhere(attempt)) {
            return;
        }
        finished = true;
        stopHedge();
        Attempt other = attempt == first ? second : first;
        if (other != null) {
            if (other == first && answer.statusCode() < 500) {
                other.markOvertaken(vertx);
            } else {
                other.cancel();
            }
        }
        first = attempt;
        second = null;
        upstreamRequest.recordTime(System.nanoTime() - start);
        receiver.onAnswer(answer);
    }

    /**
     * Leaves the request to another node, after this one has answered that it is unavailable; false
     * if no other node has it or may get it.
     */
    private boolean retryElsewhere(Attempt attempt) {
        if (second != null) {
            // The other node already has the request, because this one was slow.
            forget(attempt);
            remember(attempt.node());
            attempt.cancel();
            return true;
        }
        if (timesRepeated > 0 || !upstreamRequest.upstream().hasSeveralNodes()) {
            return false;
        }
        Optional<Node> other = pickAnother(attempt.node());
        if (other.isEmpty()) {
            return false;
        }
        timesRepeated++;
        forget(attempt);
        attempt.cancel();
        attempt(other.get());
        return true;
    }

    private void forget(Attempt attempt) {
        if (attempt == first) {
            first = second;
            second = null;
        } else if (attempt == second) {
            second = null;
        }
    }

    @Override
    public final void onFailure(Attempt attempt, Throwable failure) {
        forget(attempt);
        remember(attempt.node());
        if (finished || first != null) {
            return; // the other node may still answer
        }
        if (upstreamRequest.mayRepeat(timesRepeated, attempt.reached(), failure)
                && upstreamRequest.upstream().budget().take()) {
            timesRepeated++;
            long pause = 1L + ThreadLocalRandom.current().nextInt(MAX_PAUSE_MILLIS);
            vertx.setTimer(pause, id -> retry(failure));
            return;
        }
        fail(failure);
    }

    private void retry(Throwable failure) {
        if (finished) {
            return;
        }
        Optional<Node> node = upstreamRequest.upstream().pick(upstreamRequest.operation(), tried);
        if (node.isPresent()) {
            attempt(node.get());
        } else {
            fail(failure);
        }
    }

    private void fail(Throwable failure) {
        finished = true;
        stopHedge();
        receiver.onFailure(failure);
    }

    private void stopHedge() {
        if (hedge != NONE) {
            vertx.cancelTimer(hedge);
        }
    }

    /** Replaces the request by one with another target, unless its answer has begun. */
    public final void changeTarget(String newTarget) {
        if (!finished) {
            stopHedge();
            end(Attempt::cancel);
            first = null;
            second = null;
            tried = List.of();
            upstreamRequest = upstreamRequest.withTarget(newTarget);
            start();
        }
    }

    /** Cancels the call. */
    public final void cancel() {
        finished = true;
        stopHedge();
        end(Attempt::cancel);
    }

    /**
     * Ends the call because of a timeout, which counts against the node only if the call has taken
     * at least half of the full time.
     *
     * @param timeout the full time that a request may take
     */
    public final void timeOut(Duration timeout) {
        finished = true;
        stopHedge();
        boolean counts = System.nanoTime() - start >= timeout.toNanos() / 2;
        end(counts ? Attempt::timeOut : Attempt::cancel);
    }

    /** Ends the call because the answer was cut off after a part of it had been forwarded. */
    public final void reportCutOff() {
        finished = true;
        stopHedge();
        end(Attempt::reportCutOff);
    }

    /** Handles an answer that was cut off before any of it was used. */
    public final void breakOff(Throwable failure) {
        Attempt broken = first;
        reportCutOff();
        if (broken != null) {
            finished = false;
            onFailure(broken, failure);
        }
    }

    private void end(Consumer<Attempt> how) {
        if (first != null) {
            how.accept(first);
        }
        if (second != null) {
            how.accept(second);
        }
    }
}
