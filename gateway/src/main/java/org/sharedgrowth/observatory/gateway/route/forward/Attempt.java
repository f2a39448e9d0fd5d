package org.sharedgrowth.observatory.gateway.route.forward;

import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.RequestOptions;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.gateway.resilience.Breaker.Outcome;
import org.sharedgrowth.observatory.gateway.upstream.Failures;
import org.sharedgrowth.observatory.gateway.upstream.Node;
import org.sharedgrowth.observatory.gateway.upstream.Upstream;

/**
 * One try at one node. It tells its watcher at most one ending, and the node's breaker how it went.
 */
final class Attempt {
    /** Whoever wants the answer. */
    interface Watcher {
        /** The connection is there; the request waits for its body or its end. */
        void opened(HttpClientRequest request);

        void answered(Attempt attempt, HttpClientResponse answer);

        void failed(Attempt attempt, Throwable failure);
    }

    private final Upstream upstream;
    private final String operation;
    private final Node node;
    private final Watcher watcher;
    private @Nullable HttpClientRequest request;
    private boolean over;
    private boolean recorded;

    Attempt(Upstream upstream, String operation, Node node, Watcher watcher) {
        this.upstream = upstream;
        this.operation = operation;
        this.node = node;
        this.watcher = watcher;
    }

    void start(HttpClient client, RequestOptions options) {
        client.request(options).onSuccess(this::opened).onFailure(this::fail);
    }

    private void opened(HttpClientRequest opened) {
        if (over) {
            opened.reset();
            return;
        }
        request = opened;
        opened.response().onSuccess(this::answered).onFailure(this::fail);
        watcher.opened(opened);
    }

    private void answered(HttpClientResponse answer) {
        if (!over) {
            record(answer.statusCode() >= 500 ? Outcome.SERVER_ERROR : Outcome.ANSWERED);
            watcher.answered(this, answer);
        }
    }

    private void fail(Throwable failure) {
        if (!over) {
            over = true;
            record(Failures.outcome(failure, reached()));
            watcher.failed(this, failure);
        }
    }

    Node node() {
        return node;
    }

    /** Whether the node may have got something of the request. */
    boolean reached() {
        return request != null;
    }

    /** Nobody waits for it any more: the connection is given up unless its answer was whole. */
    void cancel() {
        end(Outcome.UNKNOWN);
    }

    /** Another node, asked later, answered first. */
    void overtaken() {
        end(Outcome.OVERTAKEN);
    }

    /** It took too long: the operation at this node, unless we had no connection left. */
    void timeOut() {
        end(reached() ? Outcome.TIMED_OUT : Outcome.UNKNOWN);
    }

    /** Its answer broke off. */
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
            upstream.record(node, operation, outcome);
        }
    }
}
