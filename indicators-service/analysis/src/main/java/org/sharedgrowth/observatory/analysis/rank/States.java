package org.sharedgrowth.observatory.analysis.rank;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.analysis.Detail;
import org.sharedgrowth.observatory.analysis.Reason;
import org.sharedgrowth.observatory.analysis.Result;
import org.sharedgrowth.observatory.analysis.number.Ranks;
import org.sharedgrowth.observatory.analysis.number.Shapley;

/** Computes an index in the states between two dates: some factors are new, the others old. */
final class States {
    private static final double SCALE = 100;

    private final int areas;
    private final Figures figures;
    private final int[] directions;
    private final Release before;
    private final Release after;
    private final List<Factor> factors;

    private States(
            int areas,
            Figures figures,
            int[] directions,
            Release before,
            Release after,
            List<Factor> factors) {
        this.areas = areas;
        this.figures = figures;
        this.directions = directions;
        this.before = before;
        this.after = after;
        this.factors = factors;
    }

    static Result<States> of(
            int areas,
            Figures figures,
            int[] directions,
            Release before,
            Release after,
            List<Factor> factors) {
        States states = new States(areas, figures, directions, before, after, factors);
        for (Release release : List.of(before, after)) {
            if (!areGood(release.weights())) {
                return Result.refused(Reason.BAD_WEIGHT, Detail.NONE);
            }
            double[][] goalposts = release.goalposts();
            for (int i = 0; goalposts != null && i < goalposts.length; i++) {
                if (!(goalposts[i][0] < goalposts[i][1])) {
                    return Result.refused(
                            Reason.BAD_DEFINITION,
                            Detail.NONE.withValue(goalposts[i][0], goalposts[i][1]));
                }
            }
        }
        if (factors.size() > Shapley.MAX_FACTORS) {
            return Result.refused(
                    Reason.TOO_MANY_FACTORS, Detail.count(factors.size(), Shapley.MAX_FACTORS));
        }
        EnumSet<Factor> named = EnumSet.noneOf(Factor.class);
        for (Factor factor : factors) {
            if (!named.add(factor)) {
                return Result.refused(Reason.BAD_DEFINITION, Detail.indicator(factor.name()));
            }
        }
        for (Factor factor : EnumSet.complementOf(named)) {
            if (states.differs(factor)) {
                return Result.refused(Reason.BAD_DEFINITION, Detail.indicator(factor.name()));
            }
        }
        for (int state = 0; state < (1 << factors.size()); state++) {
            Double equal = states.equalGoalposts(state);
            if (equal != null) {
                return Result.refused(Reason.ZERO_RANGE, Detail.NONE.withValue(equal, equal));
            }
        }
        return Result.of(states);
    }

    /** The value that all members have of an indicator with a weight; null if there is none. */
    private @Nullable Double equalGoalposts(int state) {
        double[][] goalposts = goalposts(state, columns(state));
        double[] weights = (isNew(state, Factor.WEIGHTS) ? after : before).weights();
        for (int i = 0; i < goalposts.length; i++) {
            if (weights[i] > 0 && goalposts[i][0] == goalposts[i][1]) {
                return goalposts[i][0];
            }
        }
        return null;
    }

    private static boolean areGood(double[] weights) {
        return Arrays.stream(weights).allMatch(w -> w >= 0 && Double.isFinite(w))
                && Arrays.stream(weights).anyMatch(w -> w > 0);
    }

    /** Whether a factor that is not told apart changes something. */
    private boolean differs(Factor factor) {
        return switch (factor) {
            case REVISION -> !Arrays.deepEquals(figures.published(), figures.revised());
            case NEW_DATA -> !Arrays.deepEquals(figures.revised(), figures.current());
            case WEIGHTS -> !Arrays.equals(before.weights(), after.weights());
            case GOALPOSTS ->
                    before.goalposts() == null
                            || !Arrays.deepEquals(before.goalposts(), after.goalposts());
            case MEMBERSHIP -> !Arrays.equals(before.members(), after.members());
        };
    }

    private boolean isNew(int state, Factor factor) {
        int position = factors.indexOf(factor);
        return position >= 0 && (state & (1 << position)) != 0;
    }

    private double[][] columns(int state) {
        boolean isRevised = isNew(state, Factor.REVISION);
        boolean isNew = isNew(state, Factor.NEW_DATA);
        double[][] columns = new double[directions.length][areas];
        for (int i = 0; i < columns.length; i++) {
            for (int area = 0; area < areas; area++) {
                columns[i][area] = figures.value(i, area, isRevised, isNew);
            }
        }
        return columns;
    }

    private double[][] goalposts(int state, double[][] columns) {
        boolean isNew = isNew(state, Factor.GOALPOSTS);
        double[][] fixed = (isNew ? after : before).goalposts();
        if (fixed != null) {
            return fixed;
        }
        double[][] of = isNew ? columns : columns(0);
        Release members = isNew(state, Factor.MEMBERSHIP) && isNew ? after : before;
        double[][] extremes = new double[of.length][];
        for (int i = 0; i < of.length; i++) {
            double lo = Double.POSITIVE_INFINITY;
            double hi = Double.NEGATIVE_INFINITY;
            for (int area = 0; area < areas; area++) {
                if (members.isMember(area) && !Double.isNaN(of[i][area])) {
                    lo = Math.min(lo, of[i][area]);
                    hi = Math.max(hi, of[i][area]);
                }
            }
            extremes[i] = new double[] {lo, hi};
        }
        return extremes;
    }

    /** The scores of all areas, NaN where there is none. */
    double[] scores(int state) {
        double[] summands = summands(state);
        double[] scores = new double[areas];
        for (int area = 0; area < areas; area++) {
            double sum = 0;
            boolean exists = false;
            for (int i = 0; i < directions.length; i++) {
                sum += summands[i * areas + area];
                exists |= exists(state, i, area);
            }
            scores[area] = exists ? sum : Double.NaN;
        }
        return scores;
    }

    private boolean exists(int state, int indicator, int area) {
        Release release = isNew(state, Factor.WEIGHTS) ? after : before;
        double value =
                figures.value(
                        indicator,
                        area,
                        isNew(state, Factor.REVISION),
                        isNew(state, Factor.NEW_DATA));
        return release.weights()[indicator] > 0 && !Double.isNaN(value);
    }

    /** {@code w·z/Σw} at {@code [indicator * areas + area]}; 0 for a figure that does not exist. */
    double[] summands(int state) {
        double[][] columns = columns(state);
        double[][] goalposts = goalposts(state, columns);
        double[] weights = (isNew(state, Factor.WEIGHTS) ? after : before).weights();
        double[] totals = new double[areas];
        double[] summands = new double[columns.length * areas];
        for (int i = 0; i < columns.length; i++) {
            double lo = goalposts[i][0];
            double range = goalposts[i][1] - lo;
            for (int area = 0; area < areas; area++) {
                double x = columns[i][area];
                if (!Double.isNaN(x) && range > 0) {
                    double z = Math.min(Math.max((x - lo) / range, 0), 1) * SCALE;
                    summands[i * areas + area] = weights[i] * (directions[i] < 0 ? SCALE - z : z);
                    totals[area] += weights[i];
                }
            }
        }
        for (int i = 0; i < summands.length; i++) {
            double total = totals[i % areas];
            summands[i] = total > 0 ? summands[i] / total : 0;
        }
        return summands;
    }

    /** The ranks among the members of the state, NaN for others and without a score. */
    double[] ranks(int state, double[] scores) {
        Release members = isNew(state, Factor.MEMBERSHIP) ? after : before;
        double[] ranked = scores.clone();
        for (int area = 0; area < areas; area++) {
            ranked[area] = members.isMember(area) ? scores[area] : Double.NaN;
        }
        int[] found = Ranks.of(ranked, true);
        return Arrays.stream(found).mapToDouble(r -> r == 0 ? Double.NaN : r).toArray();
    }
}
