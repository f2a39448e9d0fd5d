package org.sharedgrowth.observatory.analysis.vintage;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.sharedgrowth.observatory.analysis.Refusals.assertReason;

import org.junit.jupiter.api.Test;
import org.sharedgrowth.observatory.analysis.Reason;

class SeriesBreakTest {
    private static final double[] OLD = {1, 2, 3, 4, 5, 6, Double.NaN};

    @Test
    void anotherUnitOrDefinitionIsABreak() {
        Edition percent = new Edition("percent", "D1", OLD);
        Edition rate = new Edition("per_100_pop", "D1", OLD);
        assertEquals(SeriesBreak.Kind.UNIT, kind(rate, percent));
        assertReason(Reason.SERIES_BREAK, SeriesBreak.revisions("X", rate, percent));
        assertEquals(SeriesBreak.Kind.DEFINITION, kind(percent, new Edition("percent", "D2", OLD)));
        assertTrue(SeriesBreak.between(percent, new Edition(null, null, OLD)).isEmpty());
    }

    @Test
    void aCommonFactorInMostCellsIsABreak() {
        double[] thousand = {1000, 2000, 3000, 4000, 7, 8, 9};
        Edition after = new Edition(null, null, thousand);
        SeriesBreak found = SeriesBreak.between(edition(OLD), after).orElseThrow();
        assertEquals(SeriesBreak.Kind.FACTOR, found.kind());
        assertEquals(1000.0, found.factor());
        Double share = found.share();
        assertNotNull(share);
        assertEquals(4 / 6.0, share, 1e-12);
        assertEquals(
                1000.0,
                assertReason(Reason.SERIES_BREAK, SeriesBreak.revisions("X", edition(OLD), after))
                        .detail()
                        .value());
    }

    @Test
    void revisionsAreDifferences() {
        double[] revised = {1.5, 2, 3, 4, 5, 7, 8};
        double[] found = SeriesBreak.revisions("X", edition(OLD), edition(revised)).orThrow();
        assertArrayEquals(new double[] {0.5, 0, 0, 0, 0, 1, Double.NaN}, found, 1e-12);
    }

    @Test
    void fewCellsDoNotProveAFactor() {
        double[] four = {1, 2, 3, 4};
        double[] twice = {2, 4, 6, 8};
        assertTrue(SeriesBreak.between(edition(four), edition(twice)).isEmpty());
    }

    private static SeriesBreak.Kind kind(Edition before, Edition after) {
        return SeriesBreak.between(before, after).orElseThrow().kind();
    }

    private static Edition edition(double[] values) {
        return new Edition(null, null, values);
    }
}
