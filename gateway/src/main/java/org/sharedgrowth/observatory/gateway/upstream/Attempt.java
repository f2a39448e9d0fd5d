package org.sharedgrowth.observatory.gateway.upstream;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.gateway.resilience.Breaker.Outcome;

/**
 * One attempt to send a request to one node. It reports at most one outcome to its watcher, and the
 * result to the node's breaker.
 */
final class Attempt {
    /** Receives the events of an attempt. */
    interface Watcher {
        /** The connection is open; the body or the end of the request can be sent. */
        void onOpen(HttpClientRequest request);

        void onAnswer(Attempt attempt, HttpClientResponse answer);

        void onFailure(Attempt attempt, Throwable failure);
    }

    /**
     * How long an overtaken node may still answer: longer than any healthy node takes for a quick
     * read.
     */
    private static final long GRACE_MILLIS = 1_000;

    private final UpstreamRequest upstreamRequest;
    private final Node node;
    private final Watcher watcher;
    private @Nullable HttpClientRequest request;
    private boolean finished;
    private boolean recorded;

    Attempt(UpstreamRequest upstreamRequest, Node node, Watcher watcher) {
        this.upstreamRequest = upstreamRequest;
        this.node = node;
        this.watcher = watcher;
    }

    void start(HttpClient client) {
        client.request(upstreamRequest.optionsFor(node))
                .onSuccess(this::open)
                .onFailure(this::fail);
    }

    private void open(HttpClientRequest opened) {
        if (finished) {
            record(Outcome.UNKNOWN); // nothing was sent to the node
            opened.reset();
            return;
        }
        request = opened;
        opened.response().onSuccess(this::answer).onFailure(this::fail);
        watcher.onOpen(opened);
    }

    private void answer(HttpClientResponse answer) {
        record(answer.statusCode() >= 500 ? Outcome.SERVER_ERROR : Outcome.ANSWERED);
        if (finished) {
            answer.request().reset(); // another node's answer was used
        } else {
            watcher.onAnswer(this, answer);
        }
    }

    private void fail(Throwable failure) {
        record(Failures.outcome(failure, reached()));
        if (!finished) {
            finished = true;
            watcher.onFailure(this, failure);
        }
    }

    Node node() {
        return node;
    }

    /** Whether the node may have received any part of the request. */
    boolean reached() {
        return request != null;
    }

    /** Cancels the attempt: the connection is reset unless the answer was complete. */
    void cancel() {
        end(Outcome.UNKNOWN);
    }

    /**
     * Ends the attempt because another node, which got the request later, answered first. The
     * answer is no longer needed, but the node gets another second to answer, which distinguishes a
     * slow node from an unresponsive one.
     */
    void markOvertaken(Vertx vertx) {
        finished = true;
        vertx.setTimer(GRACE_MILLIS, id -> endIfSilent());
    }

    private void endIfSilent() {
        if (!recorded) {
            end(Outcome.OVERTAKEN);
        }
    }

    /**
     * Records a timeout of the node for the operation, unless the attempt still waits for a
     * connection.
     */
    void timeOut() {
        end(reached() ? Outcome.TIMED_OUT : Outcome.UNKNOWN);
    }

    /** Records that the answer was cut off, although its status has been recorded already. */
    void reportCutOff() {
        recorded = false;
        end(reached() ? Outcome.BROKEN : Outcome.UNKNOWN);
    }

    private void end(Outcome outcome) {
        finished = true;
        record(outcome);
        HttpClientRequest opened = request;
        if (opened != null) {
            opened.reset();
        }
    }

    private void record(Outcome outcome) {
        if (!recorded) {
            recorded = true;
            upstreamRequest.upstream().record(node, upstreamRequest.operation(), outcome);
        }
    }
}
