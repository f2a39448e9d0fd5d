package org.sharedgrowth.observatory.indicators.observation;

import org.sharedgrowth.observatory.indicators.problem.Vintage;
import org.sharedgrowth.observatory.indicators.release.Release;
import org.sharedgrowth.observatory.indicators.release.ReleaseLog;

/** Names the release an answer was made from. */
final class Stamps {
    private Stamps() {}

    static Vintage of(ReleaseLog log, long id) {
        Release release = log.find(id);
        return release == null ? Vintage.NONE : new Vintage(id, release.publishedAt());
    }
}
