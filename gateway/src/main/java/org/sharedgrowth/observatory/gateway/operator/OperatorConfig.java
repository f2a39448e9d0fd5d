package org.sharedgrowth.observatory.gateway.operator;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

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

    /**
     * The name whose addresses are all nodes of the indicators-service, such as a headless service
     * of Kubernetes; without it the nodes are those that requests are sent to.
     */
    Optional<String> indicatorsNodes();

    /** The same of the reports-service. */
    Optional<String> reportsNodes();
}
