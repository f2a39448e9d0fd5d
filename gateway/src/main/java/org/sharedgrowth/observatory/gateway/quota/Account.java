package org.sharedgrowth.observatory.gateway.quota;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import java.util.concurrent.atomic.AtomicLong;

/** What one caller may still ask, and how much was asked at this gateway. */
final class Account {
    /** What is not worth being told to the others: a hundredth of the limit. */
    private static final int FINE = 100;

    private final Tier tier;
    private final boolean structures;
    private final String caller;
    private final long limit;
    private final Bucket bucket;
    private final long begun = System.nanoTime();
    private final AtomicLong used = new AtomicLong();
    private long told;

    /**
     * Opens one.
     *
     * @param caller a digest: other gateways are told nobody's name or address
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

    /** Takes what a request cost beyond itself; what is owed then is never more than the limit. */
    void charge(long units) {
        long most = Math.max(0, bucket.getAvailableTokens() + limit);
        long taken = Math.min(units, most);
        if (taken > 0) {
            bucket.consumeIgnoringRateLimits(taken);
            used.addAndGet(taken);
        }
    }

    /** Counts what was asked at another gateway; may leave less than nothing. */
    void usedElsewhere(long count) {
        bucket.consumeIgnoringRateLimits(Math.min(count, limit));
    }

    Tier tier() {
        return tier;
    }

    /** Percent of the limit that is used up now. */
    int full() {
        long left = Math.max(0, bucket.getAvailableTokens());
        return (int) (100 * (limit - Math.min(left, limit)) / limit);
    }

    /** Whether there is something to tell the others; they count as told of it then. */
    boolean hasNews() {
        long now = used.get();
        if (now - told < Math.max(1, limit / FINE)) {
            return false;
        }
        told = now;
        return true;
    }

    /** What is told. */
    Use use() {
        return new Use(caller, tier, structures, (System.nanoTime() - begun) / 1_000_000, told);
    }
}
