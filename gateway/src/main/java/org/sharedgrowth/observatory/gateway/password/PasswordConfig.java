package org.sharedgrowth.observatory.gateway.password;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How often passwords may be wrong. Each gateway counts for itself. */
@ConfigMapping(prefix = "gateway.password")
public interface PasswordConfig {
    /** Wrong ones at once, for one name from one network. */
    @WithDefault("10")
    int ofAName();

    /** After that time one more, for one name from one network. */
    @WithDefault("30s")
    Duration ofANameEach();

    /** Wrong ones at once from one network, whatever the names: an office may share an address. */
    @WithDefault("30")
    int ofANetwork();

    /** Wrong ones at once from one network that give no name, as of who is signed in already. */
    @WithDefault("300")
    int ofANetworkKnown();

    /** After that time one more from one network. */
    @WithDefault("6s")
    Duration ofANetworkEach();

    /**
     * An answer to a wrong password comes after this time, or after a multiple of it: longer than
     * the sign-in server needs, so that the time says nothing of what it found.
     */
    @WithDefault("250ms")
    Duration answer();

    /** Names and networks remembered; 300 bytes each. */
    @WithDefault("50000")
    int remembered();
}
