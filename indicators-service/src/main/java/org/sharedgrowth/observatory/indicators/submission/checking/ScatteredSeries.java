package org.sharedgrowth.observatory.indicators.submission.checking;

import java.io.IOException;

/** Thrown if more rows of a series follow after it was settled, see {@code EarlyMerge}. */
public final class ScatteredSeries extends IOException {
    private static final long serialVersionUID = 1;
}
