package org.sharedgrowth.observatory.gateway.portal;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What the form for a release that is to come holds. Kept in the page's address while the person
 * confirms who they are, so that nothing is asked twice.
 *
 * @param at date and time of day as a browser writes them, {@code 2027-03-01T09:00}
 * @param zone distance from UTC, {@code +03:00}; {@code Z} is none
 * @param announce whether the public calendar shall list it
 */
public record Plan(String at, String zone, boolean announce) {
    /** Zones whose clocks differ from UTC by no whole hours. */
    private static final List<String> ODD =
            List.of(
                    "-09:30", "-03:30", "+03:30", "+04:30", "+05:30", "+05:45", "+06:30", "+08:45",
                    "+09:30", "+10:30", "+12:45");

    /** What is planned now. */
    static Plan of(Instant releaseAt, boolean announced) {
        return new Plan(
                releaseAt
                        .atOffset(ZoneOffset.UTC)
                        .toLocalDateTime()
                        .truncatedTo(ChronoUnit.SECONDS)
                        .toString(),
                "Z",
                announced);
    }

    /** The instant as services take it. What is no date is left for them to refuse. */
    String instant() {
        return at + zone;
    }

    /** The zones to choose from, from west to east. */
    public List<Choice> zones() {
        return Stream.concat(
                        IntStream.rangeClosed(-12, 14).mapToObj(hours -> ZoneOffset.ofHours(hours)),
                        ODD.stream().map(ZoneOffset::of))
                .sorted((one, other) -> one.getTotalSeconds() - other.getTotalSeconds())
                .map(ZoneOffset::getId)
                .map(id -> new Choice(id, id.equals("Z") ? "UTC" : "UTC" + id, id.equals(zone)))
                .toList();
    }

    /** The page of a submission with the form filled in like this. */
    Target on(Target page) {
        return page.with("at", at).with("zone", zone).with("announce", announce ? "true" : "");
    }
}
