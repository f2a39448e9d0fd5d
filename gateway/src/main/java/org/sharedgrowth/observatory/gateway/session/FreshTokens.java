package org.sharedgrowth.observatory.gateway.session;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.sharedgrowth.observatory.gateway.session.SessionStore.Locked;
import org.sharedgrowth.observatory.gateway.session.SignInFailed.Reason;

/**
 * Access tokens that still live. They end after five minutes and are renewed once for all requests
 * that need one: a refresh token used twice would end the whole sign-in.
 */
@Singleton
public class FreshTokens {
    private final SessionStore store;
    private final Sessions sessions;
    private final SignInServer server;
    private final Vault vault;
    private final SessionConfig config;
    private final Clock clock = Clock.systemUTC();
    private final ConcurrentMap<String, Future<String>> underWay = new ConcurrentHashMap<>();

    FreshTokens(
            SessionStore store,
            Sessions sessions,
            SignInServer server,
            Vault vault,
            SessionConfig config) {
        this.store = store;
        this.sessions = sessions;
        this.server = server;
        this.vault = vault;
        this.config = config;
    }

    /**
     * An access token to send for the session. Fails with {@link SignInFailed}: {@code ENDED} when
     * the sign-in server has ended the session, {@code DOWN} when it does not answer.
     */
    public Future<String> of(Session session) {
        if (fresh(session.accessEnds())) {
            return Future.succeededFuture(session.tokens().access());
        }
        return underWay.computeIfAbsent(session.id(), this::begin);
    }

    private Future<String> begin(String id) {
        byte[] key = Base64.getUrlDecoder().decode(id);
        Future<String> renewed = store.locked(key, this::renewed);
        renewed.onComplete(done -> underWay.remove(id));
        return renewed.compose(token ->
                token.isEmpty() ? Future.failedFuture(ended()) : Future.succeededFuture(token));
    }

    /** The new token, or an empty text when the session is over: its row then goes with it. */
    private Future<String> renewed(Locked locked) {
        Session session =
                locked.row().flatMap(row -> sessions.session(locked.id(), row)).orElse(null);
        if (session == null) {
            return Future.succeededFuture("");
        }
        if (fresh(session.accessEnds())) {
            return Future.succeededFuture(session.tokens().access()); // another node was faster
        }
        return server.refresh(session.tokens().refresh())
                .compose(answer -> keep(locked, session.tokens(), answer))
                .recover(failure -> refused(locked, failure));
    }

    private Future<String> keep(Locked locked, TokenSet old, JsonObject answer) {
        TokenSet tokens =
                new TokenSet(
                        answer.getString("access_token"),
                        answer.getString("refresh_token", old.refresh()),
                        answer.getString("id_token", old.id()),
                        old.csrf(),
                        old.strongAt());
        Instant ends = clock.instant().plusSeconds(answer.getLong("expires_in"));
        return locked.renew(vault.sealed(tokens.bytes(), locked.id()), ends).map(tokens.access());
    }

    private static Future<String> refused(Locked locked, Throwable failure) {
        boolean over = failure instanceof SignInFailed failed && failed.reason() == Reason.DENIED;
        return over ? locked.remove().map("") : Future.failedFuture(failure);
    }

    private boolean fresh(Instant ends) {
        return ends.minus(config.renewBefore()).isAfter(clock.instant());
    }

    private static SignInFailed ended() {
        return new SignInFailed(Reason.ENDED, "The session has ended");
    }
}
