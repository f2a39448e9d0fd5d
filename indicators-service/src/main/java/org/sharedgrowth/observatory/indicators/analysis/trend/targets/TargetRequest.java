package org.sharedgrowth.observatory.indicators.analysis.trend.targets;

import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.analysis.trend.Progress;
import org.sharedgrowth.observatory.indicators.analysis.input.AnalysisParameters;
import org.sharedgrowth.observatory.indicators.analysis.input.Inputs;
import org.sharedgrowth.observatory.indicators.analysis.input.Scope;
import org.sharedgrowth.observatory.indicators.analysis.trend.Sent;
import org.sharedgrowth.observatory.indicators.analysis.trend.TrendFigures;

/**
 * Which target is asked for.
 *
 * @param direction null for what the indicator declares
 */
record TargetRequest(
        Scope scope,
        String indicator,
        double target,
        int due,
        int baseline,
        @Nullable Direction direction,
        Progress.CutPoints cuts) {
    /** The baseline of the Sustainable Development Goals. */
    private static final String USUAL_BASELINE = "2015";

    /** Where values are to go. */
    enum Direction {
        RISE,
        FALL
    }

    static TargetRequest read(Inputs inputs, AnalysisParameters common, TargetParameters sent) {
        Scope scope = inputs.scope(common);
        String baseline = sent.baseline();
        Progress.CutPoints usual = Progress.CutPoints.USUAL;
        return new TargetRequest(
                scope,
                inputs.indicator(sent.indicator()),
                Sent.required("target", sent.target()),
                Sent.year("due", sent.due()),
                Sent.year("baseline", Sent.isAbsent(baseline) ? USUAL_BASELINE : baseline),
                Sent.isAbsent(sent.direction())
                        ? null
                        : Sent.named(
                                "direction", sent.direction(), Direction.values(), Direction.RISE),
                new Progress.CutPoints(
                        number("onTrack", sent.onTrack(), usual.onTrack()),
                        number("moderate", sent.moderate(), usual.moderate()),
                        usual.insufficient()));
    }

    /** Fails with a problem 400 if the indicator never has the value of the target. */
    void refuseUnreachable(TrendFigures figures) {
        Sent.within("target", target, figures.least(), figures.greatest());
    }

    private static double number(String parameter, @Nullable String sent, double usual) {
        Double number = Sent.number(parameter, sent);
        return number == null ? usual : number;
    }
}
