package org.sharedgrowth.observatory.gateway.route.warmup;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JitQuiescenceTest {
    @ParameterizedTest
    @CsvSource({
        "0, false",
        "400 400 400, false",
        "400 20, false",
        "400 20 20, true",
        "400 20 21 20, false",
        "400 20 21 20 5, true",
        "0 0, true"
    })
    void quiescenceNeedsTwoIdleRoundsInARow(String rounds, boolean reached) {
        JitQuiescence quiescence = new JitQuiescence(2, 20);
        boolean isReached = false;
        for (long compiled :
                Stream.of(rounds.split(" ", -1)).mapToLong(Long::parseLong).toArray()) {
            isReached = quiescence.isReachedAfter(true, compiled);
        }

        assertEquals(reached, isReached);
    }

    @Test
    void roundsWithoutAnswersDoNotCount() {
        JitQuiescence quiescence = new JitQuiescence(2, 20);

        quiescence.isReachedAfter(true, 0);

        assertEquals(false, quiescence.isReachedAfter(false, 0));
        assertEquals(false, quiescence.isReachedAfter(true, 0));
        assertEquals(true, quiescence.isReachedAfter(true, 0));
    }
}
