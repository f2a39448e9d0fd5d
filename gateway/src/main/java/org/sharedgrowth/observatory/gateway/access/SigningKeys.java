package org.sharedgrowth.observatory.gateway.access;

import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.keys.resolvers.JwksVerificationKeyResolver;
import org.jose4j.lang.JoseException;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.gateway.upstream.Answer;
import org.sharedgrowth.observatory.gateway.upstream.Calls;
import org.sharedgrowth.observatory.gateway.upstream.Upstreams;

/**
 * The sign-in server's public keys. Known keys go on being used while it is down; only somebody
 * whose key was never seen has to wait.
 */
@Singleton
class SigningKeys {
    private record Known(JwksVerificationKeyResolver resolver, Instant since) {}

    private final Calls calls;
    private final Upstreams upstreams;
    private final AccessConfig config;
    private final Clock clock = Clock.systemUTC();
    private volatile @Nullable Known known;
    private volatile Instant asked = Instant.MIN;
    private @Nullable Future<JwksVerificationKeyResolver> underWay;

    SigningKeys(Calls calls, Upstreams upstreams, AccessConfig config) {
        this.calls = calls;
        this.upstreams = upstreams;
        this.config = config;
    }

    /** The keys; fails when there are none and the sign-in server does not answer. */
    Future<JwksVerificationKeyResolver> current() {
        Known now = known;
        if (now == null) {
            return read();
        }
        if (olderThan(now.since(), config.keysLife()) && mayAsk()) {
            read().onFailure(ignored -> {}); // the old ones serve until the new ones are there
        }
        return Future.succeededFuture(now.resolver());
    }

    /** Whether the keys may be read again for the sake of a key id nobody knows. */
    boolean mayAsk() {
        return olderThan(asked, config.keysPause());
    }

    /** Reads the keys; callers at the same time share one request. */
    synchronized Future<JwksVerificationKeyResolver> read() {
        Future<JwksVerificationKeyResolver> running = underWay;
        if (running != null) {
            return running;
        }
        asked = clock.instant();
        Future<JwksVerificationKeyResolver> started =
                calls.get(
                                upstreams.keycloak(),
                                config.issuer().getRawPath() + "/protocol/openid-connect/certs",
                                MultiMap.caseInsensitiveMultiMap())
                        .map(this::parsed);
        underWay = started;
        started.onComplete(ignored -> done());
        return started;
    }

    private synchronized void done() {
        underWay = null;
    }

    private JwksVerificationKeyResolver parsed(Answer answer) {
        if (answer.status() != 200) {
            throw new IllegalStateException("The keys were answered with " + answer.status());
        }
        try {
            List<JsonWebKey> keys = new JsonWebKeySet(answer.body().toString()).getJsonWebKeys();
            JwksVerificationKeyResolver resolver = new JwksVerificationKeyResolver(keys);
            known = new Known(resolver, clock.instant());
            return resolver;
        } catch (JoseException e) {
            throw new IllegalStateException("The keys cannot be read", e);
        }
    }

    private boolean olderThan(Instant instant, Duration age) {
        return instant.isBefore(clock.instant().minus(age));
    }
}
