package org.sharedgrowth.observatory.gateway.operator;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How the nodes of the suite are found and asked. */
@ConfigMapping(prefix = "gateway.operator")
interface OperatorConfig {
    /** How often this gateway tells the others how it fares. */
    @WithDefault("5s")
    Duration pause();

    /** Who was not heard of for so long is gone. */
    @WithDefault("20s")
    Duration silence();

    /** A node that takes longer to say how it fares is shown as down. */
    @WithDefault("2s")
    Duration patience();
}
