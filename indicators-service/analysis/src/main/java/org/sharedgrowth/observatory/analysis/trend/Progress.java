package org.sharedgrowth.observatory.analysis.trend;

import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.analysis.Detail;
import org.sharedgrowth.observatory.analysis.Reason;
import org.sharedgrowth.observatory.analysis.Result;

/**
 * Whether a target will be met. Sources: Eurostat, "Sustainable development in the European Union",
 * annex on the assessment of progress; ESCAP, "Asia and the Pacific SDG Progress Report" (current
 * status index).
 *
 * @param compound the pace in growth rates, which need values above zero; null if the baseline, the
 *     newest value or the target is not above zero; then {@code linear} decides
 * @param linear the pace in changes per year, in the unit of the values
 * @param ratio actual / required pace, compound if there is one; null if the baseline already met
 *     the target but the newest value does not, because then no pace was required
 * @param verdict the assessment of the ratio
 * @param currentStatus 10 × share of the way from baseline to target that is done
 */
public record Progress(
        @Nullable Pace compound,
        Pace linear,
        @Nullable Double ratio,
        Verdict verdict,
        double currentStatus) {

    /**
     * A pace towards the target.
     *
     * @param actual change per year so far: a rate of growth, or in the unit of the values
     * @param required change per year from the baseline that meets the target in time
     * @param ratio actual / required
     * @param projection value at the target's time at the actual pace; null if it is too large for
     *     a double
     * @param reached when the target is met at the actual pace, in years; null if it is already
     *     met, or never at that pace
     * @param requiredFromNow change per year from the newest value that meets the target in time
     */
    public record Pace(
            double actual,
            double required,
            double ratio,
            @Nullable Double projection,
            @Nullable Double reached,
            double requiredFromNow) {

        boolean isFinite() {
            return Double.isFinite(actual + required + ratio + requiredFromNow);
        }
    }

    /** The assessment of the pace. */
    public enum Verdict {
        TARGET_MET,
        ON_TRACK,
        MODERATE,
        INSUFFICIENT,
        REGRESSING
    }

    /**
     * The lowest ratio for each verdict. The defaults are policy values that are still to be
     * checked against Eurostat's.
     *
     * @param onTrack default 0.95
     * @param moderate default 0.5
     * @param insufficient default 0
     */
    public record CutPoints(double onTrack, double moderate, double insufficient) {
        public static final CutPoints DEFAULT = new CutPoints(0.95, 0.5, 0);

        Verdict verdict(double ratio) {
            if (ratio >= onTrack) {
                return Verdict.ON_TRACK;
            }
            if (ratio >= moderate) {
                return Verdict.MODERATE;
            }
            return ratio >= insufficient ? Verdict.INSUFFICIENT : Verdict.REGRESSING;
        }

        boolean areDescending() {
            return onTrack >= moderate && moderate >= insufficient;
        }
    }

    /**
     * Judges progress.
     *
     * @return refused with DEGENERATE_TARGET if the target equals the baseline, TOO_FEW_VALUES if
     *     the newest value is not later than the baseline, BAD_DEFINITION if the target is not due
     *     after the newest value or the cut points do not descend, OUT_OF_BOUNDS if a pace is too
     *     large for a double
     */
    public static Result<Progress> of(Target target, CutPoints cuts) {
        if (target.elapsedYears() <= 0) {
            return refused(Reason.TOO_FEW_VALUES, "now", target.nowTime(), target.startTime());
        }
        if (!(target.remainingYears() > 0)) {
            return refused(
                    Reason.BAD_DEFINITION, "targetTime", target.targetTime(), target.nowTime());
        }
        if (!cuts.areDescending()) {
            return refused(Reason.BAD_DEFINITION, "cutPoints", cuts.onTrack(), cuts.moderate());
        }
        if (target.target() == target.start()) {
            return refused(Reason.DEGENERATE_TARGET, "target", target.target(), target.start());
        }
        Pace linear = Paces.linear(target);
        boolean positive = target.start() > 0 && target.now() > 0 && target.target() > 0;
        Pace compound = positive ? Paces.compound(target) : null;
        Pace used = compound == null ? linear : compound;
        if (!used.isFinite() || !linear.isFinite()) {
            return refused(Reason.OUT_OF_BOUNDS, "target", target.target(), target.start());
        }
        double ratio = used.ratio();
        double shareDone = (target.now() - target.start()) / (target.target() - target.start());
        boolean lost = target.wasMetAtStart() && !target.isMet();
        return Result.of(
                new Progress(
                        compound,
                        linear,
                        lost ? null : (Double) ratio,
                        verdict(target, cuts, ratio),
                        10 * shareDone));
    }

    private static Verdict verdict(Target target, CutPoints cuts, double ratio) {
        if (target.isMet()) {
            return Verdict.TARGET_MET;
        }
        return target.wasMetAtStart() ? Verdict.REGRESSING : cuts.verdict(ratio);
    }

    private static Result<Progress> refused(
            Reason reason, String parameter, double value, double limit) {
        return Result.refused(reason, Detail.parameter(parameter).withValue(value, limit));
    }
}
