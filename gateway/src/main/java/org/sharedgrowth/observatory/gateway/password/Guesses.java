package org.sharedgrowth.observatory.gateway.password;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;

/**
 * Counts passwords that are sent: each costs the network and the name, a right one is given back.
 */
@Singleton
public class Guesses {
    /** Longer than a bucket needs to be full again. */
    private static final Duration REMEMBERED = Duration.ofHours(1);

    private final PasswordConfig config;
    private final TimeMeter clock;
    private final Cache<String, Bucket> names;
    private final Cache<String, Bucket> networks;

    @Inject
    Guesses(PasswordConfig config) {
        this(config, TimeMeter.SYSTEM_MILLISECONDS);
    }

    Guesses(PasswordConfig config, TimeMeter clock) {
        this.config = config;
        this.clock = clock;
        this.names = remembered();
        this.networks = remembered();
    }

    private Cache<String, Bucket> remembered() {
        return Caffeine.newBuilder()
                .maximumSize(config.remembered())
                .expireAfterAccess(REMEMBERED)
                .executor(Runnable::run)
                .build();
    }

    /**
     * Counts one.
     *
     * @param network that it comes from
     * @param owner whose password it may be: a name, or else the sign-in that goes on there
     * @param known whether the sign-in server knows the owner already; such a sign-in is slowed
     *     down by itself, whatever others in the network do
     * @return how long to wait before the next; zero if this one may pass
     */
    public Duration take(String network, String owner, boolean known) {
        Duration wait = taken(ofName(network, owner));
        if (!wait.isZero() || known) {
            return wait;
        }
        Duration ofNetwork = taken(ofNetwork(network));
        if (!ofNetwork.isZero()) {
            ofName(network, owner).addTokens(1);
        }
        return ofNetwork;
    }

    /** It was right: not a guess. */
    public void wasRight(String network, String owner, boolean known) {
        ofName(network, owner).addTokens(1);
        if (!known) {
            ofNetwork(network).addTokens(1);
        }
    }

    private static Duration taken(Bucket bucket) {
        ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(1);
        return probe.isConsumed()
                ? Duration.ZERO
                : Duration.ofNanos(Math.max(1, probe.getNanosToWaitForRefill()));
    }

    private Bucket ofName(String network, String owner) {
        return names.get(
                network + " " + owner, _ -> bucket(config.ofAName(), config.ofANameEach()));
    }

    private Bucket ofNetwork(String network) {
        return networks.get(network, _ -> bucket(config.ofANetwork(), config.ofANetworkEach()));
    }

    private Bucket bucket(int most, Duration each) {
        return Bucket.builder()
                .addLimit(all -> all.capacity(most).refillGreedy(1, each))
                .withCustomTimePrecision(clock)
                .build();
    }
}
