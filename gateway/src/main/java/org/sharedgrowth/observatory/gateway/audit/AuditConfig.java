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

    /** Entries that may wait while the database is away; further ones are lost, and counted. */
    @WithDefault("10000")
    int waiting();

    /** The same for refusals, which callers can cause at will: they take no place of the others. */
    @WithDefault("1000")
    int refusals();

    /** How often the chain is read back and checked. */
    @WithDefault("10m")
    Duration check();
}
