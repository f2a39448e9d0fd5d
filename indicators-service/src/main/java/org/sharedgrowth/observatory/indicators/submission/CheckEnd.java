package org.sharedgrowth.observatory.indicators.submission;

import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.indicators.submission.checking.Check;
import org.sharedgrowth.observatory.indicators.submission.checking.CheckResult;
import org.sharedgrowth.observatory.indicators.submission.checking.Finding;
import org.sharedgrowth.observatory.indicators.submission.reading.Unreadable;

/**
 * A check's result with what it was made from.
 *
 * @param format kind and packing for people, null if the file was not even opened
 * @param dataKey of the flow, null likewise
 * @param baseRelease the release that the file was compared with
 */
record CheckEnd(
        CheckResult result, @Nullable String format, @Nullable String dataKey, long baseRelease) {
    static CheckEnd refused(Unreadable refusal) {
        return new CheckEnd(Check.unreadable(refusal), null, null, 0);
    }

    /** The one finding of a file that could not be read to its end, else null. */
    @Nullable Finding refusal() {
        return result.readable() ? null : result.findings().report().getLast();
    }
}
