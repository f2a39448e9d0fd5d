package org.sharedgrowth.observatory.operation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class LogRateTest {
    private final AtomicLong nanos = new AtomicLong();
    private final LogRate rate = new LogRate(nanos::get);

    @Test
    void aBurstOfLinesIsWrittenAndThenAFewPerSecond() {
        assertEquals(LogRate.BURST, written("a", 10_000));

        nanos.addAndGet(TimeUnit.SECONDS.toNanos(1));

        assertEquals(10_000 - LogRate.BURST, rate.countLine("a"), "reported with the next line");
        assertEquals(LogRate.PER_SECOND - 1, written("a", 10_000));
    }

    @Test
    void manyLinesOfOneSourceDoNotHideThoseOfAnother() {
        written("a", 10_000);

        assertEquals(0, rate.countLine("b"));
    }

    @Test
    void afterAPauseTheFullBurstIsAvailableAgain() {
        written("a", 10_000);
        nanos.addAndGet(TimeUnit.HOURS.toNanos(1));

        assertEquals(LogRate.BURST, written("a", 10_000));
    }

    private int written(String source, int lines) {
        int written = 0;
        for (int i = 0; i < lines; i++) {
            written += rate.countLine(source) < 0 ? 0 : 1;
        }
        return written;
    }
}
