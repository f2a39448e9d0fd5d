package org.sharedgrowth.observatory.gateway.route.warmup;

import java.lang.management.CompilationMXBean;
import java.lang.management.ManagementFactory;
import java.util.function.LongSupplier;

/**
 * Tells when the JVM has compiled what runs often: three looks in a row at which it was at rest.
 */
final class JitQuiescence {
    private static final int LOOKS = 3;

    private final LongSupplier spent;
    private final long little;
    private long before;
    private int atRest;

    /**
     * @param spent milliseconds, of all compilers since the start
     * @param little milliseconds between two looks that count as rest
     */
    JitQuiescence(LongSupplier spent, long little) {
        this.spent = spent;
        this.little = little;
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
    boolean reached() {
        long now = spent.getAsLong();
        atRest = now - before <= little ? atRest + 1 : 0;
        before = now;
        return atRest >= LOOKS;
    }
}
