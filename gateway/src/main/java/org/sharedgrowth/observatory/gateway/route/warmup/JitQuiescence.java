package org.sharedgrowth.observatory.gateway.route.warmup;

/**
 * Decides when the JVM has compiled the frequently used code: its compilers had almost nothing to
 * do in several consecutive rounds of requests.
 */
final class JitQuiescence {
    private final int rounds;
    private final long idleMillis;
    private int idle;

    /**
     * @param rounds in a row
     * @param idleMillis up to this much compilation in a round counts as idle
     */
    JitQuiescence(int rounds, long idleMillis) {
        this.rounds = rounds;
        this.idleMillis = idleMillis;
    }

    /**
     * Adds a round.
     *
     * @param whole whether all its requests were answered; else the data path was not used
     * @param compiledMillis compilation that it caused
     */
    boolean isReachedAfter(boolean whole, long compiledMillis) {
        idle = whole && compiledMillis <= idleMillis ? idle + 1 : 0;
        return idle >= rounds;
    }
}
