package org.sharedgrowth.observatory.indicators.analysis.trend.targets;

import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.analysis.Detail;
import org.sharedgrowth.observatory.analysis.Reason;
import org.sharedgrowth.observatory.analysis.Result;
import org.sharedgrowth.observatory.analysis.trend.AnticipatedProgress;
import org.sharedgrowth.observatory.analysis.trend.Progress;
import org.sharedgrowth.observatory.analysis.trend.Series;
import org.sharedgrowth.observatory.analysis.trend.Target;
import org.sharedgrowth.observatory.indicators.analysis.trend.ResultParts;

/**
 * The progress of an area.
 *
 * @param sinceBaseline the figures from the baseline on
 * @param progress the verdict and the pace, or why there are none
 * @param anticipated the value that a line through the figures reaches in the year of the target;
 *     null if there are too few figures
 */
record TargetRow(Series sinceBaseline, Result<Progress> progress, @Nullable Double anticipated) {

    static TargetRow of(Series all, TargetRequest request, boolean rises) {
        int first = 0;
        while (first < all.size() && all.times()[first] < request.baseline()) {
            first++;
        }
        Series sinceBaseline = all.from(first);
        if (sinceBaseline.size() == 0) {
            Detail detail = Detail.area(all.area());
            return new TargetRow(sinceBaseline, Result.refused(Reason.EMPTY_INPUT, detail), null);
        }
        Target target =
                new Target(
                        sinceBaseline.times()[0],
                        sinceBaseline.values()[0],
                        sinceBaseline.lastTime(),
                        sinceBaseline.lastValue(),
                        request.due(),
                        request.target(),
                        rises);
        AnticipatedProgress line =
                ResultParts.value(AnticipatedProgress.of(sinceBaseline, null, target));
        return new TargetRow(
                sinceBaseline,
                Progress.of(target, request.cuts()),
                line == null ? null : (Double) line.projection());
    }
}
