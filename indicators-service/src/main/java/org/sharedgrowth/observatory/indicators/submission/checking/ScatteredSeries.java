package org.sharedgrowth.observatory.indicators.submission.checking;

import java.io.IOException;

/** Says that a series goes on behind others although it was settled, see {@code EarlyMerge}. */
public final class ScatteredSeries extends IOException {
    private static final long serialVersionUID = 1;
}
