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

/**
 * Carries one request to its service and the answer back, on the request's event loop. However it
 * ends, the connection to the service is given back or reset: a client that goes away must not hold
 * one.
 */
final class ProxiedRequest implements ServerCall.Receiver {
    private static final Logger LOG = Logger.getLogger(ProxiedRequest.class);

    private final Vertx vertx;
    private final RouteConfig config;
    private final Request asked;
    private final HttpServerRequest request;
    private final HttpServerResponse response;
    private final ConcurrencySlot slot;
    private final Consumer<MultiMap> headers;
    private final ServerCall call;
    private final CoalescedAnswer coalesced;
    private final Deadline deadline;
    private final Lifetime streamLifetime;
    private boolean over;
    private boolean late;

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
        this.asked = taken.request();
        this.request = asked.http();
        this.response = request.response();
        this.slot = taken.slot();
        this.headers = headers;
        this.coalesced = new CoalescedAnswer(asked.flight(), request);
        this.deadline = new Deadline(vertx, this::timeOut);
        this.streamLifetime = new Lifetime(vertx, config.longestStream(), this::endStream);
        this.call = new ServerCall(vertx, taken.client(), asked.question(request.uri()), this);
    }

    void begin() {
        response.closeHandler(gone -> abandon());
        response.exceptionHandler(gone -> abandon());
        if (isGone()) { // too early for these handlers, while something was looked up
            abandon();
            return;
        }
        if (!asked.size().none()) {
            request.pause();
        }
        deadline.begin(asked.remaining(asked.timeout(config)));
        slot.whenDraining(this::stopWaiting);
        call.start();
    }

    @Override
    public void onOpen(HttpClientRequest opened) {
        guard(() -> begin(opened));
    }

    private void begin(HttpClientRequest opened) {
        // Straight into the request: each map on the way would look at every character again.
        headers.accept(opened.headers());
        if (asked.size().none()) {
            opened.end();
        } else {
            deadline.pause(); // the body has limits of its own
            new BodyForwarding(vertx, config, asked)
                    .forward(opened)
                    .onSuccess(done -> deadline.begin(asked.timeout(config)))
                    .onFailure(this::refuseBody);
        }
    }

    private void refuseBody(Throwable failure) {
        if (failure instanceof BodyForwarding.Refused refused) {
            end(refused.problem());
        }
        // Else the answer came early, or the connection broke, which the answer's failure tells.
    }

    private void timeOut() {
        late = true; // failures from here on are our own doing
        call.timeOut(asked.timeout(config));
        onFailure(new TimeoutException("no answer in time"));
    }

    @Override
    public void onAnswer(HttpClientResponse answer) {
        if (!over) {
            guard(() -> forwardAnswer(answer));
        }
    }

    /** Runs a step of a callback. An unexpected exception becomes an answer of ours. */
    private void guard(Runnable step) {
        try {
            step.run();
        } catch (RuntimeException e) {
            Problem problem = Outages.internal();
            LOG.errorf(
                    e,
                    "%s: a request could not be forwarded, instance=%s",
                    asked.route().upstream().name(),
                    problem.instance());
            end(problem);
        }
    }

    private void forwardAnswer(HttpClientResponse answer) {
        slot.learn();
        asked.answerListener().accept(answer.statusCode());
        AnswerSize answered = AnswerSize.of(request.method(), answer);
        Optional<CachedAnswer> cached = coalesced.findSubstitute(answer);
        if (cached.isPresent()) {
            sendCached(cached.get(), answer.statusCode() >= 500);
            if (!answered.none() && !answered.isBelow(config.wholeAnswers())) {
                call.cancel(); // nobody reads what a failing service has to say
            }
            return;
        }
        response.setStatusCode(answer.statusCode());
        asked.route().headers().copyAnswer(answer.headers(), response.headers());
        if (asked.route().checksTokens()) {
            AnswerHeaders.protect(response.headers());
        }
        if (answered.none()) {
            answer.end()
                    .onSuccess(done -> guard(() -> sendWhole(Buffer.buffer())))
                    .onFailure(this::handleBroken);
        } else if (answered.isBelow(config.wholeAnswers())) {
            answer.body()
                    .onSuccess(body -> guard(() -> sendWhole(body)))
                    .onFailure(this::handleBroken);
        } else {
            if (!answered.known()) {
                response.setChunked(true);
            }
            slot.releaseAtAnswer();
            deadline.stop();
            if (asked.waits()) {
                streamLifetime.begin();
            }
            new Download(answer, response, coalesced.beginCopy(response), slot.work())
                    .run()
                    .onSuccess(done -> finish())
                    .onFailure(this::handleBroken);
        }
    }

    private void sendWhole(Buffer body) {
        if (!over) {
            finishEarlyAnswer();
            slot.work().addBytes(body.length());
            coalesced.share(response, body);
            over = true; // over HTTP/2 the end closes the stream: nobody went away
            response.end(response.getStatusCode() == 304 ? Buffer.buffer() : body);
            finish();
        }
    }

    private void sendCached(CachedAnswer cached, boolean stale) {
        if (!over) {
            over = true;
            slot.work().addBytes(CachedAnswerWriter.writeInstead(request, cached, stale));
            finish();
        }
    }

    private void finish() {
        over = true;
        deadline.stop();
        streamLifetime.stop();
        slot.end();
        if (isUnread()) {
            call.cancel();
            ClientDisconnect.afterGrace(vertx, request);
        }
    }

    /** If the answer came before the body was read: neither connection can be used again. */
    private void finishEarlyAnswer() {
        if (isUnread()) {
            response.putHeader(HttpHeaders.CONNECTION, "close");
        }
    }

    @Override
    public void onFailure(Throwable failure) {
        if (!over) {
            Optional<CachedAnswer> cached = coalesced.findSubstituteForFailure(failure);
            if (cached.isPresent()) {
                call.cancel();
                sendCached(cached.get(), true);
                return;
            }
            end(
                    Failures.problem(asked.route().upstream(), failure, asked.reads())
                            .because(
                                    asked.route().upstream().name() + ": " + failure.getMessage()));
        }
    }

    private void end(Problem problem) {
        close();
        asked.answerListener().accept(problem.status());
        boolean unread = isUnread();
        (unread ? problem.with("Connection", "close") : problem).send(request);
        if (unread) {
            ClientDisconnect.afterGrace(vertx, request);
        }
    }

    private boolean isUnread() {
        return !request.isEnded() && !asked.size().none();
    }

    /** The connection to the service broke in the middle of the answer. */
    private void handleBroken(Throwable failure) {
        if (over || late) {
            return;
        }
        if (isGone()) {
            abandon();
            return;
        }
        call.blame();
        if (response.headWritten()) {
            close();
            ClientDisconnect.afterBrokenAnswer(request);
        } else {
            onFailure(failure);
        }
    }

    private void abandon() {
        if (!over) {
            coalesced.desert();
            slot.abandon(vertx);
            close();
            asked.answerListener().accept(Changes.UNKNOWN);
        }
    }

    /** Ends everything but the response. */
    private void close() {
        over = true;
        coalesced.end();
        slot.end();
        deadline.stop();
        streamLifetime.stop();
        call.cancel();
    }

    private void endStream() {
        close();
        ClientDisconnect.afterItsTime(request);
    }

    /** The program drains: a stream ends, and a long poll is told what there is now. */
    private void stopWaiting() {
        if (!over && !streamLifetime.shorten()) {
            WaitingRequests.withoutWait(request.uri()).ifPresent(call::askInstead);
        }
    }

    private boolean isGone() {
        return response.ended() || response.closed();
    }
}
