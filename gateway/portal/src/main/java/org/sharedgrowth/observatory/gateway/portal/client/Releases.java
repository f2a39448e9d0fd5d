package org.sharedgrowth.observatory.gateway.portal.client;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The releases, as the services describe them. */
public interface Releases {
    /** The release an answer was made from; its id is 0 before anything is released. */
    record Pin(long id, @Nullable Instant publishedAt) {
        /** Its instant in the form that the APIs accept, or an empty text. */
        public String instant() {
            return publishedAt == null ? "" : publishedAt.toString();
        }
    }

    /**
     * One release in the list of all.
     *
     * @param publishedAt the time from which it counts as published; earlier than {@code
     *     recordedAt} for loaded history
     * @param hash fingerprint of its content and of all earlier releases
     * @param reason why figures changed, in the office's words
     */
    record Item(
            long id,
            @Nullable Instant publishedAt,
            @Nullable Instant recordedAt,
            @Nullable String flow,
            @Nullable String provider,
            long seriesAdded,
            long seriesRevised,
            long observations,
            @Nullable String hash,
            @Nullable String reason) {
        /** Whether it changed public figures. */
        public boolean isPublic() {
            return seriesAdded + seriesRevised > 0;
        }
    }

    /** A release that an office announced. */
    record PlannedRelease(
            @Nullable String flow, @Nullable String provider, @Nullable Instant releaseAt) {}

    /**
     * A release that an office announced, and what became of it.
     *
     * @param id stays the same when it is moved or cancelled
     * @param revision how often it was changed
     * @param state {@code PLANNED}, {@code CANCELLED} or {@code RELEASED}
     * @param changedAt when it was announced or last changed
     */
    record Announcement(
            String id,
            int revision,
            String state,
            @Nullable String flow,
            @Nullable String provider,
            Instant releaseAt,
            Instant changedAt) {
        public boolean released() {
            return "RELEASED".equals(state);
        }

        public boolean cancelled() {
            return "CANCELLED".equals(state);
        }
    }
}
