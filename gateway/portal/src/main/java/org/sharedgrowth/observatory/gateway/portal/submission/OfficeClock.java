package org.sharedgrowth.observatory.gateway.portal.submission;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Set;
import org.sharedgrowth.observatory.gateway.portal.edge.Visitor;
import org.sharedgrowth.observatory.messages.CountryClock;

/** The time zone of an office, in which its pages show all times. */
final class OfficeClock {
    private OfficeClock() {}

    /**
     * The time zone of the visitor's office; UTC unless it sends figures for exactly one country.
     */
    static ZoneId of(Visitor visitor) {
        return visitor.caller()
                .provider()
                .map(provider -> Set.copyOf(provider.areas()))
                .filter(areas -> areas.size() == 1)
                .flatMap(areas -> CountryClock.ofAlpha3(areas.iterator().next()))
                .orElse(ZoneOffset.UTC);
    }
}
