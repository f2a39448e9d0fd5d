package org.sharedgrowth.observatory.gateway.route.warmup;

import java.io.IOException;

/** The requests of the warm-up: new connections now and then, and lookups of clients' routes. */
final class Traffic implements Rehearsal.Requests {
    /** Requests of each reader in a round. */
    private static final int REQUESTS_OF_A_ROUND = 16;

    /** Rounds that use the same connections. */
    private static final int ROUNDS = 4;

    private final WarmUpRoute route;
    private final LoopbackReaders readers;
    private int round;

    Traffic(WarmUpRoute route, LoopbackReaders readers) {
        this.route = route;
        this.readers = readers;
    }

    @Override
    public boolean send(long end) throws IOException {
        if (round % ROUNDS == 0) {
            // New connections, so that the code that accepts them is compiled too.
            readers.connect();
        }
        round++;
        route.lookUpClientRoutes(REQUESTS_OF_A_ROUND * readers.count());
        return readers.sendAll(REQUESTS_OF_A_ROUND, end);
    }
}
