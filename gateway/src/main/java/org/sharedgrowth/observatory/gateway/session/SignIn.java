package org.sharedgrowth.observatory.gateway.session;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.jose4j.jwt.JwtClaims;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.gateway.access.IdentityTokens;
import org.sharedgrowth.observatory.gateway.access.TokenNotGenuine;
import org.sharedgrowth.observatory.gateway.access.TokenVerdict;
import org.sharedgrowth.observatory.gateway.access.Tokens;
import org.sharedgrowth.observatory.gateway.session.Sessions.SignInResult;
import org.sharedgrowth.observatory.gateway.session.SignInAttempt.Purpose;
import org.sharedgrowth.observatory.gateway.session.SignInFailed.Reason;
import org.sharedgrowth.observatory.messages.Language;

/** The authorization code flow, from the link to the session. */
@Singleton
class SignIn {
    private static final Logger LOG = Logger.getLogger(SignIn.class);

    private static final String SECOND_FACTOR = "2";

    /** Maximum number of sign-ins in progress in one browser; the oldest are dropped. */
    private static final int MAX_OPEN_SIGN_INS = 5;

    /**
     * A sign-in that has begun.
     *
     * @param address the address at the sign-in server to which the browser is redirected
     * @param cookies {@code Set-Cookie} headers: one that holds the attempt, and others that remove
     *     the oldest attempts if there are too many
     */
    record StartedSignIn(URI address, List<String> cookies) {}

    /**
     * A completed sign-in.
     *
     * @param to the local address to go to
     * @param cookie the {@code Set-Cookie} header with the session
     * @param state state of the attempt, whose cookie is removed
     */
    record CompletedSignIn(String to, String cookie, String state) {}

    private final SignInServer server;
    private final Sessions sessions;
    private final TokenChecks checks;
    private final Vault vault;
    private final SessionConfig config;
    private final Cookies cookies;
    private final Clock clock = Clock.systemUTC();

    /** Checks the tokens in an answer of the sign-in server. */
    @Singleton
    record TokenChecks(IdentityTokens identity, Tokens access) {}

    SignIn(
            SignInServer server,
            Sessions sessions,
            TokenChecks checks,
            Vault vault,
            SessionConfig config,
            Cookies cookies) {
        this.server = server;
        this.sessions = sessions;
        this.checks = checks;
        this.vault = vault;
        this.config = config;
        this.cookies = cookies;
    }

    /**
     * Starts a sign-in.
     *
     * @param purpose the requested action; all except signing in are also possible for a person who
     *     is already signed in
     * @param language language of the sign-in server's pages
     * @param others other sign-ins in progress in the same browser, by the names of their cookies
     */
    Future<StartedSignIn> begin(
            String to, Purpose purpose, Language language, Map<String, String> others) {
        SignInAttempt attempt = SignInAttempt.begin(to, purpose, clock.instant());
        return server.authorization(attempt, language)
                .map(at -> new StartedSignIn(URI.create(at), cookies(attempt, others)))
                .recover(failure -> addRestartAddress(failure, purpose, to));
    }

    private List<String> cookies(SignInAttempt attempt, Map<String, String> others) {
        Stream<String> surplus =
                others.entrySet().stream()
                        .sorted(
                                Comparator.comparing(
                                        other -> readBegin(other.getValue()),
                                        Comparator.reverseOrder()))
                        .skip(MAX_OPEN_SIGN_INS - 1)
                        .map(other -> cookies.remove(other.getKey()));
        String newCookie = cookies.beginAttempt(attempt.state(), attempt.encrypt(vault));
        return Stream.concat(Stream.of(newCookie), surplus).toList();
    }

    private Instant readBegin(String sealed) {
        return SignInAttempt.decrypt(sealed, vault).map(SignInAttempt::begun).orElse(Instant.EPOCH);
    }

    /**
     * Completes a sign-in, which always creates a new session with a new id.
     *
     * @param before the session that the browser had, which ends
     */
    Future<CompletedSignIn> complete(
            Optional<String> cookie,
            Optional<String> before,
            @Nullable String state,
            @Nullable String code,
            @Nullable String error) {
        Optional<SignInAttempt> attempt =
                cookie.flatMap(sealed -> SignInAttempt.decrypt(sealed, vault));
        Purpose purpose = attempt.map(SignInAttempt::purpose).orElse(Purpose.SIGN_IN);
        String to = attempt.map(SignInAttempt::to).orElse("/");
        return validate(attempt, state)
                .compose(begun -> exchange(begun, code, error))
                .compose(session -> replaceSession(before, session))
                .map(session ->
                        new CompletedSignIn(to, cookies.begin(session), String.valueOf(state)))
                .recover(failure -> addRestartAddress(failure, purpose, to));
    }

    private Future<SignInAttempt> validate(
            Optional<SignInAttempt> attempt, @Nullable String state) {
        return attempt.filter(begun -> state != null && Secrets.same(begun.state(), state))
                .filter(begun -> begun.begun().plus(config.signIn()).isAfter(clock.instant()))
                .map(Future::succeededFuture)
                .orElseGet(() ->
                        fail(
                                Reason.EXPIRED,
                                "The sign-in was not started in this browser, or too long ago"));
    }

    private Future<String> exchange(
            SignInAttempt attempt, @Nullable String code, @Nullable String error) {
        return code == null || error != null
                ? fail(Reason.DENIED, "The sign-in server refused: " + error)
                : server.exchange(code, attempt).compose(answer -> storeSession(answer, attempt));
    }

    private static <T> Future<T> addRestartAddress(Throwable failure, Purpose purpose, String to) {
        return Future.failedFuture(
                failure instanceof SignInFailed failed
                        ? failed.withRestartAddress(purpose.begin(to))
                        : failure);
    }

    private Future<String> replaceSession(Optional<String> before, String session) {
        return before.map(old -> sessions.end(old).map(session))
                .orElseGet(() -> Future.succeededFuture(session));
    }

    private Future<String> storeSession(JsonObject answer, SignInAttempt attempt) {
        return checks.identity()
                .idToken(answer.getString("id_token", ""), config.clientId(), attempt.nonce())
                .compose(id ->
                        verifyAccess(answer).compose(ok -> begin(answer, id, attempt.purpose())))
                .recover(SignIn::logRefusal);
    }

    private Future<String> begin(JsonObject answer, JwtClaims id, Purpose purpose) {
        Instant strongAt = Instant.EPOCH;
        if (purpose == Purpose.SECOND_FACTOR) {
            Optional<Instant> proved = secondFactor(id);
            if (proved.isEmpty()) {
                return fail(Reason.DENIED, "The second factor was not used");
            }
            strongAt = proved.get();
        }
        String sid = id.getClaimValueAsString("sid");
        return sessions.begin(
                answer,
                new SignInResult(
                        id.getClaimValueAsString("sub"), sid == null ? "" : sid, strongAt));
    }

    /**
     * When the second factor was used, according to the sign-in server, which does not ask for it
     * again while it is still valid there.
     */
    private Optional<Instant> secondFactor(JwtClaims id) {
        if (!SECOND_FACTOR.equals(id.getClaimValueAsString("acr"))
                || !(id.getClaimValue("auth_time") instanceof Number at)) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        Instant used = Instant.ofEpochSecond(at.longValue());
        return Optional.of(used.isAfter(now) ? now : used);
    }

    private Future<TokenVerdict.Valid> verifyAccess(JsonObject answer) {
        return checks.access()
                .check(answer.getString("access_token", ""))
                .compose(verdict ->
                        switch (verdict) {
                            case TokenVerdict.Valid valid -> Future.succeededFuture(valid);
                            case TokenVerdict.Refused refused ->
                                    fail(Reason.DENIED, refused.problem().detail().toString());
                        });
    }

    private static Future<String> logRefusal(Throwable failure) {
        if (failure instanceof TokenNotGenuine) {
            LOG.warnf("A sign-in was refused: %s", failure.getMessage());
            return fail(Reason.DENIED, "The ID token is not genuine");
        }
        return Future.failedFuture(failure);
    }

    private static <T> Future<T> fail(Reason reason, String detail) {
        return Future.failedFuture(new SignInFailed(reason, detail));
    }
}
