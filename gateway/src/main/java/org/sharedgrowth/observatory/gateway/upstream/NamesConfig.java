package org.sharedgrowth.observatory.gateway.upstream;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/**
 * Names with the addresses of all nodes of a server, such as headless services of Kubernetes. The
 * nodes listen at the port of the server's usual address.
 */
@ConfigMapping(prefix = "gateway.names")
interface NamesConfig {
    Optional<String> indicators();

    Optional<String> reports();

    Optional<String> keycloak();

    /**
     * From the end of one look to the next. A node that is stopped serves on for longer than this,
     * what the JVM remembers and what the name server remembers together: see {@code
     * QUARKUS_SHUTDOWN_DELAY} in deploy/k8s/base/settings.env.
     */
    @WithDefault("3s")
    Duration pause();
}
