package org.sharedgrowth.observatory.indicators.observation;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.sharedgrowth.observatory.indicators.series.SeriesBuilder.aSeries;
import static org.sharedgrowth.observatory.indicators.testing.TokenBuilder.aToken;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sharedgrowth.observatory.indicators.release.Release;
import org.sharedgrowth.observatory.indicators.series.ReleasedData;
import org.sharedgrowth.observatory.indicators.series.SeriesBuilder;
import org.sharedgrowth.observatory.indicators.series.SeriesStore;
import org.sharedgrowth.observatory.indicators.testing.SmallWorld;

@QuarkusTest
class ObservationTest {
    private static final String API = "/api/indicators/v1";
    private static final String KEY = "A.GHA.COVERAGE_4G._T._T._T._T._T";

    private static long first;
    private static long second;
    private static long third;

    @Inject SmallWorld smallWorld;
    @Inject ReleasedData data;
    @Inject SeriesStore store;

    @BeforeEach
    void coverageOfGhanaIsReleased() {
        if (third > 0) {
            return;
        }
        smallWorld.exists();
        first =
                release(
                        aSeries()
                                .row("2021", "14.50")
                                .row("2022", "20", "P", "F", "Regulator", "Preliminary"));
        second =
                release(
                        aSeries()
                                .row("2021", "14.50")
                                .row("2022", "21.0", "A", "F", "Regulator", null)
                                .row("2023", "", "L"));
        data.release(
                "DF_WDI:1",
                "WB",
                v ->
                        v.series(KEY, 2020, "9", "10", "11")
                                .series("A.RWA.COVERAGE_4G._T._T._T._T._T", 2021, "98.5"));
        third =
                release(
                        aSeries()
                                .row("2021", "14.50")
                                .row("2022", "21.0", "B")
                                .confidential("2024", "30"));
    }

    private long release(SeriesBuilder series) {
        return data.release("DF_DIGITAL:1", "NSO_GHA", v -> v.series(KEY, series)).id();
    }

    @Test
    void rowsCarryAllThatIsKnownOfThem() {
        String body =
                observations("?indicator=COVERAGE_4G&area=GHA&release=" + second)
                        .statusCode(200)
                        .body("total", equalTo(3))
                        .body("release.id", equalTo((int) second))
                        .body("items[0].key", equalTo(KEY))
                        .body("items[0].flow", equalTo("DF_DIGITAL"))
                        .body("items[0].areaName", equalTo("Ghana"))
                        .body("items[0].unit", equalTo("PT"))
                        .body("items[0].unitMultiplier", equalTo(0))
                        .body("items[0].decimals", equalTo(1))
                        .body("items[0].breakdown.SEX", equalTo("_T"))
                        .body("items[1].source", equalTo("Regulator"))
                        .body("items[2].value", nullValue())
                        .body("items[2].status", equalTo("L"))
                        .body("items[2].release", equalTo((int) second))
                        .extract()
                        .asString();

        assertTrue(body.contains("\"value\":14.50,"), body);
        assertTrue(body.contains("\"value\":21.0,"), body);
        assertTrue(body.contains("\"value\":null,"), body);
    }

    @Test
    void anIndicatorIsAnsweredFromTheFirstFlowThatHasRowsOfIt() {
        observations("?indicator=COVERAGE_4G&area=GHA,RWA")
                .body("items.flow.unique()", contains("DF_DIGITAL"));
        observations("?indicator=COVERAGE_4G&area=RW").body("items.flow", contains("DF_WDI"));
        observations("?indicator=COVERAGE_4G&area=GHA&flow=DF_WDI")
                .body("items.value", contains(9, 10, 11));
    }

    @Test
    void groupsStandForTheirCountries() {
        observations("?indicator=COVERAGE_4G&group=199").body("items.area", contains("RWA"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "from=2022|1",
                "to=2021|1",
                "from=2021&to=2022|2",
                "latest=1|1",
                "sex=F|0",
                "sex=*&age=*|2",
                "sex=_T,F|2",
                "page=2&pageSize=1|2",
                "asOf=2020-01-01|0",
                "release=0|0"
            })
    void filtersNarrow(String filter, int total) {
        observations("?flow=DF_DIGITAL&indicator=COVERAGE_4G&area=GHA&" + filter)
                .statusCode(200)
                .body("total", equalTo(total));
    }

    @ParameterizedTest
    @CsvSource({
        "indicator=NOPE, indicator, 400",
        "area=XXX, area, 400",
        "group=KEN, group, 400",
        "sex=X, sex, 400",
        "from=soon, from, 400",
        "latest=0, latest, 400",
        "asOf=2999-01-01, asOf, 400",
        "release=-1, release, 400",
        "page=-1, page, 400",
        "colour=red, colour, 400"
    })
    void badParametersAreNamed(String query, String parameter, int status) {
        observations("?" + query)
                .statusCode(status)
                .body("errors[0].parameter", equalTo(parameter))
                .body("errors[0].value", equalTo(query.split("=", -1)[1]));
    }

    @Test
    void whatDoesNotExistIsNotFound() {
        observations("?flow=DF_NOPE").statusCode(404).body("detail", containsString("DF_NOPE"));
        observations("?release=999999999")
                .statusCode(404)
                .body("detail", containsString("999999999"));
    }

    @Test
    void theOwnerAloneSeesConfidentialRows() {
        String query = "?flow=DF_DIGITAL&indicator=COVERAGE_4G&area=GHA";
        observations(query).body("items.period", contains("2021", "2022"));
        given().header("Authorization", "Bearer " + aToken().contributorOf("KEN").sign())
                .get(API + "/observations" + query)
                .then()
                .body("total", equalTo(2));
    }

    @Test
    void revisionsTellWhatEachReleaseChanged() {
        get("/flows/DF_DIGITAL/series/" + KEY + "/revisions")
                .statusCode(200)
                .body("items.release", contains((int) third, (int) second, (int) first))
                .body("items[0].changes.period", contains("2022", "2023"))
                .body("items[0].changes.change", contains("status", "deleted"))
                .body("items[0].changes[0].previous.status", equalTo("A"))
                .body("items[0].changes[0].current.status", equalTo("B"))
                .body("items[0].changes[1].current", nullValue())
                .body("items[1].changes.change", contains("revised", "added"))
                .body("items[1].changes[0].previous.value", equalTo(20))
                .body("items[2].changes", hasSize(2))
                .body("items[2].provider", equalTo("NSO_GHA"));
        get("/flows/DF_DIGITAL/series/A.GHA.NOPE/revisions").statusCode(404);
        get("/flows/DF_NOPE/series/" + KEY + "/revisions").statusCode(404);
    }

    @Test
    void cellsAreLookedUpInOneRelease() {
        String answer =
                cells(
                                "{\"release\":"
                                        + third
                                        + ",\"cells\":["
                                        + "{\"key\":\""
                                        + KEY
                                        + "\",\"period\":\"2021\"},"
                                        + "{\"flow\":\"DF_WDI\",\"key\":\""
                                        + KEY
                                        + "\",\"period\":\"2021\"},"
                                        + "{\"key\":\""
                                        + KEY
                                        + "\",\"period\":\"2024\"},"
                                        + "{\"key\":\"A.NOPE\",\"period\":\"2021\"},"
                                        + "{\"flow\":\"DF_NOPE\",\"key\":\"A\",\"period\":\"2021\"},"
                                        + "{\"key\":\"A\",\"period\":\"soon\"},{\"period\":\"2021\"},null,"
                                        + "{\"key\":\""
                                        + KEY
                                        + "\",\"period\":\"2022\"}]}")
                        .statusCode(200)
                        .body("release.id", equalTo((int) third))
                        .body(
                                "cells.found",
                                contains(
                                        true, true, false, false, false, false, false, false, true))
                        .body("cells[0].flow", equalTo("DF_DIGITAL"))
                        .body("cells[0].release", equalTo((int) first))
                        .body("cells[0].unit", equalTo("PT"))
                        .body("cells[1].value", equalTo(10))
                        .body("cells[2].reason", equalTo("There is no row for 2024."))
                        .body("cells[2]", not(hasKey("value")))
                        .body("cells[3].reason", containsString("A.NOPE"))
                        .body("cells[4].reason", containsString("DF_NOPE"))
                        .body("cells[5].reason", containsString("soon"))
                        .body("cells[8].release", equalTo((int) third))
                        .extract()
                        .asString();
        assertTrue(answer.contains("\"value\":14.50,"), answer);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}|400",
                "{\"cells\":[]}|400",
                "{\"cells\":[{\"key\":\"A\",\"period\":\"2020\"}],\"release\":-1}|400",
                "{\"cells\":[{\"key\":\"A\",\"period\":\"2020\"}],\"release\":99999999}|404",
                "{\"cells\":[{\"key\":\"A\",\"period\":\"2020\"}],\"asOf\":\"soon\"}|400",
                "{\"cells\":7}|400",
                "nonsense|400"
            })
    void badCellRequestsAreProblems(String body, int status) {
        cells(body).statusCode(status).contentType("application/problem+json");
    }

    @Test
    void releasesFormAChain() {
        String previous =
                get("/releases/" + first).statusCode(200).extract().jsonPath().getString("hash");
        get("/releases/" + second)
                .body("previousHash", equalTo(previous))
                .body("flow", equalTo("DF_DIGITAL"))
                .body("provider", equalTo("NSO_GHA"));
        get("/releases?flow=DF_WDI").body("items.flow.unique()", contains("DF_WDI"));
        get("/releases?pageSize=1").body("items", hasSize(1)).body("total", greaterThan(3));
        get("/releases/999999").statusCode(404);
        get("/releases/x").statusCode(404);
    }

    @Test
    void changesComeAtOnceOrAfterAWait() throws Exception {
        get("/changes?after=" + (first - 1))
                .statusCode(200)
                .body("releases[0].id", equalTo((int) first))
                .body("cursor", greaterThan((int) second));
        long cursor = store.currentRelease();
        get("/changes?after=" + cursor + "&wait=1")
                .body("releases", hasSize(0))
                .body("cursor", equalTo((int) cursor));
        CompletableFuture<Integer> waiting =
                CompletableFuture.supplyAsync(() ->
                        get("/changes?after=" + cursor + "&wait=20")
                                .extract()
                                .jsonPath()
                                .getInt("releases[0].id"));
        Thread.sleep(300);
        Release release =
                data.release(
                        "DF_WDI:1",
                        "WB",
                        v -> v.series("A.NAM.ICT_SKILLS._T._T._T._T._T", 2020, "1"));
        assertEquals(release.id(), waiting.get(3, TimeUnit.SECONDS).longValue());
        get("/changes?wait=26").statusCode(400);
        get("/changes?after=-1").statusCode(400);
    }

    @Test
    void changesAreStreamedAsEvents() throws Exception {
        long cursor = store.currentRelease();
        CompletableFuture<String> event = CompletableFuture.supplyAsync(() -> firstEvent(cursor));
        Thread.sleep(500);
        Release release =
                data.release(
                        "DF_WDI:1",
                        "WB",
                        v -> v.series("A.NGA.ICT_SKILLS._T._T._T._T._T", 2020, "1"));
        String text = event.get(5, TimeUnit.SECONDS);
        assertTrue(text.contains("event:release"), text);
        assertTrue(text.contains("id:" + release.id()), text);
        assertTrue(text.contains("\"flow\":\"DF_WDI\""), text);
    }

    private static String firstEvent(long cursor) {
        int port = ConfigProvider.getConfig().getValue("quarkus.http.test-port", Integer.class);
        URI uri = URI.create("http://127.0.0.1:" + port + API + "/changes?after=" + cursor);
        try {
            var connection = uri.toURL().openConnection();
            connection.setRequestProperty("Accept", "text/event-stream");
            try (BufferedReader lines =
                    new BufferedReader(
                            new InputStreamReader(
                                    connection.getInputStream(), StandardCharsets.UTF_8))) {
                StringBuilder event = new StringBuilder();
                @Nullable String line;
                while ((line = lines.readLine()) != null && !(line.isEmpty() && !event.isEmpty())) {
                    event.append(line).append('\n');
                }
                return event.toString();
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static ValidatableResponse cells(String body) {
        return given().contentType(ContentType.JSON).body(body).post(API + "/cells").then();
    }

    private static ValidatableResponse observations(String query) {
        return get("/observations" + query);
    }

    private static ValidatableResponse get(String path) {
        return given().get(API + path).then();
    }
}
