package org.sharedgrowth.observatory.gateway.stub;

import io.vertx.core.http.HttpServerRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Responses of the two services from the examples in their contracts. */
public final class Samples {
    private static final String INDICATORS = "/api/indicators/v1/";
    private static final String REPORTS = "/api/reports/v1/reports";

    private Samples() {}

    /**
     * Resets the stubs of both services and sets up their responses to all requests of the portal.
     */
    public static void serve() {
        StubService indicators = Surroundings.indicators();
        StubService reports = Surroundings.reports();
        indicators.forget();
        reports.forget();
        json(indicators, INDICATORS + "indicators", "indicators");
        json(indicators, INDICATORS + "indicators/IT_NET_USER_ZS", "indicator");
        json(indicators, INDICATORS + "topics", "topics");
        json(indicators, INDICATORS + "areas", "countries");
        json(indicators, INDICATORS + "areas?pageSize", "areas");
        json(indicators, INDICATORS + "areas?kind=group", "groups");
        json(indicators, INDICATORS + "areas/KEN", "area");
        json(indicators, INDICATORS + "observations?indicator=IT_NET_USER_ZS&area", "series");
        json(indicators, INDICATORS + "observations?indicator=IT_NET_USER_ZS&latest", "latest");
        json(indicators, INDICATORS + "observations?area=KEN", "country-latest");
        json(indicators, INDICATORS + "releases", "releases");
        json(indicators, INDICATORS + "offices", "offices");
        json(reports, REPORTS, "reports");
        json(reports, REPORTS + "/digital-engine", "report");
        reports.on(REPORTS + "/digital-engine/versions/1.0/article", Samples::article);
        submissions(indicators);
    }

    private static void submissions(StubService indicators) {
        String base = INDICATORS + "submissions";
        json(indicators, base, "submissions");
        json(indicators, INDICATORS + "structures?type=dataflow", "dataflows");
        json(indicators, base + "/ready", "submission-ready");
        json(indicators, base + "/6f1c2d3e-0000-4000-8000-000000000001/report", "warnings");
        json(indicators, base + "/6f1c2d3e-0000-4000-8000-000000000001/changes", "changes");
        json(indicators, base + "/rejected", "submission-rejected");
        json(indicators, base + "/6f1c2d3e-0000-4000-8000-000000000002/report", "findings");
        json(indicators, base + "/checking", "submission-checking");
        for (int number = 1; number <= 3; number++) {
            String id = "/6f1c2d3e-0000-4000-8000-00000000000" + number;
            json(indicators, base + id + "/history", "history");
        }
        indicators.on(
                base + "/foreign",
                request ->
                        request.response()
                                .setStatusCode(404)
                                .putHeader("Content-Type", "application/problem+json")
                                .end(
                                        "{\"title\":\"No such submission\",\"detail\":\"None of yours.\"}"));
    }

    private static void json(StubService service, String target, String name) {
        service.json(target, text(name + ".json"));
    }

    private static void article(HttpServerRequest request) {
        request.response().putHeader("Content-Type", "text/html").end(text("article.html"));
    }

    /**
     * The figure with the check code K7QF3-M2X97, a figure of 29.5 % in a report.
     *
     * @param state state of the version
     * @param now state of the figure
     * @param printed how it would be printed now, or null
     * @param releasedAt instant of the release that changed it, as JSON
     */
    public static String checkCodeAnswer(
            String state, String now, @Nullable String printed, String releasedAt) {
        return text("checked.json")
                .formatted(
                        state, now, printed == null ? "null" : "\"" + printed + "\"", releasedAt);
    }

    /** The text of a sample. */
    public static String text(String name) {
        try (InputStream in = Samples.class.getResourceAsStream("/samples/" + name)) {
            if (in == null) {
                throw new IllegalArgumentException("There is no sample " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
