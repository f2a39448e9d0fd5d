package org.sharedgrowth.observatory.gateway.audit;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How patient the log is. */
@ConfigMapping(prefix = "gateway.audit")
interface AuditConfig {
    /** A release whose entry is not on disk by then is refused. */
    @WithDefault("3s")
    Duration patience();

    /**
     * Releases that may wait while the database is away, in a queue of their own; further ones are
     * refused.
     */
    @WithDefault("1000")
    int releases();

    /** The same for other changes; further ones are lost, and counted. */
    @WithDefault("10000")
    int changes();

    /** The same for refusals, which callers can cause at will: they take no place of the others. */
    @WithDefault("1000")
    int refusals();

    /** How often our own chain's newest entries are read back and checked. */
    @WithDefault("10m")
    Duration check();

    /** How often all of all chains is, and once at the start. */
    @WithDefault("1h")
    Duration checkAll();

    /** For each piece of what is read back; nobody waits for it. */
    @WithDefault("30s")
    Duration checkPatience();
}
