package org.sharedgrowth.observatory.gateway.audit;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;
import java.time.Duration;

/** Settings of the audit log. */
@ConfigMapping(prefix = "gateway.audit")
interface AuditConfig {
    /** Timeout for writing; a release is refused if its entry is not on disk within this time. */
    @WithDefault("3s")
    Duration timeout();

    /**
     * Number of releases that may wait while the database is not available; further ones are
     * refused.
     */
    @WithDefault("1000")
    @WithName("releases")
    int maxWaitingReleases();

    /** Number of other changes that may wait; further ones are dropped and counted. */
    @WithDefault("10000")
    @WithName("changes")
    int maxWaitingChanges();

    /**
     * Number of refusals that may wait. They have a separate queue, because callers can cause any
     * number of them.
     */
    @WithDefault("1000")
    @WithName("refusals")
    int maxWaitingRefusals();

    /** How often the newest entries of this gateway's own chain are read back and checked. */
    @WithDefault("10m")
    Duration check();

    /** How often all chains are verified; they are also verified once at the start. */
    @WithDefault("1h")
    Duration checkAll();

    /** Timeout for reading one page of entries; no request waits for it. */
    @WithDefault("30s")
    Duration checkTimeout();
}
