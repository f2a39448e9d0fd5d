package org.sharedgrowth.observatory.gateway.access;

import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.keys.resolvers.JwksVerificationKeyResolver;
import org.jose4j.lang.JoseException;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.gateway.upstream.Answer;
import org.sharedgrowth.observatory.gateway.upstream.Calls;
import org.sharedgrowth.observatory.gateway.upstream.Upstreams;

/**
 * The sign-in server's public keys. Known keys stay in use while it is down; only requests with an
 * unknown key have to wait.
 */
@Singleton
class SigningKeys {
    private record LoadedKeys(
            JwksVerificationKeyResolver resolver, List<JsonWebKey> published, Instant loadedAt) {}

    private final Vertx vertx;
    private final Calls calls;
    private final Upstreams upstreams;
    private final AccessConfig config;
    private final Clock clock = Clock.systemUTC();
    private volatile @Nullable LoadedKeys known;
    private volatile Instant lastFetch = Instant.MIN;
    private @Nullable Future<JwksVerificationKeyResolver> inProgress;
    private @Nullable Promise<JwksVerificationKeyResolver> waiting;

    SigningKeys(Vertx vertx, Calls calls, Upstreams upstreams, AccessConfig config) {
        this.vertx = vertx;
        this.calls = calls;
        this.upstreams = upstreams;
        this.config = config;
    }

    /** The keys; fails when there are none and the sign-in server does not answer. */
    Future<JwksVerificationKeyResolver> current() {
        LoadedKeys now = known;
        if (now == null) {
            return read();
        }
        if (olderThan(now.loadedAt(), config.keysLife()) && mayRequestKeys()) {
            read().onFailure(ignored -> {}); // the old keys stay in use until the new ones arrive
        }
        return Future.succeededFuture(now.resolver());
    }

    /** The keys as published, for threads other than event loops; fails like {@link #current}. */
    Future<List<JsonWebKey>> published() {
        Promise<List<JsonWebKey>> keys = Promise.promise();
        vertx.runOnContext(loop ->
                current()
                        .map(resolver -> Objects.requireNonNull(known).published())
                        .onComplete(keys));
        return keys.future();
    }

    private boolean mayRequestKeys() {
        return olderThan(lastFetch, config.keysPause());
    }

    /**
     * Reads the keys again, for a token with an unknown key id. If they were read a moment ago, all
     * callers wait until the pause is over, so that the first users of a new key are delayed but
     * not refused.
     */
    synchronized Future<JwksVerificationKeyResolver> reload() {
        if (mayRequestKeys()) {
            return read();
        }
        Promise<JwksVerificationKeyResolver> next = waiting;
        if (next == null) {
            Promise<JwksVerificationKeyResolver> loading = Promise.promise();
            waiting = loading;
            vertx.setTimer(config.keysPause().toMillis() + 1, timer -> readFor(loading));
            return loading.future();
        }
        return next.future();
    }

    private synchronized void readFor(Promise<JwksVerificationKeyResolver> all) {
        waiting = null;
        read().onComplete(all);
    }

    /** Reads the keys; simultaneous callers share one request. */
    synchronized Future<JwksVerificationKeyResolver> read() {
        Future<JwksVerificationKeyResolver> running = inProgress;
        if (running != null) {
            return running;
        }
        lastFetch = clock.instant();
        Future<JwksVerificationKeyResolver> started =
                calls.get(
                                upstreams.keycloak(),
                                "certs",
                                config.issuer().getRawPath() + "/protocol/openid-connect/certs",
                                MultiMap.caseInsensitiveMultiMap())
                        .map(this::parse);
        inProgress = started;
        started.onComplete(ignored -> done());
        return started;
    }

    private synchronized void done() {
        inProgress = null;
    }

    /** Parses the keys, which are used from now on. */
    private JwksVerificationKeyResolver parse(Answer answer) {
        if (answer.status() != 200) {
            throw new IllegalStateException(
                    "The request for the keys was answered with status " + answer.status());
        }
        try {
            List<JsonWebKey> keys = new JsonWebKeySet(answer.body().toString()).getJsonWebKeys();
            JwksVerificationKeyResolver resolver = new JwksVerificationKeyResolver(keys);
            known = new LoadedKeys(resolver, keys, clock.instant());
            return resolver;
        } catch (JoseException e) {
            throw new IllegalStateException("The keys cannot be read", e);
        }
    }

    private boolean olderThan(Instant instant, Duration age) {
        return instant.isBefore(clock.instant().minus(age));
    }
}
