package org.sharedgrowth.observatory.gateway.route.capacity;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.sharedgrowth.observatory.gateway.resilience.Turns;
import org.sharedgrowth.observatory.gateway.resilience.Turns.Turn;

class WorkTest {
    @Test
    void aStalledReaderDoesNotBlockOthersInItsNetwork() throws Exception {
        Turns turns = new Turns(Duration.ofMillis(500), 1);
        CountDownLatch nextStarted = new CountDownLatch(1);
        Vertx vertx = Vertx.vertx();
        try {
            vertx.runOnContext(context -> {
                for (Turn turn = turns.take("net"); turn != null; turn = turns.take("net")) {
                    new Work(turn, null).pause();
                }
                turns.await("net", turn -> nextStarted.countDown());
            });

            assertTrue(nextStarted.await(5, TimeUnit.SECONDS));
        } finally {
            vertx.close();
        }
    }
}
