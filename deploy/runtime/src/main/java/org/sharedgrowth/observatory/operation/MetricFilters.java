package org.sharedgrowth.observatory.operation;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.core.instrument.distribution.DistributionStatisticConfig;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Configures metrics beyond the framework's defaults. They are scraped from the management port.
 */
@Singleton
class MetricFilters {
    /**
     * Upper bounds of the histogram buckets of request durations, in nanoseconds. Alerts use the
     * buckets at the objectives: 250 ms (reads) and 1 s (writes).
     */
    private static final double[] BOUNDS =
            Stream.of(25, 100, 250, 1000, 5000)
                    .mapToDouble(millis -> Duration.ofMillis(millis).toNanos())
                    .toArray();

    private static final Set<String> METHODS =
            Set.of("GET", "HEAD", "OPTIONS", "POST", "PUT", "PATCH", "DELETE");

    /**
     * Labels unknown methods “other”: callers can invent methods, and each would add a time series.
     */
    @Produces
    @Singleton
    MeterFilter methods() {
        return MeterFilter.replaceTagValues(
                "method", method -> METHODS.contains(method) ? method : "other");
    }

    @Produces
    @Singleton
    MeterFilter bounds() {
        return new MeterFilter() {
            @Override
            public DistributionStatisticConfig configure(
                    Meter.Id id, DistributionStatisticConfig config) {
                return id.getName().equals("http.server.requests")
                        ? DistributionStatisticConfig.builder()
                                .serviceLevelObjectives(BOUNDS)
                                .build()
                                .merge(config)
                        : config;
            }
        };
    }
}
