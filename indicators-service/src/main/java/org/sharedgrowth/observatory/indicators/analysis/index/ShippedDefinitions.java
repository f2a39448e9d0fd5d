package org.sharedgrowth.observatory.indicators.analysis.index;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import org.sharedgrowth.observatory.analysis.index.definition.NamedDefinitions;
import org.sharedgrowth.observatory.indicators.series.SeriesStore;

/**
 * Adds the definitions that come with the program to the registered ones. A registered definition
 * remains, even if a later version of the program no longer contains it.
 */
@ApplicationScoped
class ShippedDefinitions {
    private static final Duration TIMEOUT = Duration.ofSeconds(30);

    private final IndexDefinitions definitions;

    ShippedDefinitions(IndexDefinitions definitions) {
        this.definitions = definitions;
    }

    void add(@Observes @Priority(SeriesStore.AFTER_LOADING) StartupEvent event) {
        definitions.addMissing(NamedDefinitions.all()).await().atMost(TIMEOUT);
    }
}
