package org.sharedgrowth.observatory.gateway.route.warmup;

/** The compilers of the JVM. */
interface Compilers {
    /** Milliseconds of compilation since the start; a compilation is added when it ends. */
    long spentMillis();

    /**
     * Waits until they have nothing to do.
     *
     * @param end when it ends at the latest, by {@link System#nanoTime}
     */
    void awaitIdle(long end) throws InterruptedException;
}
