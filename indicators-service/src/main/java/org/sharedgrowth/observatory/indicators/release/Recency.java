package org.sharedgrowth.observatory.indicators.release;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How recent data derived from releases is: the latest instants of those releases. These are not
 * necessarily those of the release with the highest number, because history of one flow may be
 * loaded after newer releases of another.
 *
 * @param published the latest transaction time
 * @param recorded when the last of these releases was appended and became visible
 * @param isOfOneFlow whether the data depends only on releases of one flow, in which no two have
 *     the same transaction time
 */
public record Recency(Instant published, Instant recorded, boolean isOfOneFlow) {
    /** The recency of data without releases. */
    public static final Recency NEVER = new Recency(Instant.EPOCH, Instant.EPOCH, true);

    /**
     * The recency of some releases.
     *
     * @param ids ids that are not in the log, such as 0, are ignored
     */
    public static Recency of(ReleaseLog log, long... ids) {
        Instant published = Instant.EPOCH;
        Instant recorded = Instant.EPOCH;
        boolean isOfOneFlow = true;
        @Nullable String dataKey = null;
        for (long id : ids) {
            Release release = log.find(id);
            if (release != null) {
                published = later(published, release.publishedAt());
                recorded = later(recorded, release.recordedAt());
                isOfOneFlow &= dataKey == null || dataKey.equals(release.dataKey());
                dataKey = release.dataKey();
            }
        }
        return new Recency(published, recorded, isOfOneFlow);
    }

    /** The recency of data that also depends on a change at an instant. */
    public Recency and(Instant changed) {
        return new Recency(later(published, changed), later(recorded, changed), false);
    }

    /** Whether the data depends on any release or change. */
    public boolean isKnown() {
        return published.isAfter(Instant.EPOCH);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
