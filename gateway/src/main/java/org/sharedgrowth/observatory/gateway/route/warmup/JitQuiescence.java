package org.sharedgrowth.observatory.gateway.route.warmup;

import java.lang.management.CompilationMXBean;
import java.lang.management.ManagementFactory;
import java.util.function.LongSupplier;

/**
 * Tells when the JVM has compiled what runs often: when three looks in a row find its compilers
 * idle.
 */
final class JitQuiescence {
    private static final int LOOKS = 3;

    private final LongSupplier spent;
    private final long idleMillis;
    private long before;
    private int idleLooks;

    /**
     * @param spent milliseconds that all compilers worked since the start
     * @param idleMillis so much compilation between two looks still counts as idle
     */
    JitQuiescence(LongSupplier spent, long idleMillis) {
        this.spent = spent;
        this.idleMillis = idleMillis;
        this.before = spent.getAsLong();
    }

    /**
     * Of this JVM.
     *
     * @param pause milliseconds between two looks
     */
    static JitQuiescence of(long pause) {
        CompilationMXBean compilers = ManagementFactory.getCompilationMXBean();
        return new JitQuiescence(compilers::getTotalCompilationTime, pause / 5);
    }

    /** Looks once more. */
    boolean isReached() {
        long now = spent.getAsLong();
        idleLooks = now - before <= idleMillis ? idleLooks + 1 : 0;
        before = now;
        return idleLooks >= LOOKS;
    }
}
