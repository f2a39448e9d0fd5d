package org.sharedgrowth.observatory.indicators.release;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How new something is that was made from releases: the latest instants among them, not those of
 * the release with the highest number, since history of one flow may be backloaded after newer
 * releases of another.
 *
 * @param published the latest transaction time
 * @param recorded when the last of them was appended, and so became visible here
 * @param isOfOneFlow whether all are of one flow, in which no two have the same transaction time
 */
public record Recency(Instant published, Instant recorded, boolean isOfOneFlow) {
    /** Of no release. */
    public static final Recency NEVER = new Recency(Instant.EPOCH, Instant.EPOCH, true);

    /**
     * That of some releases.
     *
     * @param ids those the log does not hold, such as 0, are left out
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

    /** That of something which depends on what changed at an instant, too. */
    public Recency and(Instant changed) {
        return new Recency(later(published, changed), later(recorded, changed), false);
    }

    /** Whether there was any release, or change. */
    public boolean isKnown() {
        return published.isAfter(Instant.EPOCH);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
