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
    void drainingBeginsWhenTheDelayIsOver() throws Exception {
        Duration delay = Duration.ofMillis(200);
        Draining draining = new Draining(Optional.of(delay));
        CompletableFuture<Void> waiting = draining.whenBegun().subscribeAsCompletionStage();
        assertEquals(Duration.ZERO, draining.sinceSignal());

        draining.onShutdownSignal(new ShutdownDelayInitiatedEvent());

        assertFalse(draining.hasBegun());
        waiting.get(5, TimeUnit.SECONDS);
        assertTrue(draining.hasBegun());
        assertTrue(draining.sinceSignal().compareTo(delay) >= 0, draining.sinceSignal()::toString);
    }

    @Test
    void lateListenersAreNotifiedAtOnce() throws Exception {
        Draining draining = new Draining(Optional.empty());
        draining.onShutdownSignal(new ShutdownDelayInitiatedEvent());

        assertTrue(draining.hasBegun());
        draining.whenBegun().subscribeAsCompletionStage().get(5, TimeUnit.SECONDS);
    }
}
