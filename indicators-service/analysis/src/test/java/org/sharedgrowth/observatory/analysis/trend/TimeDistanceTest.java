package org.sharedgrowth.observatory.analysis.trend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.sharedgrowth.observatory.analysis.Refusals.assertReason;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.sharedgrowth.observatory.analysis.Detail;
import org.sharedgrowth.observatory.analysis.Law;
import org.sharedgrowth.observatory.analysis.Reason;
import org.sharedgrowth.observatory.analysis.Result;
import org.sharedgrowth.observatory.analysis.Value;
import org.sharedgrowth.observatory.analysis.number.Draws;

class TimeDistanceTest {
    @Test
    void aSeriesCrossesWhereAFigureEqualsTheLevel() {
        Crossing crossing = Crossing.of(yearly("A", 10, 20, 30, 25), 30).orThrow();
        assertEquals(2002, crossing.time());
        assertEquals(0, crossing.gap());
        assertTrue(crossing.fallsBelow());
    }

    @Test
    void wideGapsAndLaterFallsAreReportedSeparately() {
        Series a = yearly("A", 10, 20, 30, 40);
        Series b = new Series("B", new double[] {2000, 2006, 2007}, new double[] {10, 40, 50});
        TimeDistance distance = TimeDistance.of(a, b, 25).orThrow();
        assertEquals(1.5, distance.years(), 1e-12);
        assertTrue(distance.hasWideGap());
        assertFalse(distance.fallsBelow());
    }

    @Test
    void missingFiguresAreSkipped() {
        Series gap = yearly("A", 10, Double.NaN, 30);
        assertEquals(2001, Crossing.of(gap, 20).orThrow().time());
    }

    @Test
    void aSeriesAlwaysAboveOrNeverAtTheLevelHasNoCrossing() {
        Detail above =
                assertReason(Reason.ALREADY_ABOVE, Crossing.of(yearly("A", 20, 30), 20)).detail();
        assertEquals("A", above.area());
        assertEquals(20.0, above.value());
        Detail never =
                assertReason(Reason.NO_CROSSING, Crossing.of(yearly("A", 20, 30, 25), 40)).detail();
        assertEquals(30.0, never.value());
        assertEquals(40.0, never.limit());
        assertReason(Reason.EMPTY_INPUT, Crossing.of(yearly("A", Double.NaN), 40));
        Detail second =
                assertReason(
                                Reason.NO_CROSSING,
                                TimeDistance.of(yearly("A", 20, 50), yearly("B", 20, 30), 40))
                        .detail();
        assertEquals("B", second.area());
    }

    @Test
    void timesHaveToAscend() {
        double[] two = {1, 2};
        assertThrows(
                IllegalArgumentException.class,
                () -> new Series("A", new double[] {2001, 2000}, two));
        assertThrows(IllegalArgumentException.class, () -> new Series("A", new double[1], two));
    }

    @Test
    void anAreaCatchesUpWhereTheLinesMeet() {
        Series leader = yearly("A", 50, 51, 52, 53);
        Series follower = yearly("B", 20, 23, 26, 29);
        CatchUp meeting = CatchUp.of(leader, follower, 3).orThrow();
        assertEquals(2015, meeting.time(), 1e-9);
        assertEquals(24, meeting.gap(), 1e-9);
        assertEquals(2, meeting.closing(), 1e-9);
    }

    @Test
    void onlyCommonYearsCount() {
        Series leader = yearly("A", 50, Double.NaN, 52, 53, 54);
        Series follower = yearly("B", 20, 23, 26, 29, Double.NaN);
        assertEquals(2015, CatchUp.of(leader, follower, 3).orThrow().time(), 1e-9);
        Detail few = assertReason(Reason.TOO_FEW_VALUES, CatchUp.of(leader, follower, 4)).detail();
        assertEquals(3.0, few.value());
        assertEquals(4.0, few.limit());
        assertReason(Reason.BAD_DEFINITION, CatchUp.of(leader, follower, 2));
    }

    @Test
    void anAreaThatDoesNotCatchUpIsRefused() {
        Series leader = yearly("A", 50, 51, 52);
        assertReason(Reason.NOT_CONVERGING, CatchUp.of(leader, yearly("B", 20, 21, 22), 3));
        assertReason(Reason.ALREADY_ABOVE, CatchUp.of(leader, yearly("B", 60, 62, 64), 3));
        Detail late =
                assertReason(
                                Reason.BEYOND_HORIZON,
                                CatchUp.of(leader, yearly("B", 20, 21.1, 22.2), 3))
                        .detail();
        assertEquals(50.0, late.limit());
    }

    @Law
    void theDistanceInTheOtherDirectionHasTheOppositeSign(Draws random) {
        Series a = rising(random);
        Series b = rising(random);
        double level = 20 + 40 * random.uniform();
        Result<TimeDistance> forward = TimeDistance.of(a, b, level);
        if (forward instanceof Value<TimeDistance>(TimeDistance distance)) {
            assertEquals(-distance.years(), TimeDistance.of(b, a, level).orThrow().years(), 1e-12);
        }
    }

    @Law
    void aSeriesThatIsShiftedInTimeIsFurtherBehindByTheShift(Draws random) {
        Series a = rising(random);
        Series b = rising(random);
        double shift = random.below(20);
        double[] later = Arrays.stream(b.times()).map(time -> time + shift).toArray();
        Series moved = new Series("B", later, b.values());
        if (TimeDistance.of(a, b, 50) instanceof Value<TimeDistance>(TimeDistance distance)) {
            assertEquals(
                    distance.years() + shift,
                    TimeDistance.of(a, moved, 50).orThrow().years(),
                    1e-9);
        }
    }

    @Law
    void anotherScaleChangesNothing(Draws random) {
        Series a = rising(random);
        Series b = rising(random);
        double factor = 0.1 + random.uniform();
        double shift = random.normal();
        if (TimeDistance.of(a, b, 50) instanceof Value<TimeDistance>(TimeDistance distance)) {
            assertEquals(
                    distance.years(),
                    TimeDistance.of(
                                    scaled(a, factor, shift),
                                    scaled(b, factor, shift),
                                    50 * factor + shift)
                            .orThrow()
                            .years(),
                    1e-6);
        }
    }

    private static Series scaled(Series series, double factor, double shift) {
        double[] values =
                Arrays.stream(series.values()).map(value -> factor * value + shift).toArray();
        return new Series(series.area(), series.times(), values);
    }

    private static Series rising(Draws random) {
        double[] values = new double[20];
        double value = 0;
        for (int i = 0; i < values.length; i++) {
            value += 8 * random.uniform();
            values[i] = value;
        }
        return yearly("A", values);
    }

    private static Series yearly(String area, double... values) {
        double[] times = IntStream.range(0, values.length).mapToDouble(i -> 2000 + i).toArray();
        return new Series(area, times, values);
    }
}
