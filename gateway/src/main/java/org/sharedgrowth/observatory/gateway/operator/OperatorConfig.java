package org.sharedgrowth.observatory.gateway.operator;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Settings for reading the state of the nodes. */
@ConfigMapping(prefix = "gateway.operator")
interface OperatorConfig {
    /** How often this gateway publishes its state. */
    @WithDefault("5s")
    Duration pause();

    /** A gateway that has not published for this long counts as gone. */
    @WithDefault("20s")
    Duration silence();

    /** How long a node or the database may take to answer; a slower node is shown as down. */
    @WithDefault("2s")
    Duration timeout();
}
