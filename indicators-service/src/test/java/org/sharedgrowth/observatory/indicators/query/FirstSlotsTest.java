package org.sharedgrowth.observatory.indicators.query;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FirstSlotsTest {
    @ParameterizedTest
    @CsvSource({"10, 2000000", "1, 100", "16, 16", "17, 1000", "5000, 100000", "100, 7", "3, 0"})
    void theFirstItemsAreKeptInReusedSlots(int max, int items) {
        Random random = new Random(7);
        long[] slots = new long[max + 1];
        FirstSlots first = new FirstSlots(max, (a, b) -> Long.compare(slots[a], slots[b]));
        long[] all = new long[items];
        for (int i = 0; i < items; i++) {
            all[i] = random.nextLong();
            assertTrue(first.freeSlot() <= max, "slot " + first.freeSlot());
            slots[first.freeSlot()] = all[i];
            first.offer();
        }
        Arrays.sort(all);

        long[] kept = Arrays.stream(first.sortedSlots()).mapToLong(slot -> slots[slot]).toArray();

        assertArrayEquals(Arrays.copyOf(all, Math.min(max, items)), kept);
    }
}
