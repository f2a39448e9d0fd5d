package org.sharedgrowth.observatory.gateway.route.warmup;

/** The compilers of the JVM. */
interface Compilers {
    /** Milliseconds of compilation since the start; a compilation is added when it ends. */
    long spentMillis();

    /**
     * Waits until the compilers are idle.
     *
     * @param end when to stop waiting, by {@link System#nanoTime}
     */
    void awaitIdle(long end) throws InterruptedException;
}
