package org.sharedgrowth.observatory.gateway.key;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How many keys there may be, for how long, and how they are remembered. */
@ConfigMapping(prefix = "gateway.key")
public interface KeyConfig {
    /** Of one owner at a time, those that have expired but were not revoked included. */
    @WithDefault("5")
    int perOwner();

    /** Made by one owner within a day, renewed ones included: nobody fills the table. */
    @WithDefault("20")
    int perDay();

    /** The longest life of a key, in days. */
    @WithDefault("365")
    int days();

    /** Good keys remembered, and as many again that are not; 150 bytes each. */
    @WithDefault("20000")
    int remembered();

    /** Keys looked up in a minute for one network; others are a guest's. */
    @WithDefault("60")
    int lookUps();

    /** Keys looked up at the same time, likewise: they share the database with the sessions. */
    @WithDefault("4")
    int lookUpsAtOnce();

    /** How soon a gateway learns which keys were revoked at the others. */
    @WithDefault("500ms")
    Duration pause();

    /** So long the store may take; the request goes on as a guest's then. */
    @WithDefault("1s")
    Duration patience();
}
