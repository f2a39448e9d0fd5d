package org.sharedgrowth.observatory.analysis.vintage;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.analysis.Detail;
import org.sharedgrowth.observatory.analysis.Reason;
import org.sharedgrowth.observatory.analysis.Result;
import org.sharedgrowth.observatory.analysis.number.Quantiles;

/**
 * A break between two editions of a series: they do not measure the same thing, so their difference
 * is not a revision.
 *
 * @param kind kind of difference
 * @param factor the ratio new / old of most cells; null unless {@code kind} is FACTOR
 * @param share share of the cells with that factor; null unless {@code kind} is FACTOR
 */
public record SeriesBreak(Kind kind, @Nullable Double factor, @Nullable Double share) {
    /** Ratios that differ by no more than this share are the same factor. */
    private static final double FACTOR_TOLERANCE = 1e-4;

    private static final int MIN_CELLS = 5;
    private static final double MIN_SHARE = 0.5;

    /** The kind of difference. */
    public enum Kind {
        UNIT,
        DEFINITION,
        /** More than half of the cells changed by the same factor. */
        FACTOR
    }

    /**
     * Looks for a break.
     *
     * @param before the older edition
     * @param after the newer one, of the same cells
     */
    public static Optional<SeriesBreak> between(Edition before, Edition after) {
        if (differ(before.unit(), after.unit())) {
            return Optional.of(new SeriesBreak(Kind.UNIT, null, null));
        }
        if (differ(before.definition(), after.definition())) {
            return Optional.of(new SeriesBreak(Kind.DEFINITION, null, null));
        }
        return factor(before.values(), after.values());
    }

    /** Whether both editions state the unit or definition, and state different ones. */
    private static boolean differ(@Nullable String before, @Nullable String after) {
        return before != null && after != null && !before.equals(after);
    }

    private static Optional<SeriesBreak> factor(double[] before, double[] after) {
        double[] ratios =
                IntStream.range(0, before.length)
                        .mapToDouble(cell -> after[cell] / before[cell])
                        .filter(ratio -> Double.isFinite(ratio) && ratio != 0)
                        .sorted()
                        .toArray();
        if (ratios.length < MIN_CELLS) {
            return Optional.empty();
        }
        double median = Quantiles.ofSorted(ratios, 0.5);
        double share =
                (double)
                                Arrays.stream(ratios)
                                        .filter(ratio ->
                                                Math.abs(ratio / median - 1) <= FACTOR_TOLERANCE)
                                        .count()
                        / ratios.length;
        boolean isCommonFactor = share > MIN_SHARE && Math.abs(median - 1) > FACTOR_TOLERANCE;
        return isCommonFactor
                ? Optional.of(new SeriesBreak(Kind.FACTOR, median, share))
                : Optional.empty();
    }

    /**
     * The differences between two editions, which are revisions only if there is no break.
     *
     * @return new minus old value, NaN where one of them is missing; refused with SERIES_BREAK if
     *     there is a break
     */
    public static Result<double[]> revisions(String indicator, Edition before, Edition after) {
        Optional<SeriesBreak> found = between(before, after);
        if (found.isPresent()) {
            Detail detail = Detail.indicator(indicator);
            Double factor = found.get().factor();
            return Result.refused(
                    Reason.SERIES_BREAK, factor == null ? detail : detail.withValue(factor, 1.0));
        }
        return Result.of(
                IntStream.range(0, before.values().length)
                        .mapToDouble(cell -> after.values()[cell] - before.values()[cell])
                        .toArray());
    }
}
