package org.sharedgrowth.observatory.gateway.key;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.sharedgrowth.observatory.gateway.access.TokenDigest;
import org.sharedgrowth.observatory.gateway.key.KeyStore.Holder;
import org.sharedgrowth.observatory.identity.Caller;

/**
 * Looks up API keys and remembers the results. Text without the form of a key is never looked up.
 * An unknown key stays unknown, because nobody can guess a key before it is created. Twice a second
 * it reads which keys were revoked recently, over a period longer than results are remembered.
 */
@Singleton
public class KnownKeys {
    private static final Logger LOG = Logger.getLogger(KnownKeys.class);
    private static final KeyVerdict REFUSED = new KeyVerdict.Refused();
    private static final KeyVerdict NOT_CHECKED = new KeyVerdict.NotChecked();
    private static final Duration LIFE = Duration.ofMinutes(10);

    private final KeyStore store;
    private final KeyLookUpLimit lookUps;
    private final Vertx vertx;
    private final KeyConfig config;
    private final Clock clock = Clock.systemUTC();
    private final Cache<TokenDigest, Holder> validKeys;
    private final Cache<TokenDigest, Boolean> invalidKeys;
    private volatile long timer;
    private volatile boolean busy;

    KnownKeys(KeyStore store, KeyLookUpLimit lookUps, Vertx vertx, KeyConfig config) {
        this.store = store;
        this.lookUps = lookUps;
        this.vertx = vertx;
        this.config = config;
        this.validKeys = newCache();
        this.invalidKeys = newCache();
    }

    private <V> Cache<TokenDigest, V> newCache() {
        return Caffeine.newBuilder()
                .maximumSize(config.maxRemembered())
                .expireAfterWrite(LIFE)
                // Run on the calling thread: waking another one would take longer than the work
                // itself.
                .executor(Runnable::run)
                .build();
    }

    void begin(@Observes StartupEvent start) {
        timer = vertx.setPeriodic(config.pause().toMillis(), id -> readRevokedKeys());
    }

    void end(@Observes ShutdownEvent stop) {
        vertx.cancelTimer(timer);
    }

    /** The result, if it is remembered or follows from the form of the key. */
    public Optional<KeyVerdict> findRemembered(String key) {
        if (!KeyText.isWellFormed(key)) {
            return Optional.of(REFUSED);
        }
        TokenDigest digest = TokenDigest.of(key);
        Holder holder = validKeys.getIfPresent(digest);
        if (holder != null) {
            return Optional.of(verdict(holder));
        }
        return invalidKeys.getIfPresent(digest) == null ? Optional.empty() : Optional.of(REFUSED);
    }

    /**
     * Looks up a key; never fails.
     *
     * @param network network of the client
     */
    public Future<KeyVerdict> lookUp(String key, String network) {
        if (!lookUps.begin(network)) {
            return Future.succeededFuture(NOT_CHECKED);
        }
        TokenDigest digest = TokenDigest.of(key);
        return store.find(digest)
                .onComplete(done -> lookUps.end())
                .timeout(config.timeout().toMillis(), TimeUnit.MILLISECONDS)
                .map(found -> remember(digest, found))
                .otherwise(failure -> {
                    LOG.debug("A key cannot be looked up", failure);
                    return NOT_CHECKED;
                });
    }

    private KeyVerdict remember(TokenDigest digest, Optional<Holder> found) {
        if (found.isEmpty()) {
            invalidKeys.put(digest, true);
            return REFUSED;
        }
        validKeys.put(digest, found.get());
        return verdict(found.get());
    }

    private KeyVerdict verdict(Holder holder) {
        return holder.ends().isAfter(clock.instant())
                ? new KeyVerdict.Valid(
                        new Caller(holder.owner(), "", Set.of(), Optional.empty(), false))
                : REFUSED;
    }

    private void readRevokedKeys() {
        if (busy) {
            return;
        }
        busy = true;
        store.revokedWithin(LIFE.multipliedBy(2))
                .onSuccess(revoked -> validKeys.invalidateAll(revoked))
                .onFailure(failure -> LOG.debug("Revoked keys cannot be read", failure))
                .onComplete(done -> busy = false);
    }
}
