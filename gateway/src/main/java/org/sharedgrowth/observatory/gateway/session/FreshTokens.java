package org.sharedgrowth.observatory.gateway.session;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.impl.ContextInternal;
import io.vertx.core.impl.future.PromiseInternal;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * Provides valid access tokens. They expire after five minutes; one renewal serves all requests
 * that need a new one, because using a refresh token twice would end the whole sign-in.
 */
@Singleton
public class FreshTokens {
    private final Renewal renewal;
    private final SessionConfig config;
    private final Vertx vertx;
    private final Clock clock = Clock.systemUTC();
    private final ConcurrentMap<String, Future<String>> inProgress = new ConcurrentHashMap<>();

    FreshTokens(Renewal renewal, SessionConfig config, Vertx vertx) {
        this.renewal = renewal;
        this.config = config;
        this.vertx = vertx;
    }

    /**
     * An access token to send for the session. Fails with {@link SignInFailed}: {@code ENDED} when
     * the session has ended, {@code DOWN} when the sign-in server or the database does not answer.
     * Completes on the calling context.
     */
    public Future<String> of(Session session) {
        if (session.accessEnds().minus(config.renewBefore()).isAfter(clock.instant())) {
            return Future.succeededFuture(session.tokens().access());
        }
        PromiseInternal<String> promise = ((ContextInternal) vertx.getOrCreateContext()).promise();
        inProgress.computeIfAbsent(session.id(), this::begin).onComplete(promise);
        return promise.future();
    }

    private Future<String> begin(String id) {
        Future<String> token = renewal.of(id);
        token.onComplete(done -> inProgress.remove(id));
        return token;
    }
}
