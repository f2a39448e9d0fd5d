package org.sharedgrowth.observatory.gateway.route.warmup;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Iterator;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JitQuiescenceTest {
    @ParameterizedTest
    @CsvSource({
        "0 400 800 1200 1600, false",
        "0 400 450 500, false",
        "0 400 450 500 600, true",
        "0 400 450 500 800 850 900, false",
        "0 400 450 500 800 850 900 1000, true",
        "700 700 700 700, true"
    })
    void isReachedWhenTheCompilersRestThriceInARow(String spent, boolean reached) {
        Iterator<Long> times = Stream.of(spent.split(" ", -1)).map(Long::valueOf).iterator();
        JitQuiescence quiescence = new JitQuiescence(times::next, 100);
        boolean last = false;
        while (times.hasNext()) {
            last = quiescence.isReached();
        }

        assertEquals(reached, last);
    }
}
