package org.sharedgrowth.observatory.gateway.key;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Limits look-ups of keys, so that clients that send invented keys cannot overload the database:
 * the number per minute from one network, and the number in progress from all networks together.
 */
@Singleton
class KeyLookUpLimit {
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final int maxPerMinute;
    private final int maxRunning;
    private final AtomicInteger running = new AtomicInteger();
    private final Cache<String, Bucket> networks;

    KeyLookUpLimit(KeyConfig config) {
        this.maxPerMinute = config.lookUps();
        this.maxRunning = config.lookUpsAtOnce();
        this.networks =
                Caffeine.newBuilder()
                        .maximumSize(config.maxRemembered())
                        .expireAfterAccess(MINUTE)
                        .executor(Runnable::run)
                        .build();
    }

    /** Whether another look-up may start; if so, {@link #end} must be called after it. */
    boolean begin(String network) {
        if (running.incrementAndGet() <= maxRunning
                && networks.get(network, _ -> bucket()).tryConsume(1)) {
            return true;
        }
        end();
        return false;
    }

    void end() {
        running.decrementAndGet();
    }

    private Bucket bucket() {
        return Bucket.builder()
                .addLimit(all -> all.capacity(maxPerMinute).refillGreedy(maxPerMinute, MINUTE))
                .build();
    }
}
