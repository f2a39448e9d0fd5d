package org.sharedgrowth.observatory.gateway.upstream;

import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import java.time.Duration;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** Sends one of the gateway's own requests and reads the complete answer. */
final class BufferedCall implements ServerCall.Receiver {
    private final Vertx vertx;
    private final UpstreamRequest upstreamRequest;
    private final MultiMap headers;
    private final @Nullable Buffer body;
    private final Duration timeout;
    private final Promise<Answer> answer = Promise.promise();
    private @Nullable ServerCall call;

    /**
     * @param timeout from the request to the end of its answer
     */
    BufferedCall(
            Vertx vertx,
            UpstreamRequest upstreamRequest,
            MultiMap headers,
            @Nullable Buffer body,
            Duration timeout) {
        this.vertx = vertx;
        this.upstreamRequest = upstreamRequest;
        this.headers = headers;
        this.body = body;
        this.timeout = timeout;
    }

    /** The answer; fails after a timeout, or with the failure of the last attempt. */
    Future<Answer> future() {
        return answer.future();
    }

    /**
     * Sends the request; must be called once, on an event loop.
     *
     * @param client the client of that event loop
     */
    void send(HttpClient client) {
        ServerCall started = new ServerCall(vertx, client, upstreamRequest, this);
        call = started;
        long timer = vertx.setTimer(timeout.toMillis(), id -> timeOut(started));
        answer.future().onComplete(done -> vertx.cancelTimer(timer));
        started.start();
    }

    private void timeOut(ServerCall started) {
        if (answer.tryFail(new TimeoutException("no answer in time"))) {
            started.timeOut(timeout);
        }
    }

    @Override
    public void onOpen(HttpClientRequest request) {
        try {
            request.headers().addAll(headers);
        } catch (IllegalArgumentException unwritable) {
            request.reset();
            answer.tryFail(unwritable);
            return;
        }
        if (body == null) {
            request.end();
        } else {
            request.end(body);
        }
    }

    @Override
    public void onAnswer(HttpClientResponse response) {
        response.body()
                .onSuccess(whole ->
                        answer.tryComplete(
                                new Answer(response.statusCode(), response.headers(), whole)))
                .onFailure(this::breakOff);
    }

    private void breakOff(Throwable failure) {
        ServerCall started = call;
        if (started != null && !answer.future().isComplete()) {
            started.breakOff(failure);
        }
    }

    @Override
    public void onFailure(Throwable failure) {
        answer.tryFail(failure);
    }
}
