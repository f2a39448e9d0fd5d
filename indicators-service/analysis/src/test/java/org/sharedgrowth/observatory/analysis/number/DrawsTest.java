package org.sharedgrowth.observatory.analysis.number;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.sharedgrowth.observatory.analysis.Law;

class DrawsTest {
    private static final int MANY = 10_000;

    @Law
    void wholeNumbersAreBelowTheirBound(Draws random) {
        int bound = 1 + random.below(20);
        int drawn = random.below(bound);
        assertTrue(drawn >= 0 && drawn < bound, () -> drawn + " of " + bound);
    }

    @Law
    void normalNumbersHaveMeanZeroAndDeviationOne(Draws random) {
        double sum = 0;
        double squares = 0;
        for (int i = 0; i < MANY; i++) {
            double drawn = random.normal();
            sum += drawn;
            squares += drawn * drawn;
        }
        assertEquals(0, sum / MANY, 0.05);
        assertEquals(1, squares / MANY, 0.07);
    }
}
