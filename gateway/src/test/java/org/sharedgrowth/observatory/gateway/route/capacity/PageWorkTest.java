package org.sharedgrowth.observatory.gateway.route.capacity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.sharedgrowth.observatory.gateway.resilience.Turns;
import org.sharedgrowth.observatory.gateway.resilience.Turns.Turn;
import org.sharedgrowth.observatory.identity.Caller;

class PageWorkTest {
    private static final String READER = "page 192.0.2.1";

    private final Vertx vertx = Vertx.vertx();
    private final Turns turns = new Turns(Duration.ofMillis(50), 10);

    @AfterEach
    void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void aPageIsChargedForTheTimeFromTheStartOfItsTurn() {
        PageWork work = startWork();

        assertTrue(work.end() > 0);
        assertEquals(0, work.end());
    }

    @Test
    void aRequestWaitingForAnotherRequestsPageEndsItsTurnUncharged() {
        PageWork first = startWork();
        for (int i = 1; i < 4; i++) {
            startWork();
        }
        assertNull(turns.take(READER));

        first.leave();

        assertNotNull(turns.take(READER));
        assertEquals(0, first.end());
    }

    @Test
    void aPageRenderedInItsSecondTurnIsChargedFromThatTurn() {
        PageWork work = startWork();
        work.leave();
        work.begin(turn());

        assertTrue(work.end() > 0);
    }

    private PageWork startWork() {
        PageWork work = new PageWork(vertx, Caller.GUEST);
        work.begin(turn());
        return work;
    }

    private Turn turn() {
        return Objects.requireNonNull(turns.take(READER));
    }
}
