package org.sharedgrowth.observatory.local.suite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RestartsTest {
    private final Restarts restarts = new Restarts();
    private Instant now = Instant.parse("2026-01-01T00:00:00Z");

    @Test
    void aPartThatEndsOnceADayIsAlwaysRestarted() {
        for (int day = 0; day < 1_000; day++) {
            assertEquals(Optional.of(Duration.ofSeconds(1)), recordEnd(), "day " + day);
            now = now.plus(Duration.ofDays(1));
        }
    }

    @Test
    void aPartThatKeepsEndingIsRestartedWithGrowingDelaysUpToALimit() {
        List<Long> pauses = new ArrayList<>();
        Optional<Duration> pause = recordEnd();
        while (pause.isPresent()) {
            pauses.add(pause.get().toSeconds());
            now = now.plus(pause.get()).plusSeconds(5);
            pause = recordEnd();
        }

        assertEquals(List.of(1L, 2L, 4L, 8L, 16L), pauses);
    }

    @Test
    void onlyRecentEndsOfAPartCount() {
        for (int i = 1; i < Restarts.MAX_ENDS; i++) {
            assertTrue(recordEnd().isPresent());
            now = now.plusSeconds(60);
        }
        now = now.plus(Restarts.WINDOW).minusSeconds(5 * 60);

        assertEquals(
                Optional.of(Duration.ofSeconds(16)), recordEnd(), "one of them no longer counts");
    }

    private Optional<Duration> recordEnd() {
        return restarts.recordEnd(now);
    }
}
