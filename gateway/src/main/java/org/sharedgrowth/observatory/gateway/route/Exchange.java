package org.sharedgrowth.observatory.gateway.route;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.RequestOptions;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import org.jboss.logging.Logger;
import org.sharedgrowth.observatory.gateway.cache.CachedAnswer;
import org.sharedgrowth.observatory.gateway.change.Changes;
import org.sharedgrowth.observatory.gateway.operation.Operation;
import org.sharedgrowth.observatory.gateway.problem.Outages;
import org.sharedgrowth.observatory.gateway.problem.Problem;
import org.sharedgrowth.observatory.gateway.problem.Problems;
import org.sharedgrowth.observatory.gateway.upstream.Failures;

/**
 * One request on its way through. All of it runs on the request's event loop. However it ends, the
 * connection behind is given back or reset: a client that goes away must not hold one.
 */
final class Exchange implements Sending.Receiver {
    private static final Logger LOG = Logger.getLogger(Exchange.class);

    private final Vertx vertx;
    private final RouteConfig config;
    private final Request asked;
    private final HttpServerRequest request;
    private final HttpServerResponse response;
    private final Route route;
    private final BodySize size;
    private final Place place;
    private final Sending sending;
    private final Sharing sharing;
    private final Deadline deadline;
    private boolean over;

    Exchange(
            Vertx vertx,
            RouteConfig config,
            Request asked,
            Place place,
            HttpClient client,
            RequestOptions options) {
        this.vertx = vertx;
        this.config = config;
        this.asked = asked;
        this.request = asked.http();
        this.response = request.response();
        this.route = asked.route();
        this.size = asked.size();
        this.place = place;
        this.sharing = new Sharing(asked.flight(), request);
        this.deadline = new Deadline(vertx, patience(), this::timedOut);
        this.sending =
                new Sending(vertx, client, route.upstream(), options, Repeats.of(asked), this);
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
        sending.start();
    }

    @Override
    public void opened(HttpClientRequest opened) {
        sendBody(opened);
    }

    private void sendBody(HttpClientRequest opened) {
        if (size.none()) {
            opened.end();
            deadline.begin();
            return;
        }
        if (size.unknown()) {
            opened.setChunked(true);
        }
        if ("100-continue".equalsIgnoreCase(request.getHeader(HttpHeaders.EXPECT))) {
            response.writeContinue();
        }
        new Upload(request, opened, config.bodyLimit().asLongValue())
                .watched(vertx, config.bodyPause(), config.bodyRate())
                .run()
                .onSuccess(done -> deadline.begin())
                .onFailure(this::uploadFailed);
    }

    private void uploadFailed(Throwable failure) {
        if (failure instanceof Upload.TooLarge) {
            end(Problems.tooLarge(config.bodyLimit().asLongValue()));
        } else if (failure instanceof Upload.TooSlow) {
            end(Problems.tooSlow(config.bodyRate()));
        }
        // Else the connection behind broke: the answer's failure says so, or the answer came early.
    }

    /** Who waits for news, and who sent a file that is read first, may wait longer. */
    private Duration patience() {
        boolean waits = asked.operation().map(Operation::waits).orElse(false);
        return waits || !size.none() ? config.longAnswerTimeout() : config.answerTimeout();
    }

    private void timedOut() {
        sending.blame();
        failed(new TimeoutException("no answer in time"));
    }

    @Override
    public void answered(HttpClientResponse answer) {
        deadline.stop();
        if (!over) {
            guarded(() -> passOn(answer));
        }
    }

    /** Runs a step of a callback: nobody else hears of its errors, and the client would wait. */
    private void guarded(Runnable step) {
        try {
            step.run();
        } catch (RuntimeException e) {
            LOG.errorf(e, "%s: the answer could not be passed on", route.upstream().name());
            end(Outages.internal());
        }
    }

    private void passOn(HttpClientResponse answer) {
        place.learn();
        asked.answered().accept(answer.statusCode());
        Optional<CachedAnswer> kept = sharing.instead(answer.statusCode());
        if (kept.isPresent()) {
            give(kept.get());
            if (!noBody(answer) && !isShort(length(answer))) {
                sending.cancel(); // nobody reads what a failing service has to say
            }
            return;
        }
        response.setStatusCode(answer.statusCode());
        route.headers().copyAnswer(answer.headers(), response.headers());
        if (route.checksTokens()) {
            AnswerHeaders.protect(response.headers());
        }
        long length = length(answer);
        if (noBody(answer)) {
            answer.end()
                    .onSuccess(done -> guarded(() -> whole(Buffer.buffer())))
                    .onFailure(this::broken);
        } else if (isShort(length)) {
            answer.body().onSuccess(body -> guarded(() -> whole(body))).onFailure(this::broken);
        } else {
            if (length < 0) {
                response.setChunked(true);
            }
            place.leave(); // however slowly the client reads
            new Download(answer, response, sharing.copy(response))
                    .run()
                    .onSuccess(done -> finished())
                    .onFailure(this::broken);
        }
    }

    private boolean isShort(long length) {
        return length >= 0 && length < config.wholeAnswers();
    }

    private void whole(Buffer body) {
        if (!over) {
            finishEarlyAnswer();
            sharing.whole(response, body);
            response.end(response.getStatusCode() == 304 ? Buffer.buffer() : body);
            finished();
        }
    }

    private void give(CachedAnswer kept) {
        if (!over) {
            Cached.give(request, kept);
            finished();
        }
    }

    private boolean noBody(HttpClientResponse answer) {
        return request.method().equals(HttpMethod.HEAD)
                || answer.statusCode() == 204
                || answer.statusCode() == 304;
    }

    private void finished() {
        over = true;
        place.leave();
        if (unread()) {
            sending.cancel();
            Parting.leave(vertx, request);
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
            Optional<CachedAnswer> kept = sharing.insteadOfFailure();
            if (kept.isPresent()) {
                deadline.stop();
                sending.cancel();
                give(kept.get());
                return;
            }
            Problem problem = Failures.problem(route.upstream(), failure);
            LOG.warnf("%s: %s (%s)", route.upstream().name(), problem.slug(), failure.getMessage());
            end(problem);
        }
    }

    private void end(Problem problem) {
        over = true;
        asked.answered().accept(problem.status());
        sharing.lost();
        place.leave();
        deadline.stop();
        sending.cancel();
        boolean unread = unread();
        (unread ? problem.with("Connection", "close") : problem).send(request);
        if (unread) {
            Parting.leave(vertx, request);
        }
    }

    private boolean unread() {
        return !request.isEnded() && !size.none();
    }

    /** The connection behind broke in the middle of the answer. */
    private void broken(Throwable failure) {
        if (over) {
            return;
        }
        if (gone()) {
            abandon();
            return;
        }
        if (!response.headWritten()) {
            sending.blame();
            failed(failure);
            return;
        }
        over = true;
        sharing.lost();
        place.leave();
        sending.blame();
        Parting.cut(request);
    }

    private void abandon() {
        if (!over) {
            over = true;
            asked.answered().accept(Changes.UNKNOWN);
            sharing.lost();
            place.leave();
            deadline.stop();
            sending.cancel();
        }
    }

    private boolean gone() {
        return response.ended() || response.closed();
    }

    private static long length(HttpClientResponse answer) {
        String length = answer.getHeader(HttpHeaders.CONTENT_LENGTH);
        return length == null ? -1 : Long.parseLong(length);
    }
}
