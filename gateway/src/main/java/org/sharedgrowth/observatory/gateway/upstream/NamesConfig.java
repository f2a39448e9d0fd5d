package org.sharedgrowth.observatory.gateway.upstream;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/**
 * Host names that resolve to the addresses of all nodes of a server, such as headless services of
 * Kubernetes. The nodes use the port of the server's configured address.
 */
@ConfigMapping(prefix = "gateway.names")
interface NamesConfig {
    Optional<String> indicators();

    Optional<String> reports();

    Optional<String> keycloak();

    /**
     * Time between two look-ups. A stopping node must continue to serve for longer than this plus
     * the times for which the JVM and the name server cache addresses: see {@code
     * QUARKUS_SHUTDOWN_DELAY} in deploy/k8s/base/settings.env.
     */
    @WithDefault("3s")
    Duration pause();
}
