package org.sharedgrowth.observatory.gateway.route;

import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.sharedgrowth.observatory.gateway.password.PasswordAttempts;
import org.sharedgrowth.observatory.gateway.password.PasswordConfig;
import org.sharedgrowth.observatory.gateway.password.PasswordForm;
import org.sharedgrowth.observatory.gateway.problem.Outages;
import org.sharedgrowth.observatory.gateway.problem.Problem;
import org.sharedgrowth.observatory.gateway.problem.Problems;
import org.sharedgrowth.observatory.gateway.quota.Quotas;
import org.sharedgrowth.observatory.gateway.route.admission.Credentials;
import org.sharedgrowth.observatory.gateway.route.capacity.Accounts;
import org.sharedgrowth.observatory.gateway.route.capacity.ConcurrencySlots;
import org.sharedgrowth.observatory.gateway.route.forward.BodyForwarding;
import org.sharedgrowth.observatory.gateway.route.forward.ClientDisconnect;
import org.sharedgrowth.observatory.gateway.route.forward.OnwardHeaders;
import org.sharedgrowth.observatory.gateway.route.request.Request;
import org.sharedgrowth.observatory.gateway.route.request.RouteConfig;
import org.sharedgrowth.observatory.gateway.route.request.Tarpit;
import org.sharedgrowth.observatory.gateway.server.BodyPace;
import org.sharedgrowth.observatory.gateway.upstream.Answer;
import org.sharedgrowth.observatory.gateway.upstream.Calls;
import org.sharedgrowth.observatory.gateway.upstream.UpstreamFailed;

/**
 * Forwards the forms of the sign-in pages to the sign-in server, and limits how fast passwords can
 * be guessed. A form is read completely before it is forwarded, because the account name is one of
 * its fields.
 */
@Singleton
record SignInForms(
        Vertx vertx,
        Calls calls,
        Collaborators collaborators,
        PasswordAttempts guesses,
        Limits limits) {
    /** Cookie that identifies the sign-in in progress. */
    private static final String SIGN_IN_COOKIE = "AUTH_SESSION_ID=";

    /** Operation id for which timeouts of forms are counted. */
    private static final String OPERATION = "login-actions";

    /** With this status or a higher one, the sign-in server did not check a password. */
    private static final int SERVER_ERROR = 500;

    /** The collaborators that send a form. */
    @Singleton
    record Collaborators(
            ConcurrencySlots slots, Tarpit tarpit, OnwardHeaders onward, Accounts accounts) {}

    /** Limits on forms and on passwords. */
    @Singleton
    record Limits(RouteConfig route, PasswordConfig password) {}

    /**
     * The owner of the password in a form; known if the sign-in server identifies the owner by its
     * own cookie.
     */
    private record Guess(String network, String owner, boolean known) {}

    void forward(Request request) {
        long limit = limits.route().formLimit().asLongValue();
        if (request.size().bytes() > limit) {
            request.refuse(Problems.bodyTooLarge(limit));
            return;
        }
        HttpServerRequest http = request.http();
        if ("100-continue".equalsIgnoreCase(http.getHeader(HttpHeaders.EXPECT))) {
            http.response().writeContinue();
        }
        read(http, limit)
                .onSuccess(body -> request.guard(() -> checkGuess(request, body)))
                .onFailure(refused -> {
                    if (refused instanceof BodyForwarding.Refused known) {
                        known.problem().with("Connection", "close").send(http);
                        ClientDisconnect.disconnectLater(vertx, http);
                    }
                });
    }

    /**
     * Reads the whole body; fails with {@link BodyForwarding.Refused}, or if the client
     * disconnects.
     */
    private Future<Buffer> read(HttpServerRequest http, long limit) {
        Promise<Buffer> whole = Promise.promise();
        Buffer body = Buffer.buffer();
        BodyPace pace =
                BodyPace.watch(
                        vertx,
                        limits.route(),
                        http::bytesRead,
                        () -> false,
                        late -> whole.tryFail(new BodyForwarding.Refused(late)));
        http.exceptionHandler(whole::tryFail);
        http.handler(chunk -> {
            if (body.length() + chunk.length() > limit) {
                whole.tryFail(new BodyForwarding.Refused(Problems.bodyTooLarge(limit)));
            } else if (!whole.future().isComplete()) {
                body.appendBuffer(chunk);
            }
        });
        http.endHandler(end -> whole.tryComplete(body));
        http.resume();
        return whole.future().onComplete(over -> pace.stop());
    }

    private void checkGuess(Request request, Buffer body) {
        HttpServerRequest http = request.http();
        Optional<Guess> guess =
                PasswordForm.of(http.getHeader(HttpHeaders.CONTENT_TYPE), body)
                        .map(form -> guess(http, form));
        Duration wait =
                guess.map(one -> guesses.take(one.network(), one.owner(), one.known()))
                        .orElse(Duration.ZERO);
        if (!wait.isZero()) {
            collaborators.tarpit().send(request, Problems.tooManyPasswordAttempts(seconds(wait)));
            return;
        }
        collaborators
                .slots()
                .find(
                        request,
                        Credentials.GUEST.counted(),
                        found -> send(request, body, guess, found));
    }

    private void send(
            Request request, Buffer body, Optional<Guess> guess, ConcurrencySlots.Found found) {
        switch (found) {
            case ConcurrencySlots.Found.None none -> {
                giveBack(guess);
                collaborators.tarpit().send(request, none.problem());
            }
            case ConcurrencySlots.Found.Taken taken -> {
                long start = System.nanoTime();
                call(request, body)
                        .onComplete(over -> taken.slot().end())
                        .onSuccess(answer ->
                                request.guard(() -> handleAnswer(request, guess, answer, start)))
                        .onFailure(failure -> {
                            giveBack(guess);
                            request.refuse(problem(failure));
                        });
            }
        }
    }

    /** A form without a name is from a signed-in person who repeats the password. */
    private Guess guess(HttpServerRequest http, PasswordForm form) {
        String network = Quotas.network(collaborators.accounts().address(http));
        List<String> signIns = signIns(http);
        return form.readable() && form.name().isEmpty() && signIns.size() == 1
                ? new Guess(network, signIns.getFirst(), true)
                : new Guess(network, "name " + form.name(), false);
    }

    private static List<String> signIns(HttpServerRequest http) {
        return http.headers().getAll(HttpHeaders.COOKIE).stream()
                .flatMap(line -> Stream.of(line.split(";", -1)))
                .map(String::strip)
                .filter(pair -> pair.startsWith(SIGN_IN_COOKIE))
                .toList();
    }

    private Future<Answer> call(Request request, Buffer body) {
        MultiMap headers = MultiMap.caseInsensitiveMultiMap();
        collaborators.onward().fill(headers, request, Credentials.GUEST);
        headers.remove(HttpHeaders.CONTENT_LENGTH);
        return calls.send(
                request.route().upstream(),
                OPERATION,
                HttpMethod.POST,
                request.http().uri(),
                headers,
                body);
    }

    private static Problem problem(Throwable failure) {
        return failure instanceof UpstreamFailed failed ? failed.problem() : Outages.internal();
    }

    private void handleAnswer(Request request, Optional<Guess> guess, Answer answer, long start) {
        if (guess.isEmpty()) {
            write(request, answer);
        } else if (isSignedIn(answer) || answer.status() >= SERVER_ERROR) {
            giveBack(guess);
            write(request, answer);
        } else {
            vertx.setTimer(
                    millisUntilAnswer(start), timer -> request.guard(() -> write(request, answer)));
        }
    }

    private void giveBack(Optional<Guess> guess) {
        guess.ifPresent(one -> guesses.giveBack(one.network(), one.owner(), one.known()));
    }

    /** Whether the sign-in server redirects the browser to us: then the password was correct. */
    private boolean isSignedIn(Answer answer) {
        String location = answer.headers().get(HttpHeaders.LOCATION);
        return location != null
                && location.startsWith(limits.route().publicOrigin() + "/session/callback");
    }

    /**
     * Milliseconds until the next multiple of the fixed time after which wrong passwords are
     * answered.
     */
    private long millisUntilAnswer(long start) {
        long interval = limits.password().answerDelay().toNanos();
        long wait = interval - (System.nanoTime() - start) % interval;
        return Math.max(1, TimeUnit.NANOSECONDS.toMillis(wait));
    }

    private static long seconds(Duration wait) {
        return wait.plusMillis(999).toSeconds();
    }

    private static void write(Request request, Answer answer) {
        HttpServerResponse response = request.response();
        if (response.ended() || response.closed()) {
            return;
        }
        response.setStatusCode(answer.status());
        request.route().headers().copyAnswer(answer.headers(), response.headers());
        response.end(answer.body());
    }
}
