package org.sharedgrowth.observatory.analysis.index;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.analysis.Detail;
import org.sharedgrowth.observatory.analysis.Reason;
import org.sharedgrowth.observatory.analysis.Refused;
import org.sharedgrowth.observatory.analysis.Result;

/** Normalises a part of a column, for example the areas of one period. */
public final class Normalisation {
    private final List<String> areas;
    private final double[] column;
    private final int first;
    private final int end;
    private final double[] result;
    private final Extent extent;

    private Normalisation(
            List<String> areas, double[] column, int first, int end, double[] result) {
        this.areas = areas;
        this.column = column;
        this.first = first;
        this.end = end;
        this.result = result;
        this.extent = Extent.of(column, first, end);
    }

    /**
     * A normalised column; NaN stays NaN.
     *
     * @param areas codes of the rows
     * @param direction 1 if higher is better, else −1
     * @return the column, or refused with EMPTY_INPUT; TOO_FEW_VALUES; ZERO_RANGE;
     *     MISSING_REFERENCE with the area; BAD_DEFINITION if parameters contradict each other or
     *     the data; ZERO_DENOMINATOR
     */
    public static Result<double[]> of(
            List<String> areas, double[] column, int direction, Normaliser normaliser) {
        double[] result = new double[column.length];
        Refused<double[]> refusal =
                normaliseInto(areas, column, 0, column.length, direction, normaliser, result);
        return refusal == null ? Result.of(result) : refusal;
    }

    /**
     * Normalises the rows from {@code first} (inclusive) to {@code end} (exclusive) into the same
     * rows of {@code result}.
     *
     * @return null, or why there are no values; then these rows of {@code result} are NaN
     */
    public static @Nullable Refused<double[]> normaliseInto(
            List<String> areas,
            double[] column,
            int first,
            int end,
            int direction,
            Normaliser normaliser,
            double[] result) {
        Normalisation normalisation = new Normalisation(areas, column, first, end, result);
        Refused<double[]> refusal = normalisation.run(direction, normaliser);
        if (refusal != null) {
            Arrays.fill(result, first, end, Double.NaN);
        }
        return refusal;
    }

    private @Nullable Refused<double[]> run(int direction, Normaliser normaliser) {
        if (extent.count() == 0) {
            return refused(Reason.EMPTY_INPUT, Detail.NONE);
        }
        double min = direction > 0 ? extent.min() : -extent.max();
        double max = direction > 0 ? extent.max() : -extent.min();
        return switch (normaliser) {
            case Normaliser.None _ -> linear(0, 1, 0);
            case Normaliser.MinMax minMax ->
                    linear(
                            min,
                            max - min,
                            direction,
                            minMax.upper() - minMax.lower(),
                            minMax.lower());
            case Normaliser.ZScore score -> zScore(direction, score);
            case Normaliser.DistanceToMaximum _ -> linear(min, max - min, direction, 1, 0);
            case Normaliser.DistanceToReference reference ->
                    distanceToReference(direction, min, reference);
            case Normaliser.RankOf rank -> ranks(direction, rank.average(), 0, 1);
            case Normaliser.Borda borda -> ranks(direction, borda.average(), 1, 1);
            case Normaliser.RankShare share ->
                    extent.count() < 2
                            ? refused(Reason.TOO_FEW_VALUES, Detail.count(extent.count(), 2))
                            : ranks(direction, share.average(), 1, extent.count() - 1);
            case Normaliser.Goalposts posts -> goalposts(direction, posts);
            case Normaliser.DistanceToTarget target -> distanceToTarget(direction, target);
            case Normaliser.Scaled scaled ->
                    direction < 0 || scaled.lo() == scaled.hi()
                            ? badDefinition(scaled.hi(), scaled.lo())
                            : linear(scaled.lo(), scaled.hi() - scaled.lo(), 1, scaled.factor(), 0);
            case Normaliser.ShareOfMaximum _ -> shareOfMaximum(direction);
        };
    }

    private @Nullable Refused<double[]> shareOfMaximum(int direction) {
        if (direction < 0) {
            return badDefinition(direction, 1);
        }
        return extent.max() == 0
                ? refused(Reason.ZERO_DENOMINATOR, Detail.NONE.withValue(0, 0.0))
                : linear(0, extent.max(), 0);
    }

    private static Refused<double[]> refused(Reason reason, Detail detail) {
        return new Refused<>(reason, detail);
    }

    private static Refused<double[]> badDefinition(double value, double limit) {
        return refused(Reason.BAD_DEFINITION, Detail.NONE.withValue(value, limit));
    }

    private @Nullable Refused<double[]> linear(double origin, double range, double shift) {
        return linear(origin, range, 1, 1, shift);
    }

    /** {@code (x · direction − origin)/range · scale + shift}. */
    private @Nullable Refused<double[]> linear(
            double origin, double range, int direction, double scale, double shift) {
        if (range == 0) {
            return refused(Reason.ZERO_RANGE, Detail.NONE.withValue(extent.max(), extent.min()));
        }
        for (int row = first; row < end; row++) {
            result[row] = (column[row] * direction - origin) / range * scale + shift;
        }
        return null;
    }

    private @Nullable Refused<double[]> zScore(int direction, Normaliser.ZScore score) {
        if (extent.count() < 2) {
            return refused(Reason.TOO_FEW_VALUES, Detail.count(extent.count(), 2));
        }
        double sum = 0;
        for (int row = first; row < end; row++) {
            sum += Double.isNaN(column[row]) ? 0 : column[row];
        }
        double mean = sum / extent.count();
        double squares = 0;
        for (int row = first; row < end; row++) {
            double distance = column[row] - mean;
            squares += Double.isNaN(distance) ? 0 : distance * distance;
        }
        double sd = extent.min() == extent.max() ? 0 : Math.sqrt(squares / (extent.count() - 1));
        return linear(direction * mean, sd, direction, score.sd(), score.mean());
    }

    private @Nullable Refused<double[]> distanceToReference(
            int direction, double min, Normaliser.DistanceToReference reference) {
        int position = areas.indexOf(reference.area());
        double value = position < 0 ? Double.NaN : column[first + position] * direction;
        if (Double.isNaN(value)) {
            return refused(Reason.MISSING_REFERENCE, Detail.area(reference.area()));
        }
        Refused<double[]> refusal = linear(min, value - min, direction, 1, 0);
        return refusal == null && reference.cap() ? clamp(Double.NEGATIVE_INFINITY, 1) : refusal;
    }

    private @Nullable Refused<double[]> clamp(double lo, double hi) {
        for (int row = first; row < end; row++) {
            result[row] = Math.min(Math.max(result[row], lo), hi);
        }
        return null;
    }

    private @Nullable Refused<double[]> goalposts(int direction, Normaliser.Goalposts posts) {
        if (posts.lo() == posts.hi()) {
            return badDefinition(posts.hi(), posts.lo());
        }
        double from = direction > 0 ? posts.lo() : posts.hi();
        double range = direction > 0 ? posts.hi() - posts.lo() : posts.lo() - posts.hi();
        linear(from, range, 0);
        if (posts.clip()) {
            clamp(0, 1);
        }
        for (int row = first; row < end; row++) {
            result[row] *= posts.scale();
        }
        return null;
    }

    private @Nullable Refused<double[]> distanceToTarget(
            int direction, Normaliser.DistanceToTarget target) {
        double from = direction > 0 ? extent.min() : extent.max();
        double range = target.target() - from;
        if (direction > 0 ? range <= 0 : range >= 0) {
            return badDefinition(target.target(), from);
        }
        linear(from, range, 0);
        return target.cap() ? clamp(Double.NEGATIVE_INFINITY, 1) : null;
    }

    /** {@code (rank − offset)/divisor}. */
    private @Nullable Refused<double[]> ranks(
            int direction, boolean average, int offset, double divisor) {
        double[] sorted = new double[extent.count()];
        int count = 0;
        for (int row = first; row < end; row++) {
            if (!Double.isNaN(column[row])) {
                sorted[count++] = column[row] * direction + 0.0;
            }
        }
        Arrays.sort(sorted);
        for (int row = first; row < end; row++) {
            result[row] = (rank(sorted, column[row] * direction + 0.0, average) - offset) / divisor;
        }
        return null;
    }

    private static double rank(double[] sorted, double x, boolean average) {
        if (Double.isNaN(x)) {
            return Double.NaN;
        }
        int found = Arrays.binarySearch(sorted, x);
        int low = found;
        int high = found;
        while (low > 0 && sorted[low - 1] == x) {
            low--;
        }
        while (high < sorted.length - 1 && sorted[high + 1] == x) {
            high++;
        }
        return average ? (low + high) / 2.0 + 1 : low + 1;
    }
}
