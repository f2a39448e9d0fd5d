package org.sharedgrowth.observatory.gateway.portal.release;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.sharedgrowth.observatory.gateway.portal.client.Releases;
import org.sharedgrowth.observatory.gateway.portal.part.Days;

/** The first release of an indicator or a data set, compared with a state that a reader chose. */
public final class FirstRelease {
    private static final int DAY_LENGTH = 10;

    private FirstRelease() {}

    /**
     * The day of the first release if it is after the chosen state; empty otherwise.
     *
     * @param vintage the chosen state: {@code asOf} or {@code release} with its value
     */
    public static Optional<LocalDate> dayAfter(
            Optional<Releases.Item> first, Map<String, String> vintage) {
        return first.filter(release -> isAfter(release, vintage)).flatMap(FirstRelease::day);
    }

    /** The day on which a release was published; empty if that is not known. */
    public static Optional<LocalDate> day(Releases.Item release) {
        Instant published = release.publishedAt();
        return Optional.ofNullable(published)
                .map(instant -> LocalDate.ofInstant(instant, ZoneOffset.UTC));
    }

    private static boolean isAfter(Releases.Item release, Map<String, String> vintage) {
        String number = vintage.getOrDefault("release", "");
        if (number.matches("[0-9]{1,18}")) {
            return release.id() > Long.parseLong(number);
        }
        String asOf = vintage.getOrDefault("asOf", "");
        String chosen = asOf.substring(0, Math.min(DAY_LENGTH, asOf.length()));
        return Days.isDay(chosen)
                && day(release).filter(LocalDate.parse(chosen)::isBefore).isPresent();
    }
}
