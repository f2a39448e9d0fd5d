package org.sharedgrowth.observatory.indicators.submission.checking;

import java.io.IOException;

/** Thrown if a file has further rows of a series that was merged early, see {@code EarlyMerge}. */
public final class ScatteredSeries extends IOException {
    private static final long serialVersionUID = 1;
}
