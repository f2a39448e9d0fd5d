package org.sharedgrowth.observatory.gateway.quota;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import jakarta.inject.Singleton;
import org.sharedgrowth.observatory.gateway.resilience.Turns;
import org.sharedgrowth.observatory.identity.Caller;

/**
 * What requests cost their callers. Each is counted as one when it comes; what its answer took more
 * of a service's time, or of the line, is charged when it ends. Those under way at once are bounded
 * by their time too.
 */
@Singleton
public class Costs {
    /** No single answer is charged more time; the rest of it was the client's or the network's. */
    private static final long MAX_NANOS = 30_000_000_000L;

    private final Quotas quotas;
    private final QuotaConfig quotaConfig;
    private final QuotaConfig.Cost config;
    private final long unitNanos;
    private final Turns turns;
    private final Cache<String, Bucket> resets;

    Costs(Quotas quotas, QuotaConfig config) {
        this.quotas = quotas;
        this.quotaConfig = config;
        this.config = config.cost();
        this.unitNanos = this.config.time().toNanos();
        this.turns = new Turns(this.config.atOnce(), this.config.waiting());
        this.resets =
                Caffeine.newBuilder()
                        .maximumSize(config.callers())
                        .expireAfterAccess(config.window().multipliedBy(2))
                        .executor(Runnable::run)
                        .build();
    }

    /** The same prices with turns of its own, charged to other quotas. */
    Costs detached(Quotas others) {
        return new Costs(others, quotaConfig);
    }

    /** In which callers' requests are let in. */
    public Turns turns() {
        return turns;
    }

    /** Reads of one caller that may wait for their turn. */
    public int mostWaiting() {
        return config.waiting();
    }

    /**
     * Charges what an answer cost beyond the one request that it was counted as.
     *
     * @param address of a guest's connection
     * @param nanos that the service worked for it
     * @param bytes that were sent
     */
    public void charge(Caller caller, String address, boolean structures, long nanos, long bytes) {
        long units = units(nanos, bytes);
        if (units > 0) {
            quotas.charge(caller, address, structures, units);
        }
    }

    /**
     * Charges what a page cost beyond the one request that it was counted as.
     *
     * @param address of a guest's connection
     * @param nanos that it took
     * @param bytes that were sent
     */
    public void chargePage(Caller caller, String address, long nanos, long bytes) {
        long units = units(nanos, bytes);
        if (units > 0) {
            quotas.chargePage(caller, address, units);
        }
    }

    /** How many requests more than one an answer counts as. */
    long units(long nanos, long bytes) {
        return Math.min(nanos, MAX_NANOS) / unitNanos + bytes / config.bytes();
    }

    /**
     * Charges a request that its client took back, whose work may go on behind.
     *
     * @param nanos that the service worked for it so far
     */
    public void chargeTakenBack(Caller caller, String address, boolean structures, long nanos) {
        quotas.charge(caller, address, structures, Math.max(units(nanos, 0), config.reset()));
    }

    /** Counts a request of HTTP/2 that was taken back; whether its network does so too often. */
    public boolean resetsTooOften(String address) {
        return !resets.get(Quotas.network(address), network -> bucket()).tryConsume(1);
    }

    private Bucket bucket() {
        return Bucket.builder()
                .addLimit(all ->
                        all.capacity(config.resets())
                                .refillGreedy(config.resets(), quotas.window()))
                .build();
    }
}
