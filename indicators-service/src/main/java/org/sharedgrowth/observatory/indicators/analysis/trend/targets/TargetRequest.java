package org.sharedgrowth.observatory.indicators.analysis.trend.targets;

import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.analysis.trend.Progress;
import org.sharedgrowth.observatory.indicators.analysis.input.AnalysisParameters;
import org.sharedgrowth.observatory.indicators.analysis.input.Inputs;
import org.sharedgrowth.observatory.indicators.analysis.input.Scope;
import org.sharedgrowth.observatory.indicators.analysis.trend.ParameterValues;
import org.sharedgrowth.observatory.indicators.analysis.trend.TrendFigures;

/**
 * A request for progress towards a target.
 *
 * @param direction null for the direction that the indicator declares
 */
record TargetRequest(
        Scope scope,
        String indicator,
        double target,
        int due,
        int baseline,
        @Nullable Direction direction,
        Progress.CutPoints cuts) {
    /** The baseline year of the Sustainable Development Goals. */
    private static final String DEFAULT_BASELINE = "2015";

    /** Whether values are to rise or to fall. */
    enum Direction {
        RISE,
        FALL
    }

    static TargetRequest read(Inputs inputs, AnalysisParameters common, TargetParameters sent) {
        Scope scope = inputs.scope(common);
        String baseline = sent.baseline();
        return new TargetRequest(
                scope,
                inputs.indicator(sent.indicator()),
                ParameterValues.requiredNumber("target", sent.target()),
                ParameterValues.year("due", sent.due()),
                ParameterValues.year(
                        "baseline",
                        ParameterValues.isAbsent(baseline) ? DEFAULT_BASELINE : baseline),
                ParameterValues.isAbsent(sent.direction())
                        ? null
                        : ParameterValues.enumValue(
                                "direction", sent.direction(), Direction.values(), Direction.RISE),
                cuts(sent));
    }

    /** The cut points, which must not increase from {@code onTrack} to {@code insufficient}. */
    private static Progress.CutPoints cuts(TargetParameters sent) {
        Progress.CutPoints defaults = Progress.CutPoints.DEFAULT;
        double least = defaults.insufficient();
        Double onTrack = ParameterValues.number("onTrack", sent.onTrack());
        Double moderate = ParameterValues.number("moderate", sent.moderate());
        double moderateRatio = moderate == null ? defaults.moderate() : moderate;
        if (onTrack == null) {
            ParameterValues.requireWithin("moderate", moderateRatio, least, defaults.onTrack());
            return new Progress.CutPoints(defaults.onTrack(), moderateRatio, least);
        }
        ParameterValues.requireWithin("moderate", moderateRatio, least, null);
        ParameterValues.requireWithin("onTrack", onTrack, moderateRatio, null);
        return new Progress.CutPoints(onTrack, moderateRatio, least);
    }

    /** Fails with a problem (400) if the indicator can never reach the target. */
    void refuseUnreachable(TrendFigures figures) {
        ParameterValues.requireReachable("target", target, figures.least(), figures.greatest());
    }
}
