package org.sharedgrowth.observatory.tracing;

import java.net.URI;

/**
 * The settings for tracing one program.
 *
 * @param service name of the program
 * @param node name of this process
 * @param collector where spans are sent by OTLP over HTTP, path included
 * @param ratio share of requests that are recorded, 0 to 1
 * @param edge whether requests come from outside; if so, clients cannot decide which of them are
 *     recorded
 */
public record TracingSettings(
        String service, String version, String node, URI collector, double ratio, boolean edge) {
    /** Validates the operator's settings. */
    public TracingSettings {
        if (!(ratio >= 0 && ratio <= 1)) {
            throw new IllegalArgumentException(
                    "The ratio of traces must be between 0 and 1, not " + ratio);
        }
        if (!"http".equals(collector.getScheme()) && !"https".equals(collector.getScheme())) {
            throw new IllegalArgumentException(
                    "The collector of traces must be http://… or https://…, not " + collector);
        }
    }
}
