package org.sharedgrowth.observatory.indicators.monitoring;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import org.sharedgrowth.observatory.indicators.series.SeriesStore;

/** Nodes that serve different releases for long have lost their way to the database. */
class ReleaseMeasure {
    void begin(@Observes StartupEvent start, MeterRegistry registry, SeriesStore store) {
        registry.gauge("observatory.release", store, SeriesStore::currentRelease);
    }
}
