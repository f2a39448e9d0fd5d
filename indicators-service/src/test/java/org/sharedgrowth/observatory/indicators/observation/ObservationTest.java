package org.sharedgrowth.observatory.indicators.observation;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.sharedgrowth.observatory.indicators.series.SeriesBuilder.aSeries;
import static org.sharedgrowth.observatory.indicators.testing.TokenBuilder.aToken;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sharedgrowth.observatory.indicators.series.ReleasedData;
import org.sharedgrowth.observatory.indicators.series.SeriesBuilder;
import org.sharedgrowth.observatory.indicators.testing.SmallWorld;

@QuarkusTest
class ObservationTest {
    private static final String API = "/api/indicators/v1";
    private static final String KEY = "A.GHA.COVERAGE_4G._T._T._T._T._T";

    private static long firstRelease;
    private static long secondRelease;
    private static long thirdRelease;

    @Inject SmallWorld smallWorld;
    @Inject ReleasedData data;

    @BeforeEach
    void releaseCoverageOfGhana() {
        if (thirdRelease > 0) {
            return;
        }
        smallWorld.create();
        firstRelease =
                release(
                        aSeries()
                                .row("2021", "14.50")
                                .row("2022", "20", "P", "F", "Regulator", "Preliminary"));
        secondRelease =
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
        thirdRelease =
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
    void rowsHaveAllTheirData() {
        String body =
                observations("?indicator=COVERAGE_4G&area=GHA&release=" + secondRelease)
                        .statusCode(200)
                        .body("total", equalTo(3))
                        .body("release.id", equalTo((int) secondRelease))
                        .body("items[0].key", equalTo(KEY))
                        .body("items[0].flow", equalTo("DF_DIGITAL"))
                        .body("items[0].areaName", equalTo("Ghana"))
                        .body("items[0].unit", equalTo("PT"))
                        .body("items[0].unitMultiplier", equalTo(0))
                        .body("items[0].decimals", equalTo(1))
                        .body("items[0].breakdown.SEX", equalTo("_T"))
                        .body("items[0].source", nullValue())
                        .body("items[1].source", equalTo("Regulator"))
                        .body("items[2].value", nullValue())
                        .body("items[2].status", equalTo("L"))
                        .body("items[2].release", equalTo((int) secondRelease))
                        .extract()
                        .asString();

        assertTrue(body.contains("\"value\":14.50,"), body);
        assertTrue(body.contains("\"value\":21.0,"), body);
        assertTrue(body.contains("\"value\":null,"), body);
    }

    @Test
    void aFigureHasTheReleaseThatPublishedIt() {
        String ghana = "?flow=DF_DIGITAL&indicator=COVERAGE_4G&area=GHA";
        observations(ghana + "&release=" + secondRelease)
                .body(
                        "items.release",
                        contains((int) firstRelease, (int) secondRelease, (int) secondRelease));
        observations(ghana).body("items.release", contains((int) firstRelease, (int) thirdRelease));
    }

    @Test
    void anAreaIsReadFromTheFirstFlowWithRows() {
        observations("?indicator=COVERAGE_4G&area=GHA,RWA")
                .body("items.flow.unique()", contains("DF_DIGITAL", "DF_WDI"))
                .body("items.findAll { it.flow == 'DF_WDI' }.area", contains("RWA"));
        observations("?indicator=COVERAGE_4G&area=RW").body("items.flow", contains("DF_WDI"));
        observations("?indicator=COVERAGE_4G&area=GHA&flow=DF_WDI")
                .body("items.value", contains(9, 10, 11));
    }

    @Test
    void linksPointToTheSameRowsInOtherFormats() {
        List<String> links =
                observations("?indicator=COVERAGE_4G&area=GHA&from=2021&to=2022&pageSize=1")
                        .body("total", equalTo(2))
                        .extract()
                        .headers()
                        .getValues("Link")
                        .stream()
                        .filter(link -> !link.endsWith("rel=\"next\""))
                        .toList();
        assertEquals(3, links.size(), links.toString());
        for (String link : links) {
            assertTrue(link.contains("; rel=\"alternate\"; type=\""), link);
            String type = link.replaceAll(".*type=\"(.*)\"$", "$1");
            String body =
                    given().urlEncodingEnabled(false)
                            .get(link.substring(1, link.indexOf('>')))
                            .then()
                            .statusCode(200)
                            .contentType(startsWith(type))
                            .extract()
                            .asString();
            assertTrue(body.contains("14.5"), body);
            assertTrue(body.contains("21.0"), body);
            assertFalse(body.contains("2023"), body);
        }
    }

    @Test
    void linksKeepTheNumberOfPeriodsAndDependOnTheVintage() {
        String link =
                observations("?indicator=COVERAGE_4G&area=GHA&latest=1&asOf=2026-01-01")
                        .extract()
                        .header("Link");
        assertNull(link, "nothing had been released by then");
        link =
                observations("?indicator=COVERAGE_4G&area=RWA&latest=1&sex=*")
                        .extract()
                        .header("Link");
        assertTrue(link.contains("lastNObservations=1"), link);
        assertFalse(link.contains("c%5BSEX%5D"), link);
        assertEquals(
                "</api/indicators/v1/observations?indicator=COVERAGE_4G&area=GHA>; rel=\"original\","
                        + " </flows/DF_DIGITAL/timemap>; rel=\"timemap\";"
                        + " type=\"application/link-format\"",
                observations("?indicator=COVERAGE_4G&area=GHA&release=" + secondRelease)
                        .header("Memento-Datetime", endsWith(" GMT"))
                        .extract()
                        .header("Link"));
    }

    @Test
    void theNewestValueIsFoundEvenIfNewerPeriodsHaveNoValue() {
        String ghana = "?indicator=COVERAGE_4G&area=GHA&release=" + secondRelease;
        observations(ghana + "&latest=1").body("items.period", contains("2023"));
        observations(ghana + "&latestValues=1").body("items.period", contains("2022"));
        observations(ghana + "&latestValues=2").body("items.period", contains("2021", "2022"));
        observations(ghana + "&latestValues=1&from=2023")
                .body("items.period", contains("2023"))
                .body("items.status", contains("L"));
        observations("?indicator=COVERAGE_4G&area=RWA&latestValues=1")
                .body("items.period", contains("2021"))
                .header("Link", not(containsString("alternate")));
        observations("?latest=1&latestValues=1")
                .statusCode(400)
                .body("errors[0].parameter", equalTo("latestValues"));
    }

    @Test
    void aGroupStandsForItsCountries() {
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
                "latestValues=1|1",
                "sex=F|0",
                "sex=*&age=*|2",
                "sex=_T,F|2",
                "page=2&pageSize=1|2",
                "asOf=2020-01-01|0",
                "release=0|0"
            })
    void filtersReduceTheRows(String filter, int total) {
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
        "latestValues=0, latestValues, 400",
        "asOf=2999-01-01, asOf, 400",
        "release=-1, release, 400",
        "page=-1, page, 400",
        "colour=red, colour, 400"
    })
    void badParametersAreReported(String query, String parameter, int status) {
        observations("?" + query)
                .statusCode(status)
                .body("errors[0].parameter", equalTo(parameter))
                .body("errors[0].value", equalTo(query.split("=", -1)[1]));
    }

    @Test
    void unknownFlowsAndReleasesAreNotFound() {
        observations("?flow=DF_NOPE").statusCode(404).body("detail", containsString("DF_NOPE"));
        observations("?release=999999999")
                .statusCode(404)
                .body("detail", containsString("999999999"));
    }

    @Test
    void confidentialRowsAreHiddenFromGuestsAndOtherOffices() {
        String query = "?flow=DF_DIGITAL&indicator=COVERAGE_4G&area=GHA";
        observations(query).body("items.period", contains("2021", "2022"));
        given().header("Authorization", "Bearer " + aToken().contributorOf("KEN").sign())
                .get(API + "/observations" + query)
                .then()
                .body("total", equalTo(2));
    }

    @Test
    void revisionsListTheChangesOfEachRelease() {
        get("/flows/DF_DIGITAL/series/" + KEY + "/revisions")
                .statusCode(200)
                .body(
                        "items.release",
                        contains((int) thirdRelease, (int) secondRelease, (int) firstRelease))
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

    private static ValidatableResponse observations(String query) {
        return get("/observations" + query);
    }

    private static ValidatableResponse get(String path) {
        return given().get(API + path).then();
    }
}
