package org.sharedgrowth.observatory.local.seed;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.sharedgrowth.observatory.local.api.Api;
import org.sharedgrowth.observatory.local.api.ContentKey;
import org.sharedgrowth.observatory.local.api.Refused;

/**
 * Registers the computed series of {@code computed.csv} as the observatory's steward, and waits
 * until they are computed, so that the seed is complete afterwards.
 */
final class ComputedSeries {
    private static final String STEWARD = "observatory-steward";
    private static final String PATH = "/api/indicators/v1/derived-flows";
    private static final Duration POLL_INTERVAL = Duration.ofMillis(250);
    private static final int ATTEMPTS = 120;

    private final List<Row> rows;
    private final Api api;

    ComputedSeries(Tables tables, Api api) {
        this.rows = tables.rows("computed");
        this.api = api;
    }

    /**
     * Registers the series that are not registered already.
     *
     * @throws SeedFailed if one is refused, or not computed in time
     */
    String register() {
        rows.forEach(this::register);
        rows.forEach(row -> awaitComputed(row.get("code")));
        return rows.size() + " series computed";
    }

    private void register(Row row) {
        byte[] body = body(row).toString().getBytes(StandardCharsets.UTF_8);
        try {
            api.post(
                    STEWARD,
                    PATH,
                    HttpRequest.BodyPublishers.ofByteArray(body),
                    Map.of(
                            "Content-Type",
                            "application/json",
                            ContentKey.HEADER,
                            ContentKey.of("computed series", body)));
        } catch (Refused e) {
            if (e.status() != 409) { // 409: it exists already
                throw e;
            }
        }
    }

    private static ObjectNode body(Row row) {
        ObjectNode body = Sdmx.object();
        body.put("code", row.get("code"));
        row.texts("name").forEach(body.putObject("names")::put);
        body.put("method", row.get("method"));
        ObjectNode parameters = body.putObject("parameters");
        for (String parameter : row.list("parameters")) {
            String[] parts = parameter.split("=", 2);
            parameters.put(parts[0], parts[1]);
        }
        return body;
    }

    private void awaitComputed(String code) {
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            JsonNode flow = api.get(STEWARD, PATH + "/" + code).body();
            switch (flow.path("state").asText()) {
                case "waiting" -> pause();
                case "refused" ->
                        throw new SeedFailed(
                                "The computed series "
                                        + code
                                        + " has no figures: "
                                        + flow.path("failure").asText());
                default -> {
                    return;
                }
            }
        }
        throw new SeedFailed("The computed series " + code + " was not computed in time.");
    }

    private static void pause() {
        try {
            Thread.sleep(POLL_INTERVAL);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SeedFailed("interrupted");
        }
    }
}
