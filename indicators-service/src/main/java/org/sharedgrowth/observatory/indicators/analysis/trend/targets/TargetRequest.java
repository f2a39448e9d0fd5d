package org.sharedgrowth.observatory.indicators.analysis.trend.targets;

import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.analysis.trend.Progress;
import org.sharedgrowth.observatory.indicators.analysis.input.AnalysisParameters;
import org.sharedgrowth.observatory.indicators.analysis.input.Inputs;
import org.sharedgrowth.observatory.indicators.analysis.input.Scope;
import org.sharedgrowth.observatory.indicators.analysis.trend.Sent;
import org.sharedgrowth.observatory.indicators.analysis.trend.TrendFigures;

/**
 * A request for progress towards a target.
 *
 * @param direction null for the one that the indicator declares
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
                Sent.required("target", sent.target()),
                Sent.year("due", sent.due()),
                Sent.year("baseline", Sent.isAbsent(baseline) ? DEFAULT_BASELINE : baseline),
                Sent.isAbsent(sent.direction())
                        ? null
                        : Sent.named(
                                "direction", sent.direction(), Direction.values(), Direction.RISE),
                cuts(sent));
    }

    /** The cut points, which must descend. */
    private static Progress.CutPoints cuts(TargetParameters sent) {
        Progress.CutPoints defaults = Progress.CutPoints.USUAL;
        double least = defaults.insufficient();
        Double onTrack = Sent.number("onTrack", sent.onTrack());
        Double moderate = Sent.number("moderate", sent.moderate());
        double moderateRatio = moderate == null ? defaults.moderate() : moderate;
        if (onTrack == null) {
            Sent.within("moderate", moderateRatio, least, defaults.onTrack());
            return new Progress.CutPoints(defaults.onTrack(), moderateRatio, least);
        }
        Sent.within("moderate", moderateRatio, least, null);
        Sent.within("onTrack", onTrack, moderateRatio, null);
        return new Progress.CutPoints(onTrack, moderateRatio, least);
    }

    /** Fails with a problem 400 if the indicator never has the value of the target. */
    void refuseUnreachable(TrendFigures figures) {
        Sent.reachable("target", target, figures.least(), figures.greatest());
    }
}
