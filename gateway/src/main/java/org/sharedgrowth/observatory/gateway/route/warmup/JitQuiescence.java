package org.sharedgrowth.observatory.gateway.route.warmup;

import java.lang.management.CompilationMXBean;
import java.lang.management.ManagementFactory;
import java.util.function.LongSupplier;

/**
 * Detects when the JVM has compiled the frequently used code: its compilers were idle in three
 * samples in a row.
 */
final class JitQuiescence {
    private static final int QUIET_SAMPLES = 3;

    private final LongSupplier spent;
    private final long idleMillis;
    private long before;
    private int idleLooks;

    /**
     * @param spent milliseconds of compilation since the start
     * @param idleMillis up to this much compilation between two samples counts as idle
     */
    JitQuiescence(LongSupplier spent, long idleMillis) {
        this.spent = spent;
        this.idleMillis = idleMillis;
        this.before = spent.getAsLong();
    }

    /**
     * For this JVM.
     *
     * @param pause milliseconds between two samples
     */
    static JitQuiescence of(long pause) {
        CompilationMXBean compilers = ManagementFactory.getCompilationMXBean();
        return new JitQuiescence(compilers::getTotalCompilationTime, pause / 5);
    }

    /** Takes another sample. */
    boolean isReached() {
        long now = spent.getAsLong();
        idleLooks = now - before <= idleMillis ? idleLooks + 1 : 0;
        before = now;
        return idleLooks >= QUIET_SAMPLES;
    }
}
