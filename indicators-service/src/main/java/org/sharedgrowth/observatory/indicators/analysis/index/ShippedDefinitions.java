package org.sharedgrowth.observatory.indicators.analysis.index;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.time.Duration;
import org.sharedgrowth.observatory.analysis.index.definition.NamedDefinitions;

/**
 * Adds the definitions that come with the program to the registered ones. What is registered stays,
 * also when a later program no longer brings it along.
 */
@ApplicationScoped
class ShippedDefinitions {
    private static final Duration TIMEOUT = Duration.ofSeconds(30);

    private final IndexDefinitions definitions;

    ShippedDefinitions(IndexDefinitions definitions) {
        this.definitions = definitions;
    }

    void add(@Observes @Priority(Interceptor.Priority.APPLICATION + 600) StartupEvent event) {
        definitions.addMissing(NamedDefinitions.all()).await().atMost(TIMEOUT);
    }
}
