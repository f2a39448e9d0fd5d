package org.sharedgrowth.observatory.analysis.disclosure;

import java.util.Optional;
import org.sharedgrowth.observatory.analysis.Detail;
import org.sharedgrowth.observatory.analysis.Reason;
import org.sharedgrowth.observatory.analysis.Result;

/**
 * The rules of a dataset, set by its owner.
 *
 * @param leastContributors a cell with fewer contributors is sensitive
 * @param dominant how many of the largest contributors the dominance rule adds up
 * @param dominantPercent the largest share of a cell's value, in per cent, that these contributors
 *     may have together; 100 permits any share
 * @param percent how closely a value may be estimated, in per cent of the value. This protects the
 *     largest contribution of a cell from the second largest contributor, and a suppressed cell
 *     from everybody
 * @param leastWidth the least distance from the value of a suppressed cell to the upper end of its
 *     interval, in the unit of the values; needed near zero, where a percentage of the value is too
 *     small to protect it
 */
public record Rules(
        int leastContributors,
        int dominant,
        double dominantPercent,
        double percent,
        double leastWidth) {
    private static final int DEFAULT_CONTRIBUTORS = 10;
    private static final double DEFAULT_PERCENT = 10;
    private static final double ALL = 100;

    /**
     * Cells with fewer than ten contributors are sensitive; no protected value may be estimated to
     * within ten per cent.
     */
    public static Rules defaults() {
        return new Rules(DEFAULT_CONTRIBUTORS, 1, ALL, DEFAULT_PERCENT, 1);
    }

    /** The rules, or {@code BAD_DEFINITION} with the parameter that is out of range. */
    public Result<Rules> validate() {
        if (leastContributors < 1) {
            return refused("leastContributors", leastContributors, 1);
        }
        if (dominant < 1) {
            return refused("dominant", dominant, 1);
        }
        if (!(dominantPercent > 0 && dominantPercent <= ALL)) {
            return refused("dominantPercent", dominantPercent, ALL);
        }
        if (!(percent > 0 && percent <= ALL)) {
            return refused("percent", percent, ALL);
        }
        return leastWidth >= 0 && Double.isFinite(leastWidth)
                ? Result.of(this)
                : refused("leastWidth", leastWidth, 0);
    }

    private static Result<Rules> refused(String parameter, double value, double limit) {
        Detail detail = Detail.parameter(parameter);
        return Result.refused(
                Reason.BAD_DEFINITION,
                Double.isFinite(value) ? detail.withValue(value, limit) : detail);
    }

    /** Why a cell must not be shown; empty if it may, as a structural zero always may. */
    public Optional<Sensitivity> sensitivity(Cell cell) {
        if (cell.structuralZero()) {
            return Optional.empty();
        }
        if (cell.contributors() < leastContributors) {
            return Optional.of(Sensitivity.FEW_CONTRIBUTORS);
        }
        if (cell.largest().isEmpty()) {
            return Optional.empty();
        }
        double together = cell.largest().stream().limit(dominant).mapToDouble(x -> x).sum();
        if (together > dominantPercent / ALL * cell.value()) {
            return Optional.of(Sensitivity.DOMINANCE);
        }
        double first = cell.largest().getFirst();
        double second = cell.largest().size() > 1 ? cell.largest().get(1) : 0;
        return cell.value() - first - second < percent / ALL * first
                ? Optional.of(Sensitivity.CLOSE_ESTIMATE)
                : Optional.empty();
    }

    /** The least distance from a protected value to the upper end of its interval. */
    double above(double value) {
        return Math.max(percent / ALL * value, leastWidth);
    }

    /** The least distance from a protected value to the lower end of its interval. */
    double below(double value) {
        return Math.min(value, percent / ALL * value);
    }
}
