package org.sharedgrowth.observatory.indicators.observation;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sharedgrowth.observatory.indicators.release.Release;
import org.sharedgrowth.observatory.indicators.release.ReleaseLog;

/**
 * Releases after a cursor, oldest first.
 *
 * @param cursor to send as {@code after} next time
 */
@Schema(name = "Changes", description = "Releases after a cursor, oldest first.")
record ChangesView(long cursor, List<ChangedFlow> releases) {
    /** Most releases in one answer; the cursor leads on. */
    private static final int MOST = 1000;

    /** What a release touched. */
    @Schema(name = "ChangedFlow")
    record ChangedFlow(
            long id,
            Instant publishedAt,
            String flow,
            String provider,
            int seriesAdded,
            int seriesRevised,
            long observations) {
        static ChangedFlow of(Release release) {
            return new ChangedFlow(
                    release.id(),
                    release.publishedAt(),
                    release.flow(),
                    release.provider(),
                    release.counts().seriesAdded(),
                    release.counts().seriesRevised(),
                    release.counts().observations());
        }
    }

    static ChangesView after(long cursor, ReleaseLog log) {
        int from = (int) Math.min(cursor, log.last());
        int to = (int) Math.min(from + (long) MOST, log.last());
        return new ChangesView(
                to, log.releases().subList(from, to).stream().map(ChangedFlow::of).toList());
    }
}
