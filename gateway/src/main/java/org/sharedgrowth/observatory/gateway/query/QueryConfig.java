package org.sharedgrowth.observatory.gateway.query;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Settings for saved queries. */
@ConfigMapping(prefix = "gateway.query")
interface QueryConfig {
    /** Maximum number of saved queries of one owner. */
    @WithDefault("100")
    int perOwner();

    /** Timeout of the database. */
    @WithDefault("1s")
    Duration timeout();
}
