package org.sharedgrowth.observatory.gateway.portal.client;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The releases, as the services describe them. */
public interface Releases {
    /** The vintage an answer was made from; 0 before anything is released. */
    record Pin(long id, @Nullable Instant publishedAt) {
        /** "Release 17 of 24 November 2026". */
        public String text() {
            return id == 0 ? "nothing released yet" : "release " + id + day(publishedAt, " of ");
        }

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
     * @param hash fingerprint of its content and of all releases before
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
        public String when() {
            return day(publishedAt, "");
        }

        /** Whether it changed public figures. */
        public boolean isPublic() {
            return seriesAdded + seriesRevised > 0;
        }
    }

    /** A release that an office announced. */
    record Announced(
            @Nullable String flow, @Nullable String provider, @Nullable Instant releaseAt) {
        public String when() {
            return moment(releaseAt);
        }
    }

    /** "24 November 2026, 10:00 UTC". */
    static String moment(@Nullable Instant instant) {
        return instant == null ? "" : MOMENT.format(instant.atZone(ZoneOffset.UTC));
    }

    private static String day(@Nullable Instant instant, String before) {
        return instant == null ? "" : before + DAY.format(instant.atZone(ZoneOffset.UTC));
    }

    DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
    DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm 'UTC'", Locale.ENGLISH);
}
