package org.sharedgrowth.observatory.gateway.cache;

import java.util.concurrent.atomic.AtomicLong;

/** The memory budget shared by all answers that are being copied. */
final class CopySpace {
    private final long max;
    private final AtomicLong taken = new AtomicLong();

    CopySpace(long max) {
        this.max = max;
    }

    /** Reserves this many bytes; false if there is not enough memory. */
    boolean take(long bytes) {
        if (taken.addAndGet(bytes) <= max) {
            return true;
        }
        taken.addAndGet(-bytes);
        return false;
    }

    void giveBack(long bytes) {
        taken.addAndGet(-bytes);
    }
}
