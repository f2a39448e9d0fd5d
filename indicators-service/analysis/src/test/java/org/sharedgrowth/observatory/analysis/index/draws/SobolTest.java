package org.sharedgrowth.observatory.analysis.index.draws;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import org.junit.jupiter.api.Test;
import org.sharedgrowth.observatory.analysis.Reason;
import org.sharedgrowth.observatory.analysis.Refused;

class SobolTest {
    @Test
    void equalResultsHaveNoVarianceToExplain() {
        double[] same = {1, 1, 1};

        var found = Sobol.of(same, same, new double[][] {same});

        assertEquals(Reason.ZERO_RANGE, assertInstanceOf(Refused.class, found).reason());
    }

    @Test
    void oneResultIsTooFew() {
        double[] one = {1};

        var found = Sobol.of(one, one, new double[][] {one});

        assertEquals(Reason.TOO_FEW_VALUES, assertInstanceOf(Refused.class, found).reason());
    }
}
