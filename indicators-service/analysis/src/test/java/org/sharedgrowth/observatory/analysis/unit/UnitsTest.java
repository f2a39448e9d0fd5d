package org.sharedgrowth.observatory.analysis.unit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.sharedgrowth.observatory.analysis.Refusals.assertReason;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sharedgrowth.observatory.analysis.Detail;
import org.sharedgrowth.observatory.analysis.Law;
import org.sharedgrowth.observatory.analysis.Reason;
import org.sharedgrowth.observatory.analysis.number.Draws;

class UnitsTest {
    private static final List<String> ALL =
            List.of("PT", "RATIO", "KG", "T", "KG_CAP", "T_CAP", "HA", "KM2", "PER_100", "USD");

    @Test
    void unitsOfOneKindAreConverted() {
        assertEquals(0.45, convert("PT", 0, "RATIO", 0, 45));
        assertEquals(2500, convert("KM2", 0, "HA", 0, 25));
        assertEquals(0.25, convert("KG_CAP", 0, "T_CAP", 0, 250));
        assertEquals(123, convert("PER_100", 0, "PER_1000", 0, 12.3), 1e-9);
        assertEquals(1.5, convert("PER_1000000", 0, "PER_100000", 0, 15));
    }

    @Test
    void powersOfTenAreConverted() {
        assertEquals(1.3e9, convert("PS", 6, "PS", 0, 1300));
        assertEquals(1.3, convert("PS", 6, "PS", 9, 1300));
        assertEquals(0.3, convert("NUM", 0, "NUM", 3, 300));
    }

    @Test
    void unitsOfDifferentKindsAreRefused() {
        assertEquals(
                "KG",
                assertReason(Reason.UNIT_MISMATCH, Units.conversion("PT", 0, "KG", 0))
                        .detail()
                        .indicator());
        assertReason(Reason.UNIT_MISMATCH, Units.conversion("USD", 0, "CNY", 0));
        assertReason(Reason.UNIT_MISMATCH, Units.conversion("PT", 0, "PER_100", 0));
        assertEquals(
                List.of("PT", "RATIO"),
                assertReason(Reason.UNIT_MISMATCH, Units.conversion("PT", 0, "T", 0))
                        .detail()
                        .possible());
    }

    @Test
    void theLimitInTheRefusalHasTheSignOfThePower() {
        assertReason(Reason.BAD_DEFINITION, Units.conversion("PS", 99, "PS", 0));
        assertEquals(
                Detail.indicator("mult").withValue(-99, -15.0),
                assertReason(Reason.BAD_DEFINITION, Units.conversion("PS", 0, "PS", -99)).detail());
    }

    @Test
    void thePossibleUnitsAreListed() {
        assertEquals(List.of("PT", "RATIO"), Units.possible("PT"));
        assertEquals(
                List.of("PER_1000", "PER_100", "PER_100000", "PER_1000000"),
                Units.possible("PER_1000"));
        assertEquals(List.of("USD"), Units.possible("USD"));
    }

    @Law
    void convertingThereAndBackGivesTheSameValue(Draws random) {
        String from = ALL.get(random.below(ALL.size()));
        List<String> possible = Units.possible(from);
        String to = possible.get(random.below(possible.size()));
        int fromPower = random.below(13);
        int toPower = random.below(13);
        double value = 100 * random.normal();
        double converted = convert(from, fromPower, to, toPower, value);
        double back = convert(to, toPower, from, fromPower, converted);
        assertEquals(value, back, 1e-12 * Math.abs(value));
    }

    private static double convert(
            String from, int fromPower, String to, int toPower, double value) {
        return Units.conversion(from, fromPower, to, toPower).orThrow().apply(value);
    }
}
