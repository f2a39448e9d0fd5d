package org.sharedgrowth.observatory.analysis.unit;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.analysis.Detail;
import org.sharedgrowth.observatory.analysis.Reason;
import org.sharedgrowth.observatory.analysis.Result;

/** The units (codes of CL_UNIT_MEASURE) that can be converted into others, by kind. */
public final class Units {
    /** The largest power of ten that values can be multiples of; the smallest is its negative. */
    public static final int MAX_POWER = 15;

    /** Units of the same dimension by kind, each with its size in the smallest unit of the kind. */
    private static final List<Map<String, Double>> KINDS =
            List.of(
                    Map.of("PT", 1.0, "RATIO", 100.0),
                    Map.of("KG", 1.0, "T", 1e3),
                    Map.of("KG_CAP", 1.0, "T_CAP", 1e3),
                    Map.of("HA", 1.0, "KM2", 1e2));

    /** Rates by kind, each with the number of items that its values refer to. */
    private static final List<Map<String, Double>> RATES =
            List.of(Map.of("PER_100", 1e2, "PER_1000", 1e3, "PER_100000", 1e5, "PER_1000000", 1e6));

    private Units() {}

    /**
     * How values are converted.
     *
     * @param multiplier factor by which a value is multiplied first
     * @param divisor divisor of the product; both are whole, so that exact results stay exact
     */
    public record Conversion(double multiplier, double divisor) {
        public double apply(double value) {
            return value * multiplier / divisor;
        }

        /** The factor as one number. */
        public double factor() {
            return multiplier / divisor;
        }
    }

    /**
     * Finds the conversion.
     *
     * @param from code of the unit of the values
     * @param fromPower the values are multiples of 10 to this power
     * @param to code of the unit of the results
     * @param toPower the results are multiples of 10 to this power
     * @return refused with UNIT_MISMATCH and the possible units if the units are of different
     *     kinds, BAD_DEFINITION if a power is out of range
     */
    public static Result<Conversion> conversion(
            String from, int fromPower, String to, int toPower) {
        int outOfRange = Math.abs(fromPower) > MAX_POWER ? fromPower : toPower;
        if (Math.abs(outOfRange) > MAX_POWER) {
            return Result.refused(
                    Reason.BAD_DEFINITION,
                    Detail.indicator("mult")
                            .withValue(outOfRange, Math.copySign((double) MAX_POWER, outOfRange)));
        }
        Conversion unit = unit(from, to);
        if (unit == null) {
            return Result.refused(
                    Reason.UNIT_MISMATCH, Detail.indicator(to).withPossible(possible(from)));
        }
        int power = fromPower - toPower;
        double tens = Math.pow(10, Math.abs(power));
        return Result.of(
                power >= 0
                        ? new Conversion(unit.multiplier() * tens, unit.divisor())
                        : new Conversion(unit.multiplier(), unit.divisor() * tens));
    }

    private static @Nullable Conversion unit(String from, String to) {
        if (from.equals(to)) {
            return new Conversion(1, 1);
        }
        for (Map<String, Double> kind : KINDS) {
            Double fromSize = kind.get(from);
            Double toSize = kind.get(to);
            if (fromSize != null && toSize != null) {
                return new Conversion(fromSize, toSize);
            }
        }
        for (Map<String, Double> kind : RATES) {
            Double fromSize = kind.get(from);
            Double toSize = kind.get(to);
            if (fromSize != null && toSize != null) {
                return new Conversion(toSize, fromSize);
            }
        }
        return null;
    }

    /** The units that values of a unit can be converted into, the unit itself first. */
    public static List<String> possible(String from) {
        return Stream.concat(
                        Stream.of(from),
                        Stream.concat(KINDS.stream(), RATES.stream())
                                .filter(kind -> kind.containsKey(from))
                                .flatMap(kind -> kind.keySet().stream())
                                .filter(unit -> !unit.equals(from))
                                .sorted())
                .toList();
    }
}
