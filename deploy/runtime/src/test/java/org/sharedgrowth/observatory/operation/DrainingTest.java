package org.sharedgrowth.observatory.operation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class DrainingTest {
    @Test
    void itBeginsWhenTheDelayIsOver() throws Exception {
        Duration delay = Duration.ofMillis(200);
        Draining draining = new Draining(Optional.of(delay));
        CompletableFuture<Void> waiting = draining.begins().subscribeAsCompletionStage();
        assertEquals(Duration.ZERO, draining.sinceTold());

        draining.tell(new ShutdownDelayInitiatedEvent());

        assertFalse(draining.hasBegun());
        waiting.get(5, TimeUnit.SECONDS);
        assertTrue(draining.hasBegun());
        assertTrue(draining.sinceTold().compareTo(delay) >= 0, draining.sinceTold()::toString);
    }

    @Test
    void whoeverComesLaterIsToldAtOnce() throws Exception {
        Draining draining = new Draining(Optional.empty());
        draining.tell(new ShutdownDelayInitiatedEvent());

        assertTrue(draining.hasBegun());
        draining.begins().subscribeAsCompletionStage().get(5, TimeUnit.SECONDS);
    }
}
