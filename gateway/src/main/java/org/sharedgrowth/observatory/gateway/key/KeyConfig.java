package org.sharedgrowth.observatory.gateway.key;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;
import java.time.Duration;

/** Settings for API keys. */
@ConfigMapping(prefix = "gateway.key")
public interface KeyConfig {
    /** Maximum number of keys of one owner, including expired keys that were not revoked. */
    @WithDefault("5")
    int perOwner();

    /** Maximum number of keys that one owner can create in a day, including renewals. */
    @WithDefault("20")
    int perDay();

    /** Maximum lifetime of a key, in days. */
    @WithDefault("365")
    int days();

    /**
     * Maximum number of valid keys kept in memory, and likewise of invalid ones; about 150 bytes
     * each.
     */
    @WithDefault("20000")
    @WithName("remembered")
    int maxRemembered();

    /**
     * Maximum number of keys looked up in a minute for one network; further requests count as a
     * guest's.
     */
    @WithDefault("60")
    int lookUps();

    /**
     * Maximum number of keys looked up at the same time, because sessions use the same database.
     */
    @WithDefault("4")
    int lookUpsAtOnce();

    /** How often a gateway reads which keys were revoked at other gateways. */
    @WithDefault("500ms")
    Duration pause();

    /** Timeout of the database. If a look-up takes longer, the request counts as a guest's. */
    @WithDefault("1s")
    Duration timeout();
}
