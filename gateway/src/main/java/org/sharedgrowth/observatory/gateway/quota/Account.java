package org.sharedgrowth.observatory.gateway.quota;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import java.util.concurrent.atomic.AtomicLong;

/** The quota of one caller: what is left, and how much was used at this gateway. */
final class Account {
    /** Use is reported to the other gateways in steps of one hundredth of the limit. */
    private static final int REPORTED_STEPS = 100;

    private final Tier tier;
    private final boolean structures;
    private final String caller;
    private final long limit;
    private final Bucket bucket;
    private final long start = System.nanoTime();
    private final AtomicLong used = new AtomicLong();
    private long reported;

    /**
     * Creates an account.
     *
     * @param caller a digest, so that other gateways do not learn names or addresses
     */
    Account(Tier tier, boolean structures, String caller, long limit, Bucket bucket) {
        this.tier = tier;
        this.structures = structures;
        this.caller = caller;
        this.limit = limit;
        this.bucket = bucket;
    }

    String caller() {
        return caller;
    }

    ConsumptionProbe take() {
        ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(1);
        if (probe.isConsumed()) {
            used.incrementAndGet();
        }
        return probe;
    }

    /** Charges the additional cost of a request; the balance never falls below minus the limit. */
    void charge(long units) {
        long max = Math.max(0, bucket.getAvailableTokens() + limit);
        long taken = Math.min(units, max);
        if (taken > 0) {
            bucket.consumeIgnoringRateLimits(taken);
            used.addAndGet(taken);
        }
    }

    /** Charges use at another gateway; the balance may become negative. */
    void chargeUseElsewhere(long count) {
        bucket.consumeIgnoringRateLimits(Math.min(count, limit));
    }

    Tier tier() {
        return tier;
    }

    /** Percentage of the limit that is used now. */
    int usedPercent() {
        long left = Math.max(0, bucket.getAvailableTokens());
        return (int) (100 * (limit - Math.min(left, limit)) / limit);
    }

    /**
     * Marks the use so far as reported to other gateways; false if there is too little to report.
     */
    boolean markUseAsReported() {
        long now = used.get();
        if (now - reported < Math.max(1, limit / REPORTED_STEPS)) {
            return false;
        }
        reported = now;
        return true;
    }

    /** The use that was marked as reported. */
    Use use() {
        return new Use(caller, tier, structures, (System.nanoTime() - start) / 1_000_000, reported);
    }
}
