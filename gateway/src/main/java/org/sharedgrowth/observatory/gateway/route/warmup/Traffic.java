package org.sharedgrowth.observatory.gateway.route.warmup;

import java.io.IOException;

/** The requests of the warm-up: readers that come and go, and look-ups of clients' routes. */
final class Traffic implements Rehearsal.Requests {
    /** Requests of each reader in a round. */
    private static final int REQUESTS_OF_A_ROUND = 16;

    /** Rounds that use the same connections. */
    private static final int ROUNDS_PER_CONNECTION = 4;

    private final WarmUpRoute route;
    private final LoopbackReaders readers;
    private int round;

    Traffic(WarmUpRoute route, LoopbackReaders readers) {
        this.route = route;
        this.readers = readers;
    }

    @Override
    public boolean send(long end) throws IOException {
        if (round % ROUNDS_PER_CONNECTION == 0) {
            // Readers leave and new ones come, so that the code for this is compiled too. If a
            // client were the first to disconnect, the code of all requests would be compiled
            // again.
            readers.leave();
            readers.connect();
        }
        round++;
        route.lookUpClientRoutes(REQUESTS_OF_A_ROUND * readers.count());
        return readers.sendAll(REQUESTS_OF_A_ROUND, end);
    }
}
