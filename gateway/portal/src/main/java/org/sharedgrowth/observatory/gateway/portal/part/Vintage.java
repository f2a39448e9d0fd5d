package org.sharedgrowth.observatory.gateway.portal.part;

import static java.util.Objects.requireNonNullElse;

import io.vertx.core.MultiMap;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.gateway.portal.client.Releases;

/**
 * The state of the figures that an address asks for: as of a release, as of a day, or today's.
 *
 * @param name the parameter; empty for today's figures
 * @param value its value, as sent
 */
public record Vintage(String name, String value) {
    /** Today's figures. */
    public static final Vintage TODAY = new Vintage("", "");

    private static final String RELEASE = "release";
    private static final String DAY = "asOf";

    /** The state that an address asks for; the release if it names both. */
    public static Vintage of(MultiMap query) {
        String release = requireNonNullElse(query.get(RELEASE), "").strip();
        String day = requireNonNullElse(query.get(DAY), "").strip();
        if (!release.isEmpty()) {
            return new Vintage(RELEASE, release);
        }
        return day.isEmpty() ? TODAY : new Vintage(DAY, day);
    }

    /** The release that an answer was read from; today's figures before anything is released. */
    public static Vintage of(Releases.@Nullable Pin pin) {
        return pin == null || pin.id() == 0 ? TODAY : new Vintage(RELEASE, Long.toString(pin.id()));
    }

    public boolean isToday() {
        return name.isEmpty();
    }

    /** The day, for the field of a form; empty if the address names none. */
    public String day() {
        return name.equals(DAY) ? value : "";
    }

    /** The address with this state. */
    public Target in(Target target) {
        return isToday() ? target : target.with(name, value);
    }
}
