package org.sharedgrowth.observatory.indicators.analysis.gap;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.indicators.structure.Dsd;

/**
 * Whether groups have people in common, as far as their codes show: a total and each of its parts,
 * ages such as {@code Y15T24} and {@code Y_GE15}, shares of households such as {@code Q1} and
 * {@code B40}. People who belong to both groups would be counted twice. Pure.
 */
final class Overlap {
    private static final Pattern AGES = Pattern.compile("Y([0-9]{1,3})T([0-9]{1,3})");
    private static final Pattern OLDER = Pattern.compile("Y_GE([0-9]{1,3})");
    private static final Pattern FIFTH = Pattern.compile("Q([1-5])");
    private static final Pattern BOTTOM_OR_TOP = Pattern.compile("([BT])([0-9]{1,2})");
    private static final int PERCENT_PER_FIFTH = 20;
    private static final int ALL_PERCENT = 100;

    private Overlap() {}

    /** The first group that has people in common with an earlier group; null if there is none. */
    static @Nullable String firstOverlapping(List<String> codes) {
        for (int i = 1; i < codes.size(); i++) {
            for (int before = 0; before < i; before++) {
                if (overlap(codes.get(before), codes.get(i))) {
                    return codes.get(i);
                }
            }
        }
        return null;
    }

    private static boolean overlap(String one, String other) {
        if (Dsd.TOTALS.contains(one) || Dsd.TOTALS.contains(other)) {
            return true;
        }
        Range first = Range.of(one);
        Range second = Range.of(other);
        return first != null && second != null && first.overlaps(second);
    }

    /**
     * The ages or the share of households that a code stands for.
     *
     * @param from the lowest age in years, or the lower end in per cent of households, counted from
     *     the poorest
     * @param to the first age in years above the range, or its upper end in per cent
     */
    private record Range(int from, int to) {
        static @Nullable Range of(String code) {
            Matcher ages = AGES.matcher(code);
            if (ages.matches()) {
                return new Range(number(ages, 1), number(ages, 2) + 1);
            }
            Matcher older = OLDER.matcher(code);
            if (older.matches()) {
                return new Range(number(older, 1), Integer.MAX_VALUE);
            }
            Matcher fifth = FIFTH.matcher(code);
            if (fifth.matches()) {
                int number = number(fifth, 1);
                return new Range(PERCENT_PER_FIFTH * (number - 1), PERCENT_PER_FIFTH * number);
            }
            Matcher end = BOTTOM_OR_TOP.matcher(code);
            if (end.matches()) {
                int share = number(end, 2);
                return end.group(1).equals("B")
                        ? new Range(0, share)
                        : new Range(ALL_PERCENT - share, ALL_PERCENT);
            }
            return null;
        }

        private static int number(Matcher matcher, int group) {
            return Integer.parseInt(matcher.group(group));
        }

        boolean overlaps(Range other) {
            return from < other.to && other.from < to;
        }
    }
}
