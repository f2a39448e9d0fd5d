package org.sharedgrowth.observatory.gateway.monitoring;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.config.MeterFilter;
import java.util.List;
import org.junit.jupiter.api.Test;

class LabelsTest {
    /** Meters of one name need the same labels, or the registry drops those that come later. */
    @Test
    void requestsHaveTheSameLabelsEvenIfTheirClientDisconnects() {
        MeterFilter filter = new Labels().separateOwnRequests();

        assertEquals(
                List.of("operation", "status", "tier"),
                filter.map(requests("status", "RESET")).getTags().stream()
                        .map(tag -> tag.getKey())
                        .toList());
        assertEquals(
                "guest",
                filter.map(requests("status", "200", "operation", "areas", "tier", "guest"))
                        .getTag("tier"));
    }

    private static Meter.Id requests(String... labels) {
        return new Meter.Id(
                "http.server.requests", Tags.of(labels), null, null, Meter.Type.COUNTER);
    }
}
