package org.sharedgrowth.observatory.indicators.stream;

import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.sharedgrowth.observatory.operation.Draining;

/** The last event of a stream that ends because its node shuts down; the client then reconnects. */
public final class ReconnectEvent {
    private static final int MIN_PAUSE_MILLIS = 500;
    private static final int MAX_PAUSE_MILLIS = 3_000;

    private ReconnectEvent() {}

    /**
     * The event, which sets the delay before reconnecting; empty if the stream ended for another
     * reason. Delays are random, so that the clients of a node do not all reconnect at once.
     */
    public static List<OutboundSseEvent> onDraining(Draining draining, Sse sse) {
        if (!draining.hasBegun()) {
            return List.of();
        }
        int pause = ThreadLocalRandom.current().nextInt(MIN_PAUSE_MILLIS, MAX_PAUSE_MILLIS);
        return List.of(
                sse.newEventBuilder()
                        .comment("this node is shutting down, connect again")
                        .reconnectDelay(pause)
                        .build());
    }
}
