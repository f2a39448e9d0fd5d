package org.sharedgrowth.observatory.gateway.route.forward;

import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.gateway.cache.Flight;

/**
 * Collects the chunks of an answer for the other requests that wait for it, as long as there is
 * enough memory.
 */
final class Copy {
    private final Flight flight;
    private final MultiMap head;
    private @Nullable Buffer chunks = Buffer.buffer();

    Copy(Flight flight, MultiMap head) {
        this.flight = flight;
        this.head = head;
    }

    void add(Buffer chunk) {
        Buffer collected = chunks;
        if (collected == null) {
            return;
        }
        if (flight.takeSpace(collected.length(), chunk.length())) {
            collected.appendBuffer(chunk);
        } else {
            drop();
            flight.replace();
        }
    }

    /** Whether chunks are still collected. */
    boolean isOpen() {
        return chunks != null;
    }

    /** Shares the copy, because the answer is complete. */
    void end() {
        Buffer all = chunks;
        if (all != null) {
            drop();
            flight.complete(head, all);
        }
    }

    /** Discards the copy. */
    void drop() {
        Buffer collected = chunks;
        if (collected != null) {
            chunks = null;
            flight.giveSpaceBack(collected.length());
        }
    }
}
