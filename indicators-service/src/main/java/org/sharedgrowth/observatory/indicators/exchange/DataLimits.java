package org.sharedgrowth.observatory.indicators.exchange;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/**
 * How many observations one answer may hold. Whoever needs more asks in parts, or takes the bulk
 * file.
 */
@ConfigMapping(prefix = "observatory.limits")
public interface DataLimits {
    /** For those who did not sign in. */
    @WithDefault("1000000")
    long guestObservations();

    /** For those who did. */
    @WithDefault("5000000")
    long memberObservations();

    /** What holds for a caller. */
    default long observations(boolean isGuest) {
        return isGuest ? guestObservations() : memberObservations();
    }
}
