package org.sharedgrowth.observatory.gateway.portal.submission;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.sharedgrowth.observatory.gateway.portal.part.Choice;
import org.sharedgrowth.observatory.gateway.portal.part.Target;

/**
 * The form fields of a planned release.
 *
 * @param at date and time of day as a browser writes them, {@code 2027-03-01T09:00}
 * @param zone offset from UTC, {@code +03:00}; {@code Z} for UTC
 * @param announce whether the public calendar should list it
 */
public record Plan(String at, String zone, boolean announce) {
    /** Offsets from UTC that are not a whole number of hours. */
    private static final List<String> PARTIAL_HOUR_ZONES =
            List.of(
                    "-09:30", "-03:30", "+03:30", "+04:30", "+05:30", "+05:45", "+06:30", "+08:45",
                    "+09:30", "+10:30", "+12:45");

    /** An empty form, with the present offset of the office's time zone. */
    static Plan none(ZoneId zone) {
        return new Plan("", zone.getRules().getOffset(Instant.now()).getId(), false);
    }

    /** The form of an existing plan, in the time zone of the office. */
    static Plan of(Instant releaseAt, boolean announced, ZoneId zone) {
        OffsetDateTime at = releaseAt.atZone(zone).toOffsetDateTime();
        return new Plan(
                at.toLocalDateTime().truncatedTo(ChronoUnit.SECONDS).toString(),
                at.getOffset().getId(),
                announced);
    }

    /** The instant in the form that services accept. They refuse text that is not a date. */
    String instant() {
        return at + zone;
    }

    /** The zones to choose from, from west to east. */
    public List<Choice> zones() {
        return Stream.concat(
                        IntStream.rangeClosed(-12, 14).mapToObj(hours -> ZoneOffset.ofHours(hours)),
                        PARTIAL_HOUR_ZONES.stream().map(ZoneOffset::of))
                .sorted((one, other) -> one.getTotalSeconds() - other.getTotalSeconds())
                .map(ZoneOffset::getId)
                .map(id -> new Choice(id, id.equals("Z") ? "UTC" : "UTC" + id, id.equals(zone)))
                .toList();
    }

    /** The fields of the form, and another field with this name and value. */
    Map<String, String> fields(String name, String value) {
        return Map.of("at", at, "zone", zone, "announce", Boolean.toString(announce), name, value);
    }

    /** A plan from the fields of its form. */
    static Plan of(Map<String, String> fields) {
        return new Plan(
                fields.getOrDefault("at", ""),
                fields.getOrDefault("zone", "Z"),
                Boolean.parseBoolean(fields.get("announce")));
    }

    /** An address with the plan as its parameters. */
    Target in(Target address) {
        return address.with("releaseAt", instant()).with("announce", Boolean.toString(announce));
    }
}
