package org.sharedgrowth.observatory.gateway.session;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.sharedgrowth.observatory.gateway.session.SessionStore.Lease;
import org.sharedgrowth.observatory.gateway.session.SignInFailed.Reason;

/**
 * Renews a session's tokens. One gateway at a time holds the lease of a session and calls the
 * sign-in server, without a database transaction or lock; the others poll until the new tokens are
 * stored.
 */
@Singleton
class Renewal {
    private static final Logger LOG = Logger.getLogger(Renewal.class);

    /** Time between two checks whether another gateway has renewed the tokens. */
    private static final Duration PAUSE = Duration.ofMillis(100);

    private final SessionStore store;
    private final Sessions sessions;
    private final SignInServer server;
    private final SessionConfig config;
    private final Vertx vertx;
    private final Clock clock = Clock.systemUTC();

    Renewal(
            SessionStore store,
            Sessions sessions,
            SignInServer server,
            SessionConfig config,
            Vertx vertx) {
        this.store = store;
        this.sessions = sessions;
        this.server = server;
        this.config = config;
        this.vertx = vertx;
    }

    /**
     * A valid access token, renewed here or by another gateway. Fails with {@link SignInFailed}.
     *
     * @param sessionId id of the session
     */
    Future<String> of(String sessionId) {
        byte[] id = Base64.getUrlDecoder().decode(sessionId);
        return attempt(id, clock.instant().plus(config.lease()))
                .recover(failure -> Future.failedFuture(toSignInFailure(failure)));
    }

    private Future<String> attempt(byte[] id, Instant end) {
        return withTimeout(store.lease(id, config.lease()))
                .compose(lease ->
                        lease.map(this::renew).orElseGet(() -> waitForOtherGateway(id, end)));
    }

    /** Waits for another gateway that renews the tokens; fails if the session has ended. */
    private Future<String> waitForOtherGateway(byte[] id, Instant end) {
        return withTimeout(store.find(id))
                .compose(row -> {
                    Optional<Session> session = row.flatMap(stored -> sessions.session(id, stored));
                    if (session.isEmpty()) {
                        return sessionEnded();
                    }
                    if (isFresh(session.get())) {
                        return Future.succeededFuture(session.get().tokens().access());
                    }
                    return clock.instant().isAfter(end)
                            ? Future.failedFuture(timedOut())
                            : vertx.timer(PAUSE.toMillis(), TimeUnit.MILLISECONDS)
                                    .compose(waited -> attempt(id, end));
                });
    }

    private Future<String> renew(Lease lease) {
        Optional<Session> session = sessions.session(lease.id(), lease.row());
        if (session.isEmpty()) {
            return store.release(lease).compose(done -> sessionEnded());
        }
        if (isFresh(session.get())) {
            String access = session.get().tokens().access();
            return store.release(lease).map(access); // another gateway was faster
        }
        TokenSet old = session.get().tokens();
        return server.refresh(old.refresh())
                .timeout(config.renewal().toMillis(), TimeUnit.MILLISECONDS)
                .recover(failure -> handleRefusal(lease, failure))
                .compose(answer -> storeRenewed(lease, old, answer));
    }

    private Future<String> storeRenewed(Lease lease, TokenSet old, JsonObject answer) {
        TokenSet tokens = old.renewed(answer);
        if (!tokens.caller().roles().equals(old.caller().roles())) {
            // A session keeps its roles: if they have changed, it ends and the person signs in
            // again, without a password.
            return store.remove(lease).compose(done -> sessionEnded());
        }
        Instant ends = clock.instant().plusSeconds(answer.getLong("expires_in"));
        byte[] sealed = sessions.encrypt(lease.id(), tokens);
        // The old refresh token is no longer valid, so storing the new one is retried.
        return store.renew(lease, sealed, ends)
                .recover(failure -> store.renew(lease, sealed, ends))
                .compose(written -> written ? Future.succeededFuture(true) : exists(lease.id()))
                .compose(result ->
                        result ? Future.succeededFuture(tokens.access()) : sessionEnded());
    }

    private Future<Boolean> exists(byte[] id) {
        return store.find(id).map(Optional::isPresent);
    }

    private Future<JsonObject> handleRefusal(Lease lease, Throwable failure) {
        boolean finished =
                failure instanceof SignInFailed failed && failed.reason() == Reason.DENIED;
        return (finished ? store.remove(lease) : store.release(lease))
                .recover(also -> {
                    LOG.warnf(
                            "After a failed renewal, the session or its lease could not be removed:"
                                    + " %s",
                            also.getMessage());
                    return Future.succeededFuture();
                })
                .compose(done -> finished ? sessionEnded() : Future.failedFuture(failure));
    }

    private static Throwable toSignInFailure(Throwable failure) {
        return failure instanceof SignInFailed ? failure : timedOut();
    }

    private <T> Future<T> withTimeout(Future<T> future) {
        return future.timeout(config.timeout().toMillis(), TimeUnit.MILLISECONDS);
    }

    private boolean isFresh(Session session) {
        return session.accessEnds().minus(config.renewBefore()).isAfter(clock.instant());
    }

    private static SignInFailed timedOut() {
        return new SignInFailed(Reason.DOWN, "The tokens were not renewed in time");
    }

    private static <T> Future<T> sessionEnded() {
        return Future.failedFuture(new SignInFailed(Reason.ENDED, "The session has ended"));
    }
}
