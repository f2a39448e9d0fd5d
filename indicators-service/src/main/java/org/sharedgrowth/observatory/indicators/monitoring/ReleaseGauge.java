package org.sharedgrowth.observatory.indicators.monitoring;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import org.sharedgrowth.observatory.indicators.series.SeriesStore;

/**
 * Registers a gauge for the release that this node serves. A node that lags behind the others for a
 * long time has probably lost its connection to the database.
 */
class ReleaseGauge {
    void registerGauge(@Observes StartupEvent start, MeterRegistry registry, SeriesStore store) {
        registry.gauge("observatory.release", store, SeriesStore::currentRelease);
    }
}
