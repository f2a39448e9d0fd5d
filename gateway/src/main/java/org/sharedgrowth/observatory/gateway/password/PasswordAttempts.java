package org.sharedgrowth.observatory.gateway.password;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.sharedgrowth.observatory.gateway.access.TokenDigest;

/**
 * Limits guessing of passwords. Each password sent is counted against the network and the name; a
 * correct one is removed from the count again. Buckets are keyed by digests, so that long names
 * take no more memory.
 */
@Singleton
public class PasswordAttempts {
    /** Longer than an empty bucket needs to fill up again. */
    private static final Duration RETENTION = Duration.ofHours(1);

    private final PasswordConfig config;
    private final TimeMeter clock;
    private final Cache<TokenDigest, Bucket> names;
    private final Cache<TokenDigest, Bucket> networks;

    @Inject
    PasswordAttempts(PasswordConfig config) {
        this(config, TimeMeter.SYSTEM_MILLISECONDS);
    }

    PasswordAttempts(PasswordConfig config, TimeMeter clock) {
        this.config = config;
        this.clock = clock;
        this.names = newCache();
        this.networks = newCache();
    }

    private Cache<TokenDigest, Bucket> newCache() {
        return Caffeine.newBuilder()
                .maximumSize(config.maxRemembered())
                .expireAfterAccess(RETENTION)
                .executor(Runnable::run)
                .build();
    }

    /**
     * Counts one password.
     *
     * @param network network of the client
     * @param owner account name that was entered, or else the id of the sign-in
     * @param known whether the sign-in server already knows the owner; such sign-ins are counted
     *     separately from those of the same network that give a name
     * @return how long to wait before the next password; zero if this one may pass
     */
    public Duration take(String network, String owner, boolean known) {
        Duration wait = takeFrom(ofName(network, owner));
        if (!wait.isZero()) {
            return wait;
        }
        Duration ofNetwork = takeFrom(ofNetwork(network, known));
        if (!ofNetwork.isZero()) {
            ofName(network, owner).addTokens(1);
        }
        return ofNetwork;
    }

    /** Removes a password from the count because it was correct or was not checked. */
    public void giveBack(String network, String owner, boolean known) {
        ofName(network, owner).addTokens(1);
        ofNetwork(network, known).addTokens(1);
    }

    private static Duration takeFrom(Bucket bucket) {
        ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(1);
        return probe.isConsumed()
                ? Duration.ZERO
                : Duration.ofNanos(Math.max(1, probe.getNanosToWaitForRefill()));
    }

    private Bucket ofName(String network, String owner) {
        return names.get(
                TokenDigest.of(network + " " + owner),
                _ -> bucket(config.perName(), config.perNameInterval()));
    }

    private Bucket ofNetwork(String network, boolean known) {
        int max = known ? config.perNetworkSignedIn() : config.perNetwork();
        return networks.get(
                TokenDigest.of(network + " " + known),
                _ -> bucket(max, config.perNetworkInterval()));
    }

    private Bucket bucket(int max, Duration interval) {
        return Bucket.builder()
                .addLimit(all -> all.capacity(max).refillGreedy(1, interval))
                .withCustomTimePrecision(clock)
                .build();
    }
}
