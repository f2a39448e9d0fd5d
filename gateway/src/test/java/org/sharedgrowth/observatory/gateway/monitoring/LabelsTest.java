package org.sharedgrowth.observatory.gateway.monitoring;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import org.junit.jupiter.api.Test;

class LabelsTest {
    private static final String REQUESTS = "http.server.requests";

    @Test
    void requestsAreCountedAfterOneWhoseClientLeft() {
        MeterRegistry meters = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
        meters.config().meterFilter(new Labels().separateOwnRequests());

        meters.counter(REQUESTS, "status", "RESET").increment();
        meters.counter(REQUESTS, "status", "200", "operation", "areas", "tier", "guest")
                .increment();

        assertEquals(2, meters.find(REQUESTS).counters().size());
        assertEquals(
                "none",
                meters.get(REQUESTS).tag("status", "RESET").counter().getId().getTag("tier"));
    }
}
