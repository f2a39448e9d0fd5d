package org.sharedgrowth.observatory.gateway.route;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpClosedException;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.http.RequestOptions;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.gateway.problem.Problem;
import org.sharedgrowth.observatory.gateway.problem.Problems;
import org.sharedgrowth.observatory.gateway.upstream.Failures;

/**
 * One request on its way through. All of it runs on the request's event loop. However it ends, the
 * connection behind is given back or reset: a client that goes away must not hold one.
 */
final class Exchange {
    private static final Logger LOG = Logger.getLogger(Exchange.class);
    private static final long NO_TIMER = -1;
    private static final long GRACE_MILLIS = 1_000;

    /** RFC 9113, section 8.1: what ends a request whose complete answer has been sent. */
    private static final long NO_ERROR = 0;

    private final Vertx vertx;
    private final RouteConfig config;
    private final HttpServerRequest request;
    private final HttpServerResponse response;
    private final Route route;
    private final BodySize size;
    private @Nullable HttpClientRequest behind;
    private long timer = NO_TIMER;
    private boolean over;
    private boolean late;
    private boolean mayRetry;

    Exchange(
            Vertx vertx,
            RouteConfig config,
            HttpServerRequest request,
            Route route,
            BodySize size) {
        this.vertx = vertx;
        this.config = config;
        this.request = request;
        this.response = request.response();
        this.route = route;
        this.size = size;
        this.mayRetry =
                size.none() && Set.of(HttpMethod.GET, HttpMethod.HEAD).contains(request.method());
    }

    void begin(HttpClient client, RequestOptions options) {
        response.closeHandler(gone -> abandon());
        response.exceptionHandler(gone -> abandon());
        if (!size.none()) {
            request.pause();
        }
        connect(client, options);
    }

    private void connect(HttpClient client, RequestOptions options) {
        client.request(options)
                .onSuccess(opened -> {
                    if (over) {
                        opened.reset();
                        return;
                    }
                    behind = opened;
                    opened.response()
                            .onSuccess(this::answered)
                            .onFailure(failure -> noAnswer(failure, client, options));
                    sendBody(opened);
                })
                .onFailure(this::failed);
    }

    private void sendBody(HttpClientRequest opened) {
        if (size.none()) {
            opened.end();
            startTimer();
            return;
        }
        if (size.unknown()) {
            opened.setChunked(true);
        }
        if ("100-continue".equalsIgnoreCase(request.getHeader(HttpHeaders.EXPECT))) {
            response.writeContinue();
        }
        new Upload(request, opened, config.bodyLimit().asLongValue())
                .run()
                .onSuccess(done -> startTimer())
                .onFailure(this::uploadFailed);
    }

    private void uploadFailed(Throwable failure) {
        if (failure instanceof Upload.TooLarge) {
            end(Problems.tooLarge(config.bodyLimit().asLongValue()));
        }
        // Else the connection behind broke: the answer's failure says so, or the answer came early.
    }

    private void startTimer() {
        if (!over && timer == NO_TIMER) {
            timer = vertx.setTimer(config.answerTimeout().toMillis(), id -> timedOut());
        }
    }

    private void timedOut() {
        late = true;
        HttpClientRequest opened = behind;
        if (opened != null) {
            opened.reset(0, new TimeoutException("no answer in time"));
        }
    }

    private void stopTimer() {
        if (timer != NO_TIMER) {
            vertx.cancelTimer(timer);
            timer = Long.MIN_VALUE;
        }
    }

    private void answered(HttpClientResponse answer) {
        stopTimer();
        if (over) {
            return;
        }
        response.setStatusCode(answer.statusCode());
        route.headers().copyAnswer(answer.headers(), response.headers());
        if (route.checksTokens()) {
            AnswerHeaders.protect(response.headers());
        }
        long length = length(answer);
        if (noBody(answer)) {
            answer.end().onSuccess(done -> whole(Buffer.buffer())).onFailure(this::broken);
        } else if (length >= 0 && length < config.wholeAnswers()) {
            answer.body().onSuccess(this::whole).onFailure(this::broken);
        } else {
            if (length < 0) {
                response.setChunked(true);
            }
            new Download(answer, response)
                    .run()
                    .onSuccess(done -> finished())
                    .onFailure(this::broken);
        }
    }

    private void whole(Buffer body) {
        if (!over) {
            finishEarlyAnswer();
            response.end(body);
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
        if (unread()) {
            resetBehind();
            leave();
        }
    }

    /** An answer before the body was read: neither connection can be used again. */
    private void finishEarlyAnswer() {
        if (unread()) {
            response.putHeader(HttpHeaders.CONNECTION, "close");
            resetBehind();
        }
    }

    private void noAnswer(Throwable failure, HttpClient client, RequestOptions options) {
        stopTimer();
        if (over) {
            return;
        }
        if (mayRetry && !late && failure instanceof HttpClosedException) {
            mayRetry = false; // a kept connection was closed by its server just then
            timer = NO_TIMER;
            connect(client, options);
            return;
        }
        failed(late ? new TimeoutException("no answer in time") : failure);
    }

    private void failed(Throwable failure) {
        if (!over) {
            Problem problem = Failures.problem(route.upstream(), failure);
            LOG.warnf("%s: %s (%s)", route.upstream().name(), problem.slug(), failure.getMessage());
            end(problem);
        }
    }

    private void end(Problem problem) {
        over = true;
        stopTimer();
        resetBehind();
        boolean unread = unread();
        (unread ? problem.with("Connection", "close") : problem).send(request);
        if (unread) {
            leave();
        }
    }

    private boolean unread() {
        return !request.isEnded() && !size.none();
    }

    /**
     * Closes the connection, or the stream, of a client that is still sending. It may send a little
     * longer: closing at once would destroy the answer that is on its way to it.
     */
    private void leave() {
        request.handler(dropped -> {});
        request.resume();
        vertx.setTimer(GRACE_MILLIS, id -> stopListening());
    }

    private void stopListening() {
        if (request.version() != HttpVersion.HTTP_2) {
            request.connection().close();
        } else if (!request.isEnded()) {
            response.reset(NO_ERROR); // one stream must not end all the others
        }
    }

    /** A cut answer must not look complete, so the connection goes with it. */
    private void broken(Throwable failure) {
        if (over) {
            return;
        }
        if (!response.headWritten()) {
            failed(failure);
            return;
        }
        over = true;
        resetBehind();
        // What was written goes out first: the reader sees how far it got, and that it broke off.
        response.write(Buffer.buffer()).onComplete(written -> request.connection().close());
    }

    private void abandon() {
        if (!over) {
            over = true;
            stopTimer();
            resetBehind();
        }
    }

    private void resetBehind() {
        HttpClientRequest opened = behind;
        if (opened != null) {
            opened.reset();
        }
    }

    private static long length(HttpClientResponse answer) {
        String length = answer.getHeader(HttpHeaders.CONTENT_LENGTH);
        return length == null ? -1 : Long.parseLong(length);
    }
}
