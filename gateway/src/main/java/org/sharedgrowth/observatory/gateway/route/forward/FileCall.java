package org.sharedgrowth.observatory.gateway.route.forward;

import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import java.util.concurrent.TimeoutException;
import org.sharedgrowth.observatory.gateway.route.capacity.ConcurrencySlot;
import org.sharedgrowth.observatory.gateway.route.capacity.ConcurrencySlots;
import org.sharedgrowth.observatory.gateway.route.request.Request;
import org.sharedgrowth.observatory.gateway.route.request.RouteConfig;
import org.sharedgrowth.observatory.gateway.upstream.Answer;
import org.sharedgrowth.observatory.gateway.upstream.ServerCall;
import org.sharedgrowth.observatory.gateway.upstream.UpstreamFailed;

/**
 * Sends one file to a service and reads the complete answer. Runs on the event loop of the form's
 * request. The connection and the concurrency slot are always released at the end.
 */
final class FileCall implements ServerCall.Receiver {
    private final Vertx vertx;
    private final RouteConfig config;
    private final Request form;
    private final ConcurrencySlot slot;
    private final FileBody file;
    private final Promise<Answer> answer;
    private final ServerCall call;
    private final Deadline deadline;
    private boolean uploaded;

    FileCall(
            Vertx vertx,
            RouteConfig config,
            ConcurrencySlots.Found.Taken taken,
            FileBody file,
            Promise<Answer> answer) {
        this.vertx = vertx;
        this.config = config;
        this.form = taken.request();
        this.slot = taken.slot();
        this.file = file;
        this.answer = answer;
        this.deadline = new Deadline(vertx, this::timeOut);
        this.call = new ServerCall(vertx, taken.client(), form.forService(file.target()), this);
    }

    void begin() {
        form.http().exceptionHandler(this::abandon);
        deadline.begin(form.timeout(config));
        call.start();
    }

    @Override
    public void onOpen(HttpClientRequest opened) {
        opened.headers().addAll(file.headers());
        deadline.pause(); // the body has its own limits
        new BodyForwarding(vertx, config, form)
                .forward(file.content(), opened)
                .onSuccess(done -> {
                    uploaded = true;
                    deadline.begin(form.timeout(config));
                })
                .onFailure(this::refuse);
    }

    /** Ends the call if the file was refused; failures of the connection end it anyway. */
    private void refuse(Throwable failure) {
        if (failure instanceof BodyForwarding.Refused) {
            call.cancel();
            fail(failure);
        }
    }

    @Override
    public void onAnswer(HttpClientResponse response) {
        slot.recordResponseTime();
        response.body()
                .onSuccess(body -> completeAnswer(response, body))
                .onFailure(failure -> {
                    call.reportCutOff();
                    onFailure(failure);
                });
    }

    private void completeAnswer(HttpClientResponse response, Buffer body) {
        if (answer.tryComplete(new Answer(response.statusCode(), response.headers(), body))) {
            if (!uploaded) {
                // The answer came before the body was read: the connection cannot be reused.
                call.cancel();
            }
            end();
        }
    }

    @Override
    public void onFailure(Throwable failure) {
        fail(new UpstreamFailed(form.route().upstream(), failure, false));
    }

    private void timeOut() {
        call.timeOut(form.timeout(config));
        onFailure(new TimeoutException("no answer in time"));
    }

    /** Ends the call because the client disconnected. */
    private void abandon(Throwable failure) {
        if (!answer.future().isComplete()) {
            slot.abandon(vertx);
            call.cancel();
            onFailure(failure);
        }
    }

    private void fail(Throwable failure) {
        if (answer.tryFail(failure)) {
            end();
        }
    }

    private void end() {
        deadline.stop();
        slot.end();
        if (!uploaded) {
            file.drop();
        }
    }
}
