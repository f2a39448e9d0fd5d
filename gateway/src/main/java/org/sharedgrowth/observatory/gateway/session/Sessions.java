package org.sharedgrowth.observatory.gateway.session;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.sharedgrowth.observatory.gateway.session.SessionStore.StoredSession;
import org.sharedgrowth.observatory.identity.Caller;
import org.sharedgrowth.observatory.identity.Role;

/** The sessions of browsers: find, begin, end. */
@Singleton
public class Sessions {
    private static final Logger LOG = Logger.getLogger(Sessions.class);

    /** The time of last use is written at most this often. */
    private static final Duration LAST_USE_INTERVAL = Duration.ofSeconds(30);

    private static final long SWEEP_MILLIS = TimeUnit.MINUTES.toMillis(10);

    private final SessionStore store;
    private final Vault vault;
    private final SessionConfig config;
    private final Clock clock = Clock.systemUTC();

    Sessions(SessionStore store, Vault vault, SessionConfig config) {
        this.store = store;
        this.vault = vault;
        this.config = config;
    }

    void sweepRegularly(@Observes io.quarkus.runtime.StartupEvent start, Vertx vertx) {
        vertx.setPeriodic(
                SWEEP_MILLIS,
                timer ->
                        store.sweep(clock.instant(), config.idle())
                                .onFailure(
                                        e -> LOG.warn("Expired sessions could not be deleted", e)));
    }

    /**
     * The session of a cookie's value; empty if it ended, expired or never existed. Fails with
     * {@link StoreDown} after a short timeout.
     */
    public Future<Optional<Session>> find(String cookie) {
        byte[] id = Secrets.sha256(cookie);
        return withTimeout(store.find(id)).map(row -> row.flatMap(stored -> ifValid(id, stored)));
    }

    private Optional<Session> ifValid(byte[] id, StoredSession stored) {
        Instant now = clock.instant();
        Optional<Session> session =
                stored.ends().isAfter(now) ? session(id, stored) : Optional.empty();
        return session.filter(found -> {
            Instant idleEnd = stored.lastSeen().plus(idleLimit(found.caller()));
            if (stored.lastSeen().plus(LAST_USE_INTERVAL).isBefore(now) && idleEnd.isAfter(now)) {
                store.updateLastSeen(id, now)
                        .onFailure(e ->
                                LOG.warn(
                                        "The time of a session's last use could not be stored", e));
            }
            return idleEnd.isAfter(now);
        });
    }

    Optional<Session> session(byte[] id, StoredSession stored) {
        return vault.decrypt(stored.secrets(), id)
                .map(TokenSet::of)
                .map(tokens ->
                        new Session(
                                Secrets.base64(id), tokens, tokens.caller(), stored.accessEnds()));
    }

    byte[] encrypt(byte[] id, TokenSet tokens) {
        return vault.encrypt(tokens.bytes(), id);
    }

    /** Whether the second factor was used so recently that something may be released. */
    public boolean mayRelease(Session session) {
        return session.tokens().strongAt().plus(config.secondFactorLife()).isAfter(clock.instant());
    }

    private Duration idleLimit(Caller caller) {
        boolean approves = caller.hasRole(Role.REVIEWER) || caller.hasRole(Role.PUBLISHER);
        return approves ? config.idleOfApprovers() : config.idle();
    }

    /**
     * The result of a sign-in.
     *
     * @param sid the sign-in server's session
     * @param strongAt when the second factor was used; {@link Instant#EPOCH} if it was not
     */
    record SignInResult(String subject, String sid, Instant strongAt) {}

    /**
     * Stores a new session. Fails with {@link StoreDown}.
     *
     * @return the cookie's value, which is not stored
     */
    Future<String> begin(JsonObject answer, SignInResult result) {
        String cookie = Secrets.random();
        byte[] id = Secrets.sha256(cookie);
        Instant now = clock.instant();
        TokenSet tokens =
                new TokenSet(
                        answer.getString("access_token"),
                        answer.getString("refresh_token"),
                        answer.getString("id_token"),
                        Secrets.random(),
                        result.strongAt());
        return withTimeout(
                        store.add(
                                id,
                                result.subject(),
                                result.sid(),
                                encrypt(id, tokens),
                                now.plusSeconds(answer.getLong("expires_in")),
                                new SessionStore.Span(now, now.plus(config.maxLife()))))
                .map(cookie);
    }

    /** Ends the session of a cookie's value here. Fails with {@link StoreDown}. */
    Future<Void> end(String cookie) {
        return withTimeout(store.remove(Secrets.sha256(cookie)));
    }

    private <T> Future<T> withTimeout(Future<T> future) {
        return future.timeout(config.timeout().toMillis(), TimeUnit.MILLISECONDS)
                .recover(failure -> Future.failedFuture(new StoreDown(failure)));
    }

    /** Ends sessions that the sign-in server reports as ended. */
    Future<Integer> endSignIn(String sid, String subject) {
        return store.removeSignIn(sid, subject);
    }
}
