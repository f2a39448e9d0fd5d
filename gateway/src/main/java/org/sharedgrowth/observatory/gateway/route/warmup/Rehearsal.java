package org.sharedgrowth.observatory.gateway.route.warmup;

import io.vertx.core.Future;
import java.io.IOException;
import org.jboss.logging.Logger;

/**
 * Uses the data path until it is compiled: requests and verifications of tokens in rounds. After
 * each round the compilers get the processors to themselves, because a busy gateway keeps them from
 * their work.
 */
final class Rehearsal {
    private static final Logger LOG = Logger.getLogger(Rehearsal.class);
    private static final int VERIFICATIONS = 150;
    private static final int QUIET_ROUNDS = 2;
    private static final long QUIET_MILLIS = 20;

    /** The requests that are sent. */
    @FunctionalInterface
    interface Requests {
        /**
         * Sends the requests of a round.
         *
         * @param end latest time for a request, by {@link System#nanoTime}
         * @return whether all answers had status 200
         */
        boolean send(long end) throws IOException;
    }

    private final Requests requests;
    private final Future<Runnable> verification;
    private final Compilers compilers;
    private final int minRounds;
    private int rounds;
    private final JitQuiescence quiescence = new JitQuiescence(QUIET_ROUNDS, QUIET_MILLIS);

    /**
     * @param verification a task that verifies a token once; available once the keys have been read
     * @param minRounds minimum number of rounds, even if the code is compiled earlier
     */
    Rehearsal(
            Requests requests, Future<Runnable> verification, Compilers compilers, int minRounds) {
        this.requests = requests;
        this.verification = verification;
        this.compilers = compilers;
        this.minRounds = minRounds;
    }

    /**
     * Runs rounds until the code is compiled.
     *
     * @param end when to give up, by {@link System#nanoTime}
     * @return whether the code is compiled; false if the time ran out first
     */
    boolean run(long end) throws InterruptedException, IOException {
        while (System.nanoTime() - end < 0) {
            boolean compiled = runRound(end);
            rounds++;
            if (compiled && rounds >= minRounds) {
                return true;
            }
        }
        return false;
    }

    /** Runs one round; true if the code is compiled. */
    private boolean runRound(long end) throws InterruptedException, IOException {
        long before = compilers.spentMillis();
        boolean allAnswered = requests.send(end);
        verify(end);
        compilers.awaitIdle(end);
        long compiled = compilers.spentMillis() - before;
        LOG.debugf("A round of the warm-up took %d ms of compilation", compiled);
        return quiescence.isReachedAfter(allAnswered && verification.isComplete(), compiled);
    }

    private void verify(long end) {
        if (verification.succeeded()) {
            for (int i = 0; i < VERIFICATIONS && System.nanoTime() - end < 0; i++) {
                verification.result().run();
            }
        }
    }
}
