package org.sharedgrowth.observatory.gateway.page;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sharedgrowth.observatory.gateway.stub.Browser;
import org.sharedgrowth.observatory.gateway.stub.Samples;
import org.sharedgrowth.observatory.gateway.stub.StubService;
import org.sharedgrowth.observatory.gateway.stub.Surroundings;

/** Releases: their list, one of them, what changed between two, feeds and calendar files. */
@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class ReleasePagesTest {
    private static final String API = "/api/indicators/v1/";

    private final StubService indicators = Surroundings.indicators();

    @BeforeEach
    void serve() {
        Samples.serve();
        indicators.json(API + "releases?open", releases(40));
        indicators.json(API + "releases/17", release(17).encode());
        indicators.json(API + "offices/NSO_KEN", office().encode());
        indicators.json(API + "flows/DF_DIGITAL/revisions", revisions(50));
        indicators.json(API + "flows/DF_DIGITAL/series/A.KEN.X/revisions", history(10));
        indicators.json(
                API + "calendar",
                """
                {"page":1,"pageSize":50,"total":1,"items":[{"flow":"DF_DIGITAL",
                 "provider":"NSO_KEN","releaseAt":"2027-03-01T06:00:00Z",
                 "id":"0f8fad5b-d9cb-469f-a165-70867728950e","revision":3,"state":"PLANNED",
                 "changedAt":"2027-01-15T08:30:00Z"}]}\
                """);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/releases",
                "/releases?lang=ar",
                "/releases?lang=ru",
                "/releases/17",
                "/releases/17?lang=zh",
                "/releases/changes?from=1&to=17",
                "/releases/changes?from=1&to=17&lang=ru",
                "/calendar?lang=fr",
                "/releases/history?flow=DF_DIGITAL&key=A.KEN.X&lang=ru",
                "/offices?lang=ru",
                "/offices/NSO_KEN?lang=ar"
            })
    void aPageIsLightEnoughForASlowConnection(String page) {
        PageWeight.assertLight(page);
    }

    @Test
    void theListCanBeFilteredByOfficeAndLinksToItsFeed() {
        page("/releases?office=NSO_KEN")
                .body(containsString("Releases: Statistics office of Kenya</h1>"))
                .body(containsString("type=\"application/atom+xml\" title=\"Releases:"))
                .body(containsString("href=\"/releases.atom?office=NSO_KEN\""))
                .body(containsString("<a href=\"/releases/17\">Release 17</a>"))
                .body(containsString("<q dir=\"auto\">Recount &lt;of&gt; 2020</q>"));
    }

    @Test
    void oneReleaseShowsEachFigureBeforeAndAfterInWords() {
        page("/releases/17")
                .body(containsString("<h1>Release 17</h1>"))
                .body(containsString("<del>29.5%</del>"))
                .body(containsString("<b>27.0%</b>"))
                .body(containsString("Recount &lt;of&gt; 2020</blockquote>"))
                .body(containsString("Release 17"));
    }

    @Test
    void anOfficeHasAPageUnderItsName() {
        page("/offices").body(containsString("<a href=\"/offices/NSO_KEN\">Statistics office of"));
        page("/offices/NSO_KEN")
                .body(containsString("<h1>Statistics office of Kenya</h1>"))
                .body(containsString("1 March 2027, 09:00 Nairobi time"))
                .body(containsString("<a href=\"/releases/17\">Release 17</a>"));
    }

    @Test
    void aReleaseThatDoesNotExistIsNotFound() {
        indicators.on(
                API + "releases/99",
                request ->
                        request.response()
                                .setStatusCode(404)
                                .putHeader("Content-Type", "application/problem+json")
                                .end("{\"title\":\"No such release\",\"detail\":\"None.\"}"));

        given().accept(Browser.ACCEPT).get("/releases/99").then().statusCode(404);
    }

    @Test
    void aHistoryAddressThatNamesNoFigureIsNotFound() {
        given().accept(Browser.ACCEPT)
                .get("/releases/history?flow=DF_DIGITAL")
                .then()
                .statusCode(404)
                .body(containsString("There is no page at /releases/history"));
    }

    @Test
    void wrongParametersAreReportedAtTheirFieldsAndTheRestIsApplied() {
        page("/releases/changes?from=9999&to=17&flow=DF_NONE")
                .body(containsString("“9999” is neither the number of a release nor a day."))
                .body(containsString("name=\"to\" value=\"17\""))
                .body(containsString("“DF_NONE”"));
        page("/releases/changes?from=17&to=1")
                .body(containsString("The first must not be later than the second."));
        page("/releases?from=2026-02-02&to=2026-02-01")
                .body(containsString("The last day is before the first."));
    }

    @Test
    void forADayBeforeTheFirstReleaseThePageLinksToTheDayOfThatRelease() {
        indicators.json(
                API + "flows/DF_DIGITAL/revisions?pageSize=50&to=2010-01-01",
                "{\"page\":1,\"pageSize\":50,\"total\":0,\"items\":[],"
                        + "\"from\":{\"id\":0},\"to\":{\"id\":0}}");
        indicators.json(
                API + "releases?open=1&flow=DF_DIGITAL&pageSize=1",
                "{\"page\":1,\"pageSize\":1,\"total\":1,\"items\":"
                        + "[{\"id\":1,\"publishedAt\":\"2020-03-03T09:00:00Z\"}]}");

        page("/releases/changes?flow=DF_DIGITAL&to=2010-01-01")
                .body(
                        containsString(
                                "was released before <a href=\"/releases/changes?flow=DF_DIGITAL"
                                        + "&amp;to=2020-03-03\">3 March 2020</a>."));
        page("/releases/changes?flow=DF_DIGITAL&to=9999-01-01")
                .body(containsString("aria-describedby=\"hint to-fault\""));
    }

    @Test
    void aFeedIsSentAgainOnlyIfItChanged() {
        ValidatableResponse first =
                given().get("/releases.atom")
                        .then()
                        .statusCode(200)
                        .contentType("application/atom+xml;charset=utf-8")
                        .body(containsString("<title>Release 17: "))
                        .body(containsString("rel=\"self\""));
        String tag = first.extract().header("ETag");
        String modified = first.extract().header("Last-Modified");

        given().header("If-None-Match", tag)
                .get("/releases.atom")
                .then()
                .statusCode(304)
                .body(emptyString());
        given().header("If-Modified-Since", modified).get("/releases.atom").then().statusCode(304);
        given().header("If-Modified-Since", "Fri, 01 Jan 2010 00:00:00 GMT")
                .get("/releases.atom")
                .then()
                .statusCode(200);
        given().header("If-None-Match", "\"other\"")
                .header("If-Modified-Since", modified)
                .get("/releases.atom")
                .then()
                .statusCode(200);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "/releases.atom?colour=red; 'colour'; the parameters here are area, flow,",
                "/releases.atom?country=KEN; 'country'; did you mean area?",
                "/releases.atom?dataflow=DF_DIGITAL; 'dataflow'; did you mean flow?",
                "/releases.atom?provider=NSO_KEN&lang=fr; 'provider'; did you mean office?",
                "/reports.atom?area=KEN; 'area'; the parameters here are lang.",
                "/flows/DF_DIGITAL/changes.atom?area=KEN; 'area'; the parameters here are lang.",
                "/countries/KEN/changes.atom?topic=x; 'topic'; the parameters here are lang.",
                "/calendar.ics?office=NSO_KEN; 'office'; the parameters here are area, flow, lang.",
                "/releases?country=KEN; 'country'; did you mean area?",
                "/releases?dataset=DF_DIGITAL; 'dataset'; did you mean flow?"
            })
    void anUnknownFilterIsRefusedAndNamed(String target, String name, String meant) {
        given().accept("*/*")
                .get(target)
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/unknown-parameter"))
                .body("detail", containsString(name))
                .body("detail", containsString(meant));
    }

    @Test
    void theCalendarIsAFileForCalendarPrograms() {
        given().accept("text/calendar, */*;q=0.1")
                .get("/calendar.ics?lang=fr")
                .then()
                .statusCode(200)
                .contentType("text/calendar;charset=utf-8")
                .header("Content-Disposition", equalTo("attachment; filename=\"releases.ics\""))
                .body(containsString("UID:0f8fad5b-d9cb-469f-a165-70867728950e\r\n"))
                .body(containsString("DTSTAMP:20270115T083000Z\r\nSEQUENCE:3\r\n"))
                .body(containsString("DTSTART:20270301T060000Z\r\n"))
                .body(containsString("Statistics office of Kenya"))
                .body(not(containsString("NSO_KEN")));
    }

    @Test
    void pagesAreShownEvenIfTheListOfOfficesFails() {
        indicators.on(API + "offices", request -> request.response().setStatusCode(503).end());

        page("/releases").body(containsString("Release 17"));
        page("/calendar").body(containsString("06:00 UTC"));
    }

    private static ValidatableResponse page(String address) {
        return given().accept(Browser.ACCEPT).get(address).then().statusCode(200);
    }

    private static JsonObject office() {
        return new JsonObject(Samples.text("offices.json")).getJsonArray("items").getJsonObject(0);
    }

    private static String releases(int count) {
        JsonArray items = new JsonArray();
        for (int i = 0; i < count; i++) {
            items.add(
                    release(17 - i % 16)
                            .put("publishedAt", "2026-11-%02dT10:00:00Z".formatted(1 + i % 28)));
        }
        return list(items).encode();
    }

    private static JsonObject release(int id) {
        return new JsonObject()
                .put("id", id)
                .put("publishedAt", "2026-11-24T10:00:00Z")
                .put("recordedAt", "2026-11-24T10:00:00Z")
                .put("flow", "DF_DIGITAL")
                .put("provider", id % 2 == 0 ? "OBS" : "NSO_KEN")
                .put("seriesAdded", id)
                .put("seriesRevised", 1)
                .put("observations", 5)
                .put("hash", "9f2c4a7be0d15386a4c8f19d7b3e60254c1d8a9be7f03562d1c4b8a70e95f316")
                .put("reason", "Recount <of> 2020");
    }

    private static JsonObject list(JsonArray items) {
        return new JsonObject()
                .put("page", 1)
                .put("pageSize", 50)
                .put("total", 4 * items.size())
                .put("items", items);
    }

    private static String revisions(int count) {
        JsonArray items = new JsonArray();
        for (int i = 0; i < count; i++) {
            items.add(
                    new JsonObject()
                            .put("key", "A.KEN.INDICATOR_" + i + "._T._T._T._T._T")
                            .put("indicator", "INDICATOR_" + i)
                            .put("area", "KEN")
                            .put("period", Integer.toString(2000 + i % 25))
                            .put("indicatorName", "Indicator number " + i + " (% of population)")
                            .put("areaName", "Kenya")
                            .put("breakdown", new JsonArray().add("Women"))
                            .put("decimals", 1)
                            .put("change", "revised")
                            .put("previous", state(29.5 + i))
                            .put("current", state(27.0 + i * 1.1))
                            .put("attributes", new JsonArray())
                            .put("absolute", -2.5)
                            .put("release", 17)
                            .put("provider", "NSO_KEN")
                            .put("reason", "Recount of 2020"));
        }
        return list(items)
                .put("totals", new JsonObject().put("revised", 4 * count).put("series", count))
                .put(
                        "from",
                        new JsonObject().put("id", 12).put("publishedAt", "2022-05-01T00:00:00Z"))
                .put(
                        "to",
                        new JsonObject().put("id", 17).put("publishedAt", "2026-11-24T10:00:00Z"))
                .encode();
    }

    private static String history(int count) {
        JsonArray items = new JsonArray();
        for (int i = 0; i < count; i++) {
            JsonArray changes = new JsonArray();
            for (int year = 2000; year < 2024; year++) {
                changes.add(
                        new JsonObject()
                                .put("period", Integer.toString(year))
                                .put("change", "revised")
                                .put("previous", state(year % 100 * 1.5 + i))
                                .put("current", state(year % 100 * 1.2 + i)));
            }
            items.add(
                    new JsonObject()
                            .put("release", 17 - i)
                            .put("publishedAt", "2026-11-24T10:00:00Z")
                            .put("provider", "NSO_KEN")
                            .put("changes", changes));
        }
        return list(items).encode();
    }

    private static JsonObject state(double value) {
        return new JsonObject().put("value", value).put("status", "A").put("unit", "PT");
    }
}
