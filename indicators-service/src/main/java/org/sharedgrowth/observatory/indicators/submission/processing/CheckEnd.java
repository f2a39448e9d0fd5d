package org.sharedgrowth.observatory.indicators.submission.processing;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.indicators.release.Release;
import org.sharedgrowth.observatory.indicators.submission.checking.Finding;
import org.sharedgrowth.observatory.indicators.submission.checking.merge.Check;
import org.sharedgrowth.observatory.indicators.submission.checking.merge.CheckResult;
import org.sharedgrowth.observatory.indicators.submission.checking.merge.SeriesVersion;
import org.sharedgrowth.observatory.indicators.submission.reading.Unreadable;

/**
 * A check's result with what it was made from and what is to be stored.
 *
 * @param shown versions of what everybody is to see once it is released
 * @param publicCounts how much it changes of what everybody may see
 * @param own what the office itself has of series that other offices have sent, too
 * @param format kind and packing for people, null if the file was not even opened
 * @param dataKey of the flow, null likewise
 * @param baseRelease the release that the file was compared with
 */
record CheckEnd(
        CheckResult result,
        List<SeriesVersion> shown,
        Release.Counts publicCounts,
        List<SeriesVersion> own,
        @Nullable String format,
        @Nullable String dataKey,
        long baseRelease) {
    CheckEnd {
        shown = List.copyOf(shown);
        own = List.copyOf(own);
    }

    static CheckEnd refused(Unreadable refusal) {
        return new CheckEnd(
                Check.unreadable(refusal),
                List.of(),
                Release.Counts.NONE,
                List.of(),
                null,
                null,
                0);
    }

    /** The one finding of a file that could not be read to its end, else null. */
    @Nullable Finding refusal() {
        return result.readable() ? null : result.findings().report().getLast();
    }
}
