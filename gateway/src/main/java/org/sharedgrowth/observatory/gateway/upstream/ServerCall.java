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
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Gets one answer from one of a server's nodes. A read is repeated once if a node breaks off before
 * the first byte of its answer, or says that it is unavailable. Any request is repeated, at each
 * node there is, if the connection was never established. A read that takes longer than 95 % of its
 * kind, or longer than a second where that is not known, is sent to a second node as well
 * (hedging). Repeats are limited by the server's retry budget, or a slow server would get more
 * requests the slower it is.
 *
 * <p>One event loop alone uses it.
 */
public final class ServerCall implements Attempt.Watcher {
    /** Is told the outcome, once. */
    public interface Receiver {
        /** A connection is open; called again for each further attempt. */
        void onOpen(HttpClientRequest request);

        void onAnswer(HttpClientResponse answer);

        void onFailure(Throwable failure);
    }

    /** While a read is unanswered, the retry budget may come to allow a second attempt. */
    private static final long UNTIL_NEXT_HEDGE_MILLIS = 100;

    private static final int MAX_PAUSE_MILLIS = 25;
    private static final long NONE = -1;

    private final Vertx vertx;
    private final HttpClient client;
    private final Receiver receiver;
    private final long begun = System.nanoTime();
    private Question question;

    /** The attempt that runs, or the earlier of two. */
    private @Nullable Attempt first;

    /** The other one, while two run. */
    private @Nullable Attempt second;

    /** Nodes that a repeat is not sent to, since they had the request. */
    private List<Node> tried = List.of();

    private int repeated;
    private boolean over;
    private long hedge = NONE;

    public ServerCall(Vertx vertx, HttpClient client, Question question, Receiver receiver) {
        this.vertx = vertx;
        this.client = client;
        this.question = question;
        this.receiver = receiver;
    }

    /** Sends the request. */
    public final void start() {
        Upstream upstream = question.upstream();
        Optional<Node> node = upstream.pick(question.operation(), List.of());
        if (node.isEmpty()) {
            over = true;
            receiver.onFailure(new AllNodesDown(upstream));
            return;
        }
        upstream.budget().spent();
        attempt(node.get());
        if (question.repeats() == Repeats.WHEN_SLOW && upstream.hasSeveral()) {
            hedgeIn(question.slowMillis());
        }
    }

    private void hedgeIn(long millis) {
        hedge = vertx.setTimer(millis, id -> hedge());
    }

    private void attempt(Node node) {
        Attempt attempt = new Attempt(question, node, this);
        if (first == null) {
            first = attempt;
        } else {
            second = attempt;
        }
        attempt.start(client);
    }

    private void hedge() {
        if (over || second != null) {
            return;
        }
        Attempt slow = first; // null while a repeat waits
        Optional<Node> other = slow == null ? Optional.empty() : another(slow.node());
        if (other.isPresent()) {
            attempt(other.get());
        } else {
            hedgeIn(UNTIL_NEXT_HEDGE_MILLIS);
        }
    }

    /** A node that never had the request, if one is well and the budget allows it. */
    private Optional<Node> another(Node asked) {
        remember(asked);
        return question.upstream().pickOther(question.operation(), tried);
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
        if (over) {
            return;
        }
        if (Failures.isUnavailable(answer.statusCode())
                && question.repeats() != Repeats.NEVER
                && retryElsewhere(attempt)) {
            return;
        }
        over = true;
        stopHedge();
        Attempt other = attempt == first ? second : first;
        if (other != null) {
            if (other == first && answer.statusCode() < 500) {
                other.overtaken(vertx);
            } else {
                other.cancel();
            }
        }
        first = attempt;
        second = null;
        question.learn(System.nanoTime() - begun);
        receiver.onAnswer(answer);
    }

    /** Asks another node instead of passing on that this one is unavailable. */
    private boolean retryElsewhere(Attempt attempt) {
        if (second != null) {
            // The other one has the request already, since this one was slow.
            forget(attempt);
            remember(attempt.node());
            attempt.cancel();
            return true;
        }
        if (repeated > 0 || !question.upstream().hasSeveral()) {
            return false;
        }
        Optional<Node> other = another(attempt.node());
        if (other.isEmpty()) {
            return false;
        }
        repeated++;
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
        if (over || first != null) {
            return; // the other one may still answer
        }
        if (mayRepeat(attempt, failure) && question.upstream().budget().take()) {
            repeated++;
            long pause = 1L + ThreadLocalRandom.current().nextInt(MAX_PAUSE_MILLIS);
            vertx.setTimer(pause, id -> retry(failure));
            return;
        }
        fail(failure);
    }

    private boolean mayRepeat(Attempt attempt, Throwable failure) {
        Repeats repeats = question.repeats();
        if (!attempt.reached()) {
            // Nothing was sent: each node may be tried, and a node alone once more for a read.
            Upstream upstream = question.upstream();
            int max = upstream.hasSeveral() ? upstream.size() - 1 : repeats.max();
            return repeated < max;
        }
        return repeated < repeats.max() && !(failure instanceof TimeoutException);
    }

    private void retry(Throwable failure) {
        if (over) {
            return;
        }
        Optional<Node> node = question.upstream().pick(question.operation(), tried);
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
    public final void askInstead(String other) {
        if (!over) {
            stopHedge();
            end(Attempt::cancel);
            first = null;
            second = null;
            tried = List.of();
            question = question.withTarget(other);
            start();
        }
    }

    /** Nobody waits any more. */
    public final void cancel() {
        over = true;
        stopHedge();
        end(Attempt::cancel);
    }

    /**
     * The answer did not come in time. That counts against the node unless the request had waited
     * for another one's answer before and had little time left.
     *
     * @param timeout that a request has in all
     */
    public final void timeOut(Duration timeout) {
        over = true;
        stopHedge();
        boolean counts = System.nanoTime() - begun >= timeout.toNanos() / 2;
        end(counts ? Attempt::timeOut : Attempt::cancel);
    }

    /** The answer broke off, and some of it was passed on. */
    public final void blame() {
        over = true;
        stopHedge();
        end(Attempt::blame);
    }

    /**
     * The answer broke off, and nothing of it was used: the receiver gets another one, or is told.
     */
    public final void breakOff(Throwable failure) {
        Attempt broken = first;
        blame();
        if (broken != null) {
            over = false;
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
