package org.sharedgrowth.observatory.indicators.revision;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.sharedgrowth.observatory.indicators.series.SeriesBuilder.aSeries;
import static org.sharedgrowth.observatory.indicators.testing.TokenBuilder.aToken;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sharedgrowth.observatory.indicators.series.ReleasedData;
import org.sharedgrowth.observatory.indicators.series.SeriesBuilder;
import org.sharedgrowth.observatory.indicators.testing.SmallWorld;

@QuarkusTest
class FlowRevisionTest {
    private static final String PATH = "/api/indicators/v1/flows/DF_DIGITAL/revisions";
    private static final String KEY = "A.NAM.COVERAGE_4G._T._T._T._T._T";

    @Inject SmallWorld smallWorld;
    @Inject ReleasedData data;

    @BeforeEach
    void createSmallWorld() {
        smallWorld.create();
    }

    private long release(String key, SeriesBuilder series) {
        return data.release("DF_DIGITAL:1", "NSO_NAM", v -> v.series(key, series)).id();
    }

    @Test
    void everyDifferenceHasBothValuesItsReleaseAndItsOffice() {
        long first =
                release(
                        KEY,
                        aSeries()
                                .row("2018", "1")
                                .row("2019", "-10")
                                .row("2020", "5")
                                .row("2021", "7"));
        long second =
                release(KEY, aSeries().row("2019", "-12.5").row("2020", "5", "P").row("2021", "7"));
        long third =
                release(
                        KEY,
                        aSeries()
                                .row("2019", "-12.5")
                                .row("2020", "5", "P")
                                .row("2021", "7")
                                .row("2022", "", "L"));

        String query = "?key=A.NAM.COVERAGE_4G&from=" + first + "&to=" + third;
        compare(guest(), query)
                .body("total", equalTo(4))
                .body("totals.added", equalTo(1))
                .body("totals.revised", equalTo(1))
                .body("totals.removed", equalTo(1))
                .body("totals.status", equalTo(1))
                .body("totals.series", equalTo(1))
                .body("from.id", equalTo((int) first))
                .body("to.id", equalTo((int) third))
                .body("items.period", contains("2018", "2019", "2020", "2022"))
                .body("items.change", contains("removed", "revised", "status", "added"))
                .body("items[0].current", nullValue())
                .body("items[1].previous.value", equalTo(-10))
                .body("items[1].current.value", equalTo(-12.5f))
                .body("items[1].absolute", equalTo(-2.5f))
                .body("items[1].relative", equalTo(-0.25f))
                .body("items[1].release", equalTo((int) second))
                .body("items[1].provider", equalTo("NSO_NAM"))
                .body("items[2].previous.status", equalTo("A"))
                .body("items[2].current.status", equalTo("P"))
                .body("items[3].previous", nullValue())
                .body("items[3].current.status", equalTo("L"))
                .body("items[3].release", equalTo((int) third));
        compare(guest(), query + "&minChange=25%25")
                .body("items.period", contains("2018", "2019", "2022"));
        compare(guest(), query + "&minChange=2.6").body("items.period", contains("2018", "2022"));
        compare(guest(), query + "&indicator=ICT_SKILLS").body("total", equalTo(0));
        compare(guest(), query + "&area=NA&indicator=COVERAGE_4G").body("total", equalTo(4));
        compare(guest(), query + "&page=2&pageSize=3")
                .body("items.period", contains("2022"))
                .body("total", equalTo(4));
        compare(guest(), query + "&page=2&pageSize=3").body("series.added", contains(1));
        String csv =
                guest().accept("text/csv")
                        .get(PATH + query + "&pageSize=2")
                        .then()
                        .statusCode(200)
                        .contentType("text/csv")
                        .extract()
                        .asString();
        assertEquals(5, csv.lines().count(), "all pages: " + csv);
        assertTrue(
                csv.contains(
                        "\n"
                                + KEY
                                + ",COVERAGE_4G,NAM,2019,revised,-10,A,-12.5,A,-2.5,-0.25,"
                                + second),
                csv);
    }

    @Test
    void byDefaultTheNewestReleaseIsComparedWithTheOneBefore() {
        release("A.NAM.ICT_SKILLS._T._T._T._T._T", aSeries().row("2020", "1"));
        release("A.NAM.ICT_SKILLS._T._T._T._T._T", aSeries().row("2020", "2"));
        compare(guest(), "").body("items", hasSize(1)).body("items[0].previous.value", equalTo(1));
    }

    @Test
    void aChangedAttributeIsADifference() {
        String key = "A.NAM.LIVESTREAM_USERS._T._T._T._T._T";
        SeriesBuilder before = aSeries().row("2020", "14.50").row("2021", "2").row("2022", "3");
        long first = release(key, before);
        SeriesBuilder after =
                aSeries()
                        .row("2020", "14.5")
                        .row("2021", "2", "A", "F", "Census", "He said \"so\", twice")
                        .row("2022", "3");
        long second = release(key, after);
        long third =
                release(
                        key,
                        aSeries()
                                .measuredIn("USD", "0", "1")
                                .row("2020", "14.5")
                                .row("2021", "2", "A", "F", "Census", "He said \"so\", twice")
                                .row("2022", "3"));

        String query = "?indicator=LIVESTREAM_USERS&from=" + first + "&to=" + second;
        compare(guest(), query)
                .body("items.period", contains("2020", "2021"))
                .body("items.change", contains("revised", "status"))
                .body("items[0].attributes", hasSize(0))
                .body("items[1].release", equalTo((int) second))
                .body("items[1].attributes.id", contains("SOURCE", "COMMENT_OBS"))
                .body("items[1].attributes[0].previous", nullValue())
                .body("items[1].attributes[0].current", equalTo("Census"))
                .body("totals.status", equalTo(1));
        compare(guest(), query + "&minChange=0").body("items.period", contains("2020"));
        compare(guest(), "?indicator=LIVESTREAM_USERS&from=" + second + "&to=" + third)
                .body("items.change", contains("status", "status", "status"))
                .body("items[2].attributes.id", contains("UNIT_MEASURE"))
                .body("items[2].attributes[0].previous", equalTo("PT"))
                .body("items[2].release", equalTo((int) third));
        String csv = guest().accept("text/csv").get(PATH + query).asString();
        assertTrue(
                csv.contains(
                        ",\"SOURCE=null>\"\"Census\"\""
                                + " COMMENT_OBS=null>\"\"He said \\\"\"so\\\"\", twice\"\"\",PT,0,PT,0\n"),
                csv);
    }

    @Test
    void aCopyIsCurrentUntilTheNextRelease() {
        String key = "A.NAM.DIGITAL_ECONOMY._T._T._T._T._T";
        long first = release(key, aSeries().row("2020", "1"));
        String query = PATH + "?indicator=DIGITAL_ECONOMY&from=" + (first - 1);
        Response answer = guest().get(query);
        String tag = answer.header("ETag");
        String date = answer.header("Last-Modified");
        assertEquals("public, max-age=60", answer.header("Cache-Control"));
        assertTrue(answer.header("Vary").contains("Authorization"), answer.header("Vary"));
        guest().header("If-None-Match", tag).get(query).then().statusCode(304).header("ETag", tag);
        guest().header("If-Modified-Since", date).get(query).then().statusCode(304);
        guest().accept("text/csv").header("If-None-Match", tag).get(query).then().statusCode(200);
        guest().accept("image/png").get(query).then().statusCode(406);
        guest().get(query + "&to=" + first)
                .then()
                .header("Cache-Control", equalTo("public, max-age=3600"));
        release(key, aSeries().row("2020", "2"));
        guest().header("If-None-Match", tag).get(query).then().statusCode(200);
    }

    @Test
    void everyDifferenceHasTheNamesOfItsCodes() {
        String key = "A.NAM.ICT_SKILLS.F._T.URB._T._T";
        long release = release(key, aSeries().row("2019", "1"));

        compare(guest(), "?key=" + key + "&to=" + release + "&lang=fr")
                .header("Vary", containsString("Accept-Language"))
                .body("items.indicator", contains("ICT_SKILLS"))
                .body("items.areaName", contains("Namibia"))
                .body("items[0].indicatorName", notNullValue())
                .body("items[0].breakdown", contains("Code F", "Code URB"));
    }

    @Test
    void confidentialRowsAreShownToTheirOfficeOnly() {
        String key = "A.BRA.FIBRE_COVERAGE._T._T._T._T._T";
        long before = release(key, aSeries().row("2020", "1").confidential("2021", "2"));
        long after = release(key, aSeries().confidential("2020", "1").confidential("2021", "3"));
        String query = "?indicator=FIBRE_COVERAGE&area=BRA&from=" + before + "&to=" + after;

        compare(guest(), query)
                .body("total", equalTo(1))
                .body("items[0].period", equalTo("2020"))
                .body("items[0].change", equalTo("removed"));
        compare(as("NSO_KEN", "KEN"), query).body("total", equalTo(1));
        compare(as("NSO_BRA", "BRA"), query)
                .body("items.period", contains("2020", "2021"))
                .body("items.change", contains("status", "revised"));
    }

    @Test
    void invalidParametersAreReported() {
        assertRefused("?from=yesterday", "yesterday");
        assertRefused("?to=2999-01-01", "2999-01-01");
        long newest = release(KEY, aSeries().row("2017", "1"));
        assertRefused("?to=0&from=" + newest, "not later than");
        assertRefused("?minChange=-1", "-1");
        assertRefused("?minChange=much", "much");
        assertRefused("?key=A.B.C.D.E.F.G.H.I", "8 codes");
        assertRefused("?vintage=1", "vintage");
        guest().get(PATH + "?to=999999").then().statusCode(404);
        guest().get(PATH.replace("DF_DIGITAL", "NOPE")).then().statusCode(404);
    }

    private static RequestSpecification guest() {
        return given().urlEncodingEnabled(false);
    }

    private static RequestSpecification as(String office, String area) {
        return guest().header(
                        "Authorization",
                        "Bearer " + aToken().named(office).office(office, area).sign());
    }

    private static ValidatableResponse compare(RequestSpecification caller, String query) {
        return caller.get(PATH + query).then().statusCode(200);
    }

    private static void assertRefused(String query, String word) {
        guest().get(PATH + query).then().statusCode(400).body(containsString(word));
    }
}
