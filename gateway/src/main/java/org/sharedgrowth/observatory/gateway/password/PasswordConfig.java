package org.sharedgrowth.observatory.gateway.password;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;
import java.time.Duration;

/** Limits on wrong passwords. Each gateway counts separately. */
@ConfigMapping(prefix = "gateway.password")
public interface PasswordConfig {
    /** Maximum number of wrong passwords in a row for one name from one network. */
    @WithDefault("10")
    int perName();

    /** Time after which one more password is allowed for one name from one network. */
    @WithDefault("30s")
    Duration perNameInterval();

    /**
     * Maximum number of wrong passwords in a row from one network for all names together; an office
     * may share an address.
     */
    @WithDefault("30")
    int perNetwork();

    /**
     * Maximum number of wrong passwords in a row from one network in forms without a name, such as
     * those of people who are already signed in.
     */
    @WithDefault("300")
    int perNetworkSignedIn();

    /** Time after which one more password is allowed from one network. */
    @WithDefault("6s")
    Duration perNetworkInterval();

    /**
     * The answer to a wrong password is sent after this time or a multiple of it. It is longer than
     * the sign-in server needs, so that the delay does not reveal what the server found.
     */
    @WithDefault("250ms")
    @WithName("answer")
    Duration answerDelay();

    /** Maximum number of names kept in memory, and likewise of networks; about 300 bytes each. */
    @WithDefault("50000")
    @WithName("remembered")
    int maxRemembered();
}
