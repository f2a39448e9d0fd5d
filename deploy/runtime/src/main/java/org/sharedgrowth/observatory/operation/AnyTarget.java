package org.sharedgrowth.observatory.operation;

import io.smallrye.config.SmallRyeConfigBuilder;
import io.smallrye.config.SmallRyeConfigBuilderCustomizer;

/**
 * Accepts all request targets. By default, Quarkus refuses those that {@link java.net.URI} does not
 * accept, such as {@code %zz} or a vertical bar, with an empty answer and before any handler runs.
 * Instead, the gateway's {@code route.EdgeHandler} and the services' {@code UnreadableRequest}
 * refuse them, in the error format of the path. The property is set this early because the server's
 * classes read it when they are loaded.
 */
public final class AnyTarget implements SmallRyeConfigBuilderCustomizer {
    @Override
    public void configBuilder(SmallRyeConfigBuilder builder) {
        System.setProperty("vertx.disableURIValidation", "true");
    }
}
