package org.sharedgrowth.observatory.gateway.quota;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import jakarta.inject.Singleton;
import org.sharedgrowth.observatory.gateway.resilience.Turns;
import org.sharedgrowth.observatory.identity.Caller;

/**
 * Charges callers for the cost of their requests. Each request counts as one when it arrives;
 * additional cost, for the time of a service and for bytes sent, is charged when the request ends.
 * The work in progress for one caller is limited too.
 */
@Singleton
public class Costs {
    /** Maximum time charged for one answer; the rest was due to the client or the network. */
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
        this.turns = new Turns(this.config.maxInProgress(), this.config.waiting());
        this.resets =
                Caffeine.newBuilder()
                        .maximumSize(config.callers())
                        .expireAfterAccess(config.window().multipliedBy(2))
                        .executor(Runnable::run)
                        .build();
    }

    /** A copy with separate turns, which charges the given quotas. */
    Costs withQuotas(Quotas others) {
        return new Costs(others, quotaConfig);
    }

    /** Limits the work in progress of each caller. */
    public Turns turns() {
        return turns;
    }

    /** Maximum number of reads of one caller that wait for their turn. */
    public int maxWaiting() {
        return config.waiting();
    }

    /**
     * Charges the cost of an answer beyond the single request that was counted.
     *
     * @param address client address of a guest's connection
     * @param nanos time that the service worked for it
     * @param bytes number of bytes that were sent
     */
    public void charge(Caller caller, String address, boolean structures, long nanos, long bytes) {
        long units = units(nanos, bytes);
        if (units > 0) {
            quotas.charge(caller, address, structures, units);
        }
    }

    /**
     * Charges the cost of a page beyond the single request that was counted.
     *
     * @param address client address of a guest's connection
     * @param nanos time that the page took
     * @param bytes number of bytes that were sent
     */
    public void chargePage(Caller caller, String address, long nanos, long bytes) {
        long units = units(nanos, bytes);
        if (units > 0) {
            quotas.chargePage(caller, address, units);
        }
    }

    /** Number of additional requests that an answer counts as. */
    long units(long nanos, long bytes) {
        return Math.min(nanos, MAX_NANOS) / unitNanos + bytes / config.bytes();
    }

    /**
     * Charges a request that its client cancelled; the service may still be working on it.
     *
     * @param nanos time that the service worked for it so far
     */
    public void chargeCancelled(Caller caller, String address, boolean structures, long nanos) {
        quotas.charge(
                caller, address, structures, Math.max(units(nanos, 0), config.cancelledCost()));
    }

    /** Counts a cancelled HTTP/2 request; true if its network cancels too many. */
    public boolean resetsTooOften(String address) {
        return !resets.get(Quotas.network(address), network -> bucket()).tryConsume(1);
    }

    private Bucket bucket() {
        return Bucket.builder()
                .addLimit(all ->
                        all.capacity(config.maxCancelled())
                                .refillGreedy(config.maxCancelled(), quotas.window()))
                .build();
    }
}
