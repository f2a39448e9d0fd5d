package org.sharedgrowth.observatory.gateway.route.forward;

import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.jboss.logging.Logger;
import org.sharedgrowth.observatory.gateway.cache.CachedAnswer;
import org.sharedgrowth.observatory.gateway.change.Changes;
import org.sharedgrowth.observatory.gateway.problem.Outages;
import org.sharedgrowth.observatory.gateway.problem.Problem;
import org.sharedgrowth.observatory.gateway.route.capacity.ConcurrencySlot;
import org.sharedgrowth.observatory.gateway.route.capacity.ConcurrencySlots;
import org.sharedgrowth.observatory.gateway.route.capacity.WaitingRequests;
import org.sharedgrowth.observatory.gateway.route.request.AnswerHeaders;
import org.sharedgrowth.observatory.gateway.route.request.Request;
import org.sharedgrowth.observatory.gateway.route.request.RouteConfig;
import org.sharedgrowth.observatory.gateway.upstream.Failures;
import org.sharedgrowth.observatory.gateway.upstream.ServerCall;
import org.sharedgrowth.observatory.gateway.upstream.Upstream;

/**
 * Forwards one request to its service and returns the answer, on its event loop. The connection to
 * the service is always released or reset at the end, even if the client has disconnected.
 */
final class ProxiedRequest implements ServerCall.Receiver {
    private static final Logger LOG = Logger.getLogger(ProxiedRequest.class);

    private final Vertx vertx;
    private final RouteConfig config;
    private final Request original;
    private final HttpServerRequest request;
    private final HttpServerResponse response;
    private final ConcurrencySlot slot;
    private final Consumer<MultiMap> headers;
    private final ServerCall call;
    private final CoalescedAnswer coalesced;
    private final Deadline deadline;
    private final Lifetime streamLifetime;
    private boolean finished;
    private boolean timedOut;

    /**
     * @param headers fills the headers of the request to the service
     */
    ProxiedRequest(
            Vertx vertx,
            RouteConfig config,
            ConcurrencySlots.Found.Taken taken,
            Consumer<MultiMap> headers) {
        this.vertx = vertx;
        this.config = config;
        this.original = taken.request();
        this.request = original.http();
        this.response = request.response();
        this.slot = taken.slot();
        this.headers = headers;
        this.coalesced = new CoalescedAnswer(original.flight(), request);
        this.deadline = new Deadline(vertx, this::timeOut);
        this.streamLifetime = new Lifetime(vertx, config.maxStreamTime(), this::endStream);
        this.call = new ServerCall(vertx, taken.client(), original.forService(request.uri()), this);
    }

    void begin() {
        response.closeHandler(ended -> abandon());
        response.exceptionHandler(ended -> abandon());
        if (isDisconnected()) { // disconnected before the handlers were set
            abandon();
            return;
        }
        if (!original.size().isZero()) {
            request.pause();
        }
        deadline.begin(original.remaining(original.timeout(config)));
        slot.onDraining(this::stopWaiting);
        call.start();
    }

    @Override
    public void onOpen(HttpClientRequest opened) {
        guard(() -> begin(opened));
    }

    private void begin(HttpClientRequest opened) {
        // Written directly, because each intermediate map would check every character again.
        headers.accept(opened.headers());
        if (original.size().isZero()) {
            opened.end();
        } else {
            deadline.pause(); // the body has its own limits
            new BodyForwarding(vertx, config, original)
                    .forward(opened)
                    .onSuccess(done -> deadline.begin(original.timeout(config)))
                    .onFailure(this::refuseBody);
        }
    }

    private void refuseBody(Throwable failure) {
        if (failure instanceof BodyForwarding.Refused refused) {
            end(refused.problem());
        }
        // Otherwise an early answer has ended the body, or onFailure reports a broken connection.
    }

    private void timeOut() {
        timedOut = true; // later failures are caused by the gateway itself
        call.timeOut(original.timeout(config));
        onFailure(new TimeoutException("no answer in time"));
    }

    @Override
    public void onAnswer(HttpClientResponse answer) {
        if (!finished) {
            guard(() -> forwardAnswer(answer));
        }
    }

    /** Runs a step of a callback. An unexpected exception becomes an error answer. */
    private void guard(Runnable step) {
        try {
            step.run();
        } catch (RuntimeException e) {
            Problem problem = Outages.internal();
            LOG.errorf(
                    e,
                    "%s: a request could not be forwarded, instance=%s",
                    original.route().upstream().name(),
                    problem.instance());
            end(problem);
        }
    }

    private void forwardAnswer(HttpClientResponse answer) {
        slot.recordResponseTime();
        original.answerListener().accept(answer.statusCode());
        AnswerSize answerSize = AnswerSize.of(request.method(), answer);
        Optional<CachedAnswer> cached = coalesced.findSubstitute(answer);
        if (cached.isPresent()) {
            sendCached(cached.get(), answer.statusCode() >= 500);
            if (!answerSize.withoutBody() && !answerSize.isBelow(config.wholeAnswers())) {
                call.cancel(); // the rest of a failing service's answer is not read
            }
            return;
        }
        response.setStatusCode(answer.statusCode());
        original.route().headers().copyAnswer(answer.headers(), response.headers());
        if (original.route().checksTokens()) {
            AnswerHeaders.protect(response.headers());
        }
        if (answerSize.withoutBody()) {
            answer.end()
                    .onSuccess(done -> guard(() -> sendWhole(Buffer.buffer())))
                    .onFailure(this::handleBroken);
        } else if (answerSize.isBelow(config.wholeAnswers())) {
            answer.body()
                    .onSuccess(body -> guard(() -> sendWhole(body)))
                    .onFailure(this::handleBroken);
        } else {
            if (!answerSize.known()) {
                response.setChunked(true);
            }
            slot.releaseAtAnswer();
            deadline.stop();
            if (original.waits()) {
                streamLifetime.begin();
            }
            new Download(answer, response, coalesced.beginCopy(response), slot.work())
                    .run()
                    .onSuccess(done -> finish())
                    .onFailure(this::handleBroken);
        }
    }

    private void sendWhole(Buffer body) {
        if (!finished) {
            announceClosing();
            slot.work().addBytes(body.length());
            coalesced.share(response, body);
            finished = true; // over HTTP/2 the end of the answer closes the stream
            response.end(response.getStatusCode() == 304 ? Buffer.buffer() : body);
            finish();
        }
    }

    private void sendCached(CachedAnswer cached, boolean stale) {
        if (!finished) {
            finished = true;
            slot.work().addBytes(CachedAnswerWriter.writeInstead(request, cached, stale));
            finish();
        }
    }

    private void finish() {
        finished = true;
        deadline.stop();
        streamLifetime.stop();
        slot.end();
        if (isUnread()) {
            call.cancel();
            ClientDisconnect.disconnectLater(vertx, request);
        }
    }

    /** Announces that the connection will be closed, if the answer came before the whole body. */
    private void announceClosing() {
        if (isUnread()) {
            response.putHeader(HttpHeaders.CONNECTION, "close");
        }
    }

    @Override
    public void onFailure(Throwable failure) {
        if (!finished) {
            Optional<CachedAnswer> cached = coalesced.findSubstituteForFailure(failure);
            if (cached.isPresent()) {
                call.cancel();
                sendCached(cached.get(), true);
                return;
            }
            Upstream upstream = original.route().upstream();
            end(
                    Failures.problem(upstream, failure, original.isQuickRead())
                            .because(upstream.name() + ": " + failure.getMessage()));
        }
    }

    private void end(Problem problem) {
        close();
        original.answerListener().accept(problem.status());
        boolean unread = isUnread();
        (unread ? problem.with("Connection", "close") : problem).send(request);
        if (unread) {
            ClientDisconnect.disconnectLater(vertx, request);
        }
    }

    private boolean isUnread() {
        return !request.isEnded() && !original.size().isZero();
    }

    /** Handles a connection to the service that broke in the middle of the answer. */
    private void handleBroken(Throwable failure) {
        if (finished || timedOut) {
            return;
        }
        if (isDisconnected()) {
            abandon();
            return;
        }
        call.reportCutOff();
        if (response.headWritten()) {
            close();
            ClientDisconnect.afterBrokenAnswer(request);
        } else {
            onFailure(failure);
        }
    }

    private void abandon() {
        if (!finished) {
            coalesced.abandon();
            slot.abandon(vertx);
            close();
            original.answerListener().accept(Changes.UNKNOWN);
        }
    }

    /** Ends everything except the response. */
    private void close() {
        finished = true;
        coalesced.end();
        slot.end();
        deadline.stop();
        streamLifetime.stop();
        call.cancel();
    }

    private void endStream() {
        close();
        ClientDisconnect.afterTimeLimit(request);
    }

    /** On shutdown, a stream is ended and a long poll is answered with the current state. */
    private void stopWaiting() {
        if (!finished && !streamLifetime.endNow()) {
            WaitingRequests.withoutWait(request.uri()).ifPresent(call::changeTarget);
        }
    }

    private boolean isDisconnected() {
        return response.ended() || response.closed();
    }
}
