package org.sharedgrowth.observatory.gateway.route.capacity;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WaitingRequestsTest {
    @ParameterizedTest
    @CsvSource({
        "/changes?after=7&wait=25, /changes?after=7&wait=0",
        "/changes?wait=25&after=7, /changes?wait=0&after=7",
        "/changes?wait=, /changes?wait=0",
    })
    void aLongPollIsRepeatedWithoutItsWait(String target, String expected) {
        assertEquals(Optional.of(expected), WaitingRequests.withoutWait(target));
    }

    @Test
    void onlyLongPollsAreRepeatedAtShutdown() {
        assertEquals(Optional.empty(), WaitingRequests.withoutWait("/await=1?after=7&await=25"));
    }
}
