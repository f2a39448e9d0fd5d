package org.sharedgrowth.observatory.analysis.vintage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.sharedgrowth.observatory.analysis.Refusals.assertReason;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sharedgrowth.observatory.analysis.Detail;
import org.sharedgrowth.observatory.analysis.Law;
import org.sharedgrowth.observatory.analysis.Reason;
import org.sharedgrowth.observatory.analysis.number.Draws;

class CalibrationTest {
    private static final double UNBOUNDED = Double.POSITIVE_INFINITY;
    private static final LocalDate AFTER_ALL = LocalDate.of(2030, 1, 1);

    @Test
    void revisionsAreGroupedByFlagAndAge() {
        List<FlaggedCell> cells = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            cells.add(cell("A" + i, 2020, "e", 10, 10 + i % 3));
            cells.add(cell("B" + i, 2018, "e", 10, 10));
        }
        Calibration learnt = Calibration.learn(cells, AFTER_ALL);
        Revisions fresh = learnt.of("X", "e", Age.UP_TO_ONE).orThrow();
        assertEquals(30, fresh.n());
        assertEquals(2 / 3.0, fresh.changed(), 1e-12);
        assertEquals(1, fresh.bias(), 1e-12);
        assertEquals(Math.sqrt(5 / 3.0), fresh.rmse(), 1e-12);
        assertEquals(2, fresh.p95(), 1e-12);
        assertEquals(0, learnt.of("X", "e", Age.THREE_TO_FIVE).orThrow().changed());
    }

    @Test
    void kindsWithFewRevisionsAreCombined() {
        List<FlaggedCell> cells = new ArrayList<>();
        for (int i = 0; i < 29; i++) {
            cells.add(cell("A" + i, 2020, "e", 10, 11));
            cells.add(cell("B" + i, 2018, "c", 10, 10));
        }
        Calibration learnt = Calibration.learn(cells, AFTER_ALL);
        Revisions all = learnt.of("X", "e", Age.UP_TO_ONE).orThrow();
        assertNull(all.flag());
        assertEquals(58, all.n());
        cells.add(cell("C", 2010, "e", 10, 11));
        Revisions flag = Calibration.learn(cells, AFTER_ALL).of("X", "e", Age.UP_TO_ONE).orThrow();
        assertEquals("e", flag.flag());
        assertNull(flag.age());
        assertEquals(30, flag.n());
    }

    @Test
    void allAgesOfAFlagAreCombinedToo() {
        List<FlaggedCell> cells = new ArrayList<>();
        for (int i = 0; i < 15; i++) {
            cells.add(cell("A" + i, 2020, "e", 10, 12));
            cells.add(cell("B" + i, 2018, "e", 10, 10));
        }
        cells.add(cell("C", 2018, "c", 10, 10));
        Calibration learnt = Calibration.learn(cells, AFTER_ALL);
        assertEquals(
                List.of(
                        new Calibration.ObservedKind("X", "c", null, 1),
                        new Calibration.ObservedKind("X", "e", null, 30)),
                learnt.observedFlags());
        assertEquals(0.5, learnt.of("X", "e", null).orThrow().changed(), 1e-12);
        assertEquals(31, learnt.of("X", "c", null).orThrow().n());
    }

    @Test
    void anArchiveWithFewRevisionsIsRefused() {
        List<FlaggedCell> one = List.of(cell("A", 2020, "e", 10, 11));
        Detail detail =
                assertReason(
                                Reason.TOO_FEW_REVISIONS,
                                Calibration.learn(one, AFTER_ALL).of("X", "e", Age.TWO))
                        .detail();
        assertEquals(1.0, detail.value());
        assertEquals(30.0, detail.limit());
        assertReason(
                Reason.TOO_FEW_REVISIONS,
                Proof.of(one, LocalDate.of(2021, 1, 1), 0.8, -UNBOUNDED, UNBOUNDED));
        assertReason(Reason.BAD_DEFINITION, Proof.of(one, AFTER_ALL, 1, -UNBOUNDED, UNBOUNDED));
    }

    @Test
    void agesAreGroupedIntoBands() {
        assertEquals(Age.UP_TO_ONE, Age.of(0));
        assertEquals(Age.UP_TO_ONE, Age.of(1));
        assertEquals(Age.TWO, Age.of(2));
        assertEquals(Age.THREE_TO_FIVE, Age.of(5));
        assertEquals(Age.OLDER, Age.of(6));
    }

    @Test
    void laterRevisionsThatAreLargerFailTheProof() {
        List<FlaggedCell> cells = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            FlaggedCell.Version first = version(2021, "e", 50);
            FlaggedCell.Version second = version(2022, "e", 50 + i % 5);
            FlaggedCell.Version third = version(2023, "e", 70);
            cells.add(new FlaggedCell("X", "A" + i, 2020, List.of(first, second, third)));
        }
        Proof proof = Proof.of(cells, LocalDate.of(2022, 12, 31), 0.8, 0, 100).orThrow();
        assertEquals(40, proof.n());
        assertEquals(0, proof.inInterval());
        assertFalse(proof.isGood());
    }

    @Law
    void drawsStayWithinTheBoundsAndWiderIntervalsContainNarrowerOnes(Draws random) {
        List<FlaggedCell> cells = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            cells.add(cell("A" + i, 2020, "e", 50, 50 + 40 * random.normal()));
        }
        Revisions learnt =
                Calibration.learn(cells, AFTER_ALL).of("X", "e", Age.UP_TO_ONE).orThrow();
        double drawn = learnt.draw(random, 60, 0, 100);
        assertTrue(drawn >= 0 && drawn <= 100);
        Revisions.Interval wide = learnt.interval(60, 0.9, 0, 100);
        Revisions.Interval narrow = learnt.interval(60, 0.5, 0, 100);
        assertTrue(wide.low() <= narrow.low() && narrow.high() <= wide.high());
    }

    @Law
    void intervalsContainAboutTheirShareOfTheLaterValues(Draws random) {
        List<FlaggedCell> cells = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            double first = 50 + random.normal();
            double second = first + 5 * random.normal();
            List<FlaggedCell.Version> versions =
                    i % 2 == 0
                            ? List.of(version(2021, "e", first), version(2022, "e", second))
                            : List.of(version(2022, "e", first), version(2023, "e", second));
            cells.add(new FlaggedCell("X", "A" + i, 2021, versions));
        }
        Proof proof =
                Proof.of(cells, LocalDate.of(2022, 12, 31), 0.8, -UNBOUNDED, UNBOUNDED).orThrow();
        assertEquals(200, proof.n());
        assertEquals(0.8, proof.share(), 0.2);
    }

    private static FlaggedCell cell(
            String area, int year, String flag, double first, double later) {
        return new FlaggedCell(
                "X", area, year, List.of(version(2021, flag, first), version(2022, flag, later)));
    }

    private static FlaggedCell.Version version(int year, String flag, double value) {
        return new FlaggedCell.Version(LocalDate.of(year, 4, 1), flag, value);
    }
}
