package org.sharedgrowth.observatory.gateway.route.forward;

import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.gateway.cache.Flight;

/** The pieces of an answer for those who wait for it too, while there is room for them. */
final class Copy {
    private final Flight flight;
    private final MultiMap head;
    private @Nullable Buffer pieces = Buffer.buffer();

    Copy(Flight flight, MultiMap head) {
        this.flight = flight;
        this.head = head;
    }

    void add(Buffer piece) {
        Buffer so = pieces;
        if (so == null) {
            return;
        }
        if (flight.takeSpace(so.length(), piece.length())) {
            so.appendBuffer(piece);
        } else {
            drop();
            flight.replaced();
        }
    }

    /** Whether it still takes pieces. */
    boolean open() {
        return pieces != null;
    }

    /** It is whole. */
    void end() {
        Buffer all = pieces;
        if (all != null) {
            drop();
            flight.whole(head, all);
        }
    }

    /** Nobody needs it any more. */
    void drop() {
        Buffer so = pieces;
        if (so != null) {
            pieces = null;
            flight.giveSpaceBack(so.length());
        }
    }
}
