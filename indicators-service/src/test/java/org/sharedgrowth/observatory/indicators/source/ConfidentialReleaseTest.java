package org.sharedgrowth.observatory.indicators.source;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.sharedgrowth.observatory.indicators.source.Offices.API;
import static org.sharedgrowth.observatory.indicators.source.Offices.key;
import static org.sharedgrowth.observatory.indicators.source.Offices.prefer;
import static org.sharedgrowth.observatory.indicators.source.Offices.send;
import static org.sharedgrowth.observatory.indicators.testing.TokenBuilder.aToken;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The public metadata of a release reveals nothing about confidential rows. */
@QuarkusTest
class ConfidentialReleaseTest {
    private static final String[] NINE_CONFIDENTIAL = {
        "2010 (1)",
        "2011 (2)",
        "2012 (3)",
        "2013 (4)",
        "2014 (5)",
        "2015 (6)",
        "2016 (7)",
        "2017 (8)",
        "2018 (9)"
    };

    @Inject Offices offices;

    @Test
    void aReleaseCountsPublicRows() {
        String flow = "DF_COUNTED";
        offices.registerSharedFlow(flow);

        send("NSO_KEN", flow, "F", NINE_CONFIDENTIAL);
        assertCounts(flow, 0, 0, 0);
        send("NSO_KEN", flow, "F", "2019 1", "2020 2", "2021 (3)");
        assertCounts(flow, 1, 0, 2);
        send("NSO_KEN", flow, "F", "2021 (4)");
        assertCounts(flow, 0, 0, 0);
        send("NSO_KEN", flow, "F", "2020 5");
        assertCounts(flow, 0, 1, 2);
        send("NSO_KEN", flow, "F", "2019 -", "2020 -");
        assertCounts(flow, 0, 1, 0);
    }

    @Test
    void aReleaseCountsShownRowsOfSeveralOffices() {
        String flow = "DF_COUNTED_TWICE";
        offices.registerSharedFlow(flow);

        send("NSO_KEN", flow, "F", "2020 1", "2021 (2)");
        assertCounts(flow, 1, 0, 1);
        send("OBS", flow, "F", "2020 7", "2022 (8)");
        assertCounts(flow, 0, 0, 0);
        prefer(aToken().steward(), flow, "OBS").statusCode(200);
        assertCounts(flow, 0, 1, 1);
    }

    @Test
    void theReleaseLogGivesReleaseNumbersInPlaceOfSubmissionNumbers() {
        String flow = "DF_NAMELESS";
        offices.registerSharedFlow(flow);
        Offices.submit("NSO_KEN", flow, Offices.file(flow, "M", "PT", "2020 1"));
        send("NSO_KEN", flow, "F", "2020 1");
        int release = newest(flow).jsonPath().getInt("items[0].id");

        newest(flow).then().body("items[0].submission", equalTo(release));
        given().get(API + "flows/" + flow + "/series/" + key("F") + "/revisions")
                .then()
                .statusCode(200)
                .body("items[0].submission", equalTo(release));
        given().contentType("application/json")
                .body(
                        Map.of(
                                "cells",
                                List.of(Map.of("flow", flow, "key", key("F"), "period", "2020"))))
                .post(API + "cells")
                .then()
                .statusCode(200)
                .body("cells[0].submission", equalTo(release));
    }

    @Test
    void aReleaseOfConfidentialRowsDoesNotAffectGuests() {
        String flow = "DF_SILENT";
        offices.registerSharedFlow(flow);
        send("NSO_KEN", flow, "F", "2019 1");
        send("NSO_KEN", flow, "F", "2020 2");
        Map<String, String> before = guestAnswers(flow);

        send("NSO_KEN", flow, "F", NINE_CONFIDENTIAL);
        send("NSO_KEN", flow, "M", NINE_CONFIDENTIAL);

        assertEquals(before, guestAnswers(flow));
    }

    /** A guest's responses by path, including the headers that show their age. */
    private static Map<String, String> guestAnswers(String flow) {
        Map<String, String> seen = new LinkedHashMap<>();
        String data = "/sdmx/3.0/data/dataflow/DIGOBS/" + flow + "/+/*?format=csvdata";
        for (String path :
                List.of(
                        API + "observations?flow=" + flow,
                        API + "areas?pageSize=1000",
                        API + "areas/KEN",
                        API + "indicators?pageSize=1000&flow=" + flow,
                        API + "indicators/ICT_SKILLS",
                        API + "topics",
                        API + "calendar",
                        API + "flows/" + flow + "/revisions",
                        API + "flows/" + flow + "/series/" + key("F") + "/revisions",
                        API + "flows/" + flow + "/series/" + key("M") + "/revisions",
                        API + "flows/" + flow + "/preference",
                        API + "flows/" + flow + "/cells/" + key("F") + "/2012/sources",
                        API + "flows/" + flow + "/cells/" + key("F") + "/2020/sources",
                        API + "flows/" + flow + "/download?format=csv",
                        data,
                        data + "&includeHistory=true",
                        data + "&updatedAfter=2020-01-01T00:00:00Z",
                        "/sdmx/2.1/data/" + flow + "/all/all?format=csvdata&includeHistory=true",
                        "/sdmx/3.0/availability/dataflow/DIGOBS/" + flow + "/+/*/*",
                        "/v2/country/KEN/indicator/ICT_SKILLS?format=json")) {
            Response answer =
                    given().urlEncodingEnabled(false)
                            .header("X-Request-Id", "the-same-request")
                            .redirects()
                            .follow(false)
                            .get(path);
            seen.put(
                    path,
                    String.join(
                            "\n",
                            Integer.toString(answer.statusCode()),
                            answer.header("ETag"),
                            answer.header("Last-Modified"),
                            answer.header("Content-Location"),
                            answer.header("Location"),
                            answer.asString().replaceAll("(?i)\"?prepared\"?[:>][^,<]*", "")));
        }
        return seen;
    }

    private static void assertCounts(String flow, int added, int revised, int observations) {
        Response list = newest(flow);
        long id = list.jsonPath().getLong("items[0].id");
        String counts =
                "%d added, %d revised, %d observations".formatted(added, revised, observations);
        assertEquals(counts, counts(list, "items[0]."));
        assertEquals(counts, counts(given().get(API + "releases/" + id), ""));
        assertEquals(
                counts, counts(given().get(API + "changes?after=" + (id - 1)), "releases[0]."));
    }

    private static Response newest(String flow) {
        return given().get(API + "releases?pageSize=1&flow=" + flow);
    }

    private static String counts(Response answer, String path) {
        return "%d added, %d revised, %d observations"
                .formatted(
                        answer.jsonPath().getInt(path + "seriesAdded"),
                        answer.jsonPath().getInt(path + "seriesRevised"),
                        answer.jsonPath().getInt(path + "observations"));
    }
}
