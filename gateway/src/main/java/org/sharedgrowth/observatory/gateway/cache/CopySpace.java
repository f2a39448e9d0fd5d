package org.sharedgrowth.observatory.gateway.cache;

import java.util.concurrent.atomic.AtomicLong;

/** The memory that all answers of which a copy is being made have together. */
final class CopySpace {
    private final long most;
    private final AtomicLong taken = new AtomicLong();

    CopySpace(long most) {
        this.most = most;
    }

    /** Takes so many bytes; false when there is no room for them. */
    boolean take(long bytes) {
        if (taken.addAndGet(bytes) <= most) {
            return true;
        }
        taken.addAndGet(-bytes);
        return false;
    }

    void giveBack(long bytes) {
        taken.addAndGet(-bytes);
    }
}
