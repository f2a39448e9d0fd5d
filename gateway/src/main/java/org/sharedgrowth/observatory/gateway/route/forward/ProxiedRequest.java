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
import org.sharedgrowth.observatory.gateway.route.request.AnswerHeaders;
import org.sharedgrowth.observatory.gateway.route.request.BodySize;
import org.sharedgrowth.observatory.gateway.route.request.Request;
import org.sharedgrowth.observatory.gateway.route.request.RouteConfig;
import org.sharedgrowth.observatory.gateway.upstream.Failures;

/**
 * One request on its way through. All of it runs on the request's event loop. However it ends, the
 * connection behind is given back or reset: a client that goes away must not hold one.
 */
final class ProxiedRequest implements UpstreamCall.Receiver {
    private static final Logger LOG = Logger.getLogger(ProxiedRequest.class);

    private final Vertx vertx;
    private final RouteConfig config;
    private final Request asked;
    private final HttpServerRequest request;
    private final HttpServerResponse response;
    private final BodySize size;
    private final ConcurrencySlot place;
    private final Consumer<MultiMap> headers;
    private final UpstreamCall sending;
    private final CoalescedAnswer sharing;
    private final Deadline deadline;
    private final Deadline life;
    private boolean over;
    private boolean late;

    /**
     * @param headers fills those of the request that goes on
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
        this.size = asked.size();
        this.place = taken.slot();
        this.headers = headers;
        this.sharing = new CoalescedAnswer(asked.flight(), request);
        this.deadline = new Deadline(vertx, this::timedOut);
        this.life = new Deadline(vertx, this::lived);
        this.sending = new UpstreamCall(vertx, taken.client(), asked, request.uri(), this);
    }

    void begin() {
        response.closeHandler(gone -> abandon());
        response.exceptionHandler(gone -> abandon());
        if (gone()) { // while something was looked up: the handlers are not told any more
            abandon();
            return;
        }
        if (!size.none()) {
            request.pause();
        }
        deadline.begin(asked.remaining(asked.timeout(config)));
        sending.start();
    }

    @Override
    public void opened(HttpClientRequest opened) {
        guarded(() -> begin(opened));
    }

    private void begin(HttpClientRequest opened) {
        // Straight into the request: each map on the way would look at every character again.
        headers.accept(opened.headers());
        if (size.none()) {
            opened.end();
        } else {
            deadline.pause(); // the body has limits of its own
            new BodyForwarding(vertx, config, asked)
                    .forward(opened)
                    .onSuccess(done -> deadline.begin(asked.timeout(config)))
                    .onFailure(this::uploadFailed);
        }
    }

    private void uploadFailed(Throwable failure) {
        if (failure instanceof BodyForwarding.Refused refused) {
            end(refused.problem());
        }
        // Else the connection behind broke: the answer's failure says so, or the answer came early.
    }

    private void timedOut() {
        late = true; // what breaks from here on, we broke ourselves
        sending.timeOut(asked.timeout(config));
        failed(new TimeoutException("no answer in time"));
    }

    @Override
    public void answered(HttpClientResponse answer) {
        if (!over) {
            guarded(() -> passOn(answer));
        }
    }

    /** Runs a step of a callback: nobody else hears of its errors, and the client would wait. */
    private void guarded(Runnable step) {
        try {
            step.run();
        } catch (RuntimeException e) {
            Problem problem = Outages.internal();
            LOG.errorf(
                    e,
                    "%s: a request could not be passed on, instance=%s",
                    asked.route().upstream().name(),
                    problem.instance());
            end(problem);
        }
    }

    private void passOn(HttpClientResponse answer) {
        place.learn();
        asked.answerListener().accept(answer.statusCode());
        AnswerSize answered = AnswerSize.of(request.method(), answer);
        Optional<CachedAnswer> kept = sharing.instead(answer);
        if (kept.isPresent()) {
            give(kept.get(), answer.statusCode() >= 500);
            if (!answered.none() && !isShort(answered)) {
                sending.cancel(); // nobody reads what a failing service has to say
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
                    .onSuccess(done -> guarded(() -> whole(Buffer.buffer())))
                    .onFailure(this::broken);
        } else if (isShort(answered)) {
            answer.body().onSuccess(body -> guarded(() -> whole(body))).onFailure(this::broken);
        } else {
            if (!answered.known()) {
                response.setChunked(true);
            }
            place.answered();
            deadline.stop();
            if (asked.waits()) {
                life.begin(config.longestStream());
            }
            new Download(answer, response, sharing.copy(response), place.work())
                    .run()
                    .onSuccess(done -> finished())
                    .onFailure(this::broken);
        }
    }

    private boolean isShort(AnswerSize answer) {
        return answer.known() && answer.length() < config.wholeAnswers();
    }

    private void whole(Buffer body) {
        if (!over) {
            finishEarlyAnswer();
            place.work().passed(body.length());
            sharing.whole(response, body);
            over = true; // over HTTP/2 the end closes the stream: nobody went away
            response.end(response.getStatusCode() == 304 ? Buffer.buffer() : body);
            finished();
        }
    }

    private void give(CachedAnswer kept, boolean stale) {
        if (!over) {
            over = true;
            place.work().passed(CachedAnswerWriter.writeInstead(request, kept, stale));
            finished();
        }
    }

    private void finished() {
        over = true;
        deadline.stop();
        life.stop();
        place.leave();
        if (unread()) {
            sending.cancel();
            ClientDisconnect.leave(vertx, request);
        }
    }

    /** An answer before the body was read: neither connection can be used again. */
    private void finishEarlyAnswer() {
        if (unread()) {
            response.putHeader(HttpHeaders.CONNECTION, "close");
            sending.cancel();
        }
    }

    @Override
    public void failed(Throwable failure) {
        if (!over) {
            Optional<CachedAnswer> kept = sharing.insteadOfFailure(failure);
            if (kept.isPresent()) {
                sending.cancel();
                give(kept.get(), true);
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
        boolean unread = unread();
        (unread ? problem.with("Connection", "close") : problem).send(request);
        if (unread) {
            ClientDisconnect.leave(vertx, request);
        }
    }

    private boolean unread() {
        return !request.isEnded() && !size.none();
    }

    /** The connection behind broke in the middle of the answer. */
    private void broken(Throwable failure) {
        if (over || late) {
            return;
        }
        if (gone()) {
            abandon();
            return;
        }
        sending.blame();
        if (response.headWritten()) {
            close();
            ClientDisconnect.cut(request);
        } else {
            failed(failure);
        }
    }

    private void abandon() {
        if (!over) {
            sharing.deserted();
            place.abandon(vertx);
            close();
            asked.answerListener().accept(Changes.UNKNOWN);
        }
    }

    /** Nothing more comes from the service, nor is anybody told of it. */
    private void close() {
        over = true;
        sharing.lost();
        place.leave();
        deadline.stop();
        life.stop();
        sending.cancel();
    }

    /** Events come whole or not at all; of anything else half an answer must not look whole. */
    private void lived() {
        String type = response.headers().get(HttpHeaders.CONTENT_TYPE);
        boolean events = type != null && type.startsWith("text/event-stream");
        close();
        if (events) {
            response.end();
        } else {
            ClientDisconnect.cut(request);
        }
    }

    private boolean gone() {
        return response.ended() || response.closed();
    }
}
