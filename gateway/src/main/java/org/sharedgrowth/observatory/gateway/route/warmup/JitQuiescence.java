package org.sharedgrowth.observatory.gateway.route.warmup;

/**
 * Decides when the JVM has compiled the frequently used code: its compilers had almost nothing to
 * do in several consecutive rounds of requests.
 */
final class JitQuiescence {
    private final int rounds;
    private final long idleMillis;
    private int idleRounds;

    /**
     * @param rounds number of consecutive idle rounds that are required
     * @param idleMillis up to this much compilation in a round counts as idle
     */
    JitQuiescence(int rounds, long idleMillis) {
        this.rounds = rounds;
        this.idleMillis = idleMillis;
    }

    /**
     * Adds a round.
     *
     * @param allAnswered whether all its requests were answered; if not, the round does not count
     * @param compiledMillis compilation that the round caused
     * @return whether enough rounds in a row were idle
     */
    boolean isReachedAfter(boolean allAnswered, long compiledMillis) {
        idleRounds = allAnswered && compiledMillis <= idleMillis ? idleRounds + 1 : 0;
        return idleRounds >= rounds;
    }
}
