package org.sharedgrowth.observatory.gateway.upstream;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.gateway.resilience.Breaker.Outcome;

/**
 * One attempt at one node. It tells its watcher at most one outcome, and the node's breaker how it
 * went.
 */
final class Attempt {
    /** Is told how the attempt goes. */
    interface Watcher {
        /** The connection is there; the request waits for its body or its end. */
        void onOpen(HttpClientRequest request);

        void onAnswer(Attempt attempt, HttpClientResponse answer);

        void onFailure(Attempt attempt, Throwable failure);
    }

    /** Longer than the slowest node of those that are well takes for a quick read. */
    private static final long LAST_CHANCE_MILLIS = 1_000;

    private final Question question;
    private final Node node;
    private final Watcher watcher;
    private @Nullable HttpClientRequest request;
    private boolean over;
    private boolean recorded;

    Attempt(Question question, Node node, Watcher watcher) {
        this.question = question;
        this.node = node;
        this.watcher = watcher;
    }

    void start(HttpClient client) {
        client.request(question.at(node)).onSuccess(this::open).onFailure(this::fail);
    }

    private void open(HttpClientRequest opened) {
        if (over) {
            record(Outcome.UNKNOWN); // it was not asked anything
            opened.reset();
            return;
        }
        request = opened;
        opened.response().onSuccess(this::answer).onFailure(this::fail);
        watcher.onOpen(opened);
    }

    private void answer(HttpClientResponse answer) {
        record(answer.statusCode() >= 500 ? Outcome.SERVER_ERROR : Outcome.ANSWERED);
        if (over) {
            answer.request().reset(); // somebody else's answer was passed on
        } else {
            watcher.onAnswer(this, answer);
        }
    }

    private void fail(Throwable failure) {
        record(Failures.outcome(failure, reached()));
        if (!over) {
            over = true;
            watcher.onFailure(this, failure);
        }
    }

    Node node() {
        return node;
    }

    /** Whether the node may have got something of the request. */
    boolean reached() {
        return request != null;
    }

    /** Nobody waits any more: the connection is reset unless the answer was whole. */
    void cancel() {
        end(Outcome.UNKNOWN);
    }

    /**
     * Another node, asked later, answered first. This one's answer is of no use any more, but the
     * node has a second to show that it answers: a slow node is well, a silent one is not.
     */
    void overtaken(Vertx vertx) {
        over = true;
        vertx.setTimer(LAST_CHANCE_MILLIS, id -> endIfSilent());
    }

    private void endIfSilent() {
        if (!recorded) {
            end(Outcome.OVERTAKEN);
        }
    }

    /** The node took too long for the operation, unless we had no free connection. */
    void timeOut() {
        end(reached() ? Outcome.TIMED_OUT : Outcome.UNKNOWN);
    }

    /** The answer was cut off. */
    void blame() {
        recorded = false;
        end(reached() ? Outcome.BROKEN : Outcome.UNKNOWN);
    }

    private void end(Outcome outcome) {
        over = true;
        record(outcome);
        HttpClientRequest opened = request;
        if (opened != null) {
            opened.reset();
        }
    }

    private void record(Outcome outcome) {
        if (!recorded) {
            recorded = true;
            question.upstream().record(node, question.operation(), outcome);
        }
    }
}
