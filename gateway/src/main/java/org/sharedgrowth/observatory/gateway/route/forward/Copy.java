package org.sharedgrowth.observatory.gateway.route.forward;

import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.gateway.cache.Flight;

/**
 * Collects the chunks of an answer for the other requests that wait for it, while there is memory.
 */
final class Copy {
    private final Flight flight;
    private final MultiMap head;
    private @Nullable Buffer pieces = Buffer.buffer();

    Copy(Flight flight, MultiMap head) {
        this.flight = flight;
        this.head = head;
    }

    void add(Buffer piece) {
        Buffer collected = pieces;
        if (collected == null) {
            return;
        }
        if (flight.takeSpace(collected.length(), piece.length())) {
            collected.appendBuffer(piece);
        } else {
            drop();
            flight.replace();
        }
    }

    /** Whether chunks are still collected. */
    boolean isOpen() {
        return pieces != null;
    }

    /** Shares the copy, because the answer is complete. */
    void end() {
        Buffer all = pieces;
        if (all != null) {
            drop();
            flight.complete(head, all);
        }
    }

    /** Discards the copy. */
    void drop() {
        Buffer collected = pieces;
        if (collected != null) {
            pieces = null;
            flight.giveSpaceBack(collected.length());
        }
    }
}
