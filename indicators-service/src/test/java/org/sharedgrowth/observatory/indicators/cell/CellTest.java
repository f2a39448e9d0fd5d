package org.sharedgrowth.observatory.indicators.cell;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.sharedgrowth.observatory.indicators.series.SeriesBuilder.aSeries;
import static org.sharedgrowth.observatory.indicators.testing.TokenBuilder.aToken;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.Collections;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sharedgrowth.observatory.indicators.release.Release;
import org.sharedgrowth.observatory.indicators.series.ReleasedData;
import org.sharedgrowth.observatory.indicators.series.SeriesBuilder;
import org.sharedgrowth.observatory.indicators.testing.SmallWorld;

@QuarkusTest
class CellTest {
    private static final String KEY = "A.KEN.LIVESTREAM_USERS._T._T._T._T._T";

    private static long firstRelease;
    private static long secondRelease;

    @Inject SmallWorld smallWorld;
    @Inject ReleasedData data;

    @BeforeEach
    void releaseLivestreamingInKenyaTwice() {
        if (secondRelease > 0) {
            return;
        }
        smallWorld.create();
        firstRelease =
                release(
                                aSeries()
                                        .row("2021", "14.50", "P", "F", "Survey", "Preliminary")
                                        .row("2022", "", "L"))
                        .id();
        secondRelease = release(aSeries().row("2021", "15.0").confidential("2022", "99")).id();
    }

    private Release release(SeriesBuilder series) {
        return data.release("DF_DIGITAL:1", "NSO_KEN", v -> v.series(KEY, series));
    }

    @Test
    void aCellHasAllItsDataAsOfTheRelease() {
        lookUp(given(), "\"release\":" + firstRelease + ",", cell(KEY, "2021"))
                .statusCode(200)
                .body("release.id", equalTo((int) firstRelease))
                .body("cells[0].found", equalTo(true))
                .body("cells[0].value", equalTo(14.50f))
                .body("cells[0].status", equalTo("P"))
                .body("cells[0].unit.code", equalTo("PT"))
                .body("cells[0].unit.name", equalTo("Percent"))
                .body("cells[0].unitMultiplier", equalTo(0))
                .body("cells[0].decimals", equalTo(1))
                .body("cells[0].source", equalTo("Survey"))
                .body("cells[0].comment", equalTo("Preliminary"))
                .body("cells[0].release", equalTo((int) firstRelease));
    }

    @Test
    void cellsAreInTheRequestedOrderFromOneRelease() {
        lookUp(given(), "", cell("A.KEN.NO_SUCH._T._T._T._T._T", "2021"), cell(KEY, "2021"))
                .body("cells.found", contains(false, true))
                .body("cells[0].reason", containsString("no such series"))
                .body("cells[1].value", equalTo(15.0f))
                .body("cells[1].release", equalTo((int) secondRelease));
    }

    @Test
    void aMissingValueIsNullAndNeverZero() {
        lookUp(given(), "\"release\":" + firstRelease + ",", cell(KEY, "2022"))
                .body("cells[0].found", equalTo(true))
                .body("cells[0].value", nullValue())
                .body("cells[0].status", equalTo("L"));
    }

    @Test
    void aConfidentialCellIsVisibleToItsOfficeOnly() {
        String absent = "the series has no such period at this release";
        lookUp(given(), "", cell(KEY, "2022"), cell(KEY, "1999"))
                .body("cells.found", contains(false, false))
                .body("cells.reason", contains(absent, absent));
        lookUp(as(aToken().contributorOf("ZAF").sign()), "", cell(KEY, "2022"))
                .body("cells[0].found", equalTo(false));
        lookUp(as(aToken().contributorOf("KEN").sign()), "", cell(KEY, "2022"))
                .body("cells[0].value", equalTo(99));
    }

    @Test
    void aCellNamesTheLatestBreakThatItsReaderMaySee() {
        String key = "A.KEN.LIVESTREAM_USERS._T._T.URB._T._T";
        data.release(
                "DF_DIGITAL:1",
                "NSO_KEN",
                v ->
                        v.series(
                                key,
                                aSeries()
                                        .row("2014", "10", "A")
                                        .row("2015", "20", "B")
                                        .row("2016", "21", "A")
                                        .row("2017", "40", "B", "C", null, null)
                                        .row("2018", "41", "A")));
        String[] cells = {
            cell(key, "2014"), cell(key, "2015"), cell(key, "2016"), cell(key, "2018")
        };
        lookUp(given(), "", cells)
                .body("cells.latestBreak", contains(null, "2015", "2015", "2015"));
        lookUp(as(aToken().contributorOf("KEN").sign()), "", cells)
                .body("cells.latestBreak", contains(null, "2015", "2015", "2017"));
    }

    @Test
    void everyInvalidAddressIsReported() {
        lookUp(
                        given(),
                        "",
                        cell(KEY, "2021-Q9"),
                        "{\"flow\":\"DF_NONE\",\"key\":\"A\",\"period\":\"2020\"}",
                        "{\"period\":\"2020\"}")
                .statusCode(400)
                .body(
                        "errors.pointer",
                        contains("/cells/0/period", "/cells/1/flow", "/cells/2/key"))
                .body("errors.value", contains("2021-Q9", "DF_NONE", ""));
    }

    @Test
    void emptyOrTooLongListsOfCellsAndUnknownReleasesAreRefused() {
        lookUp(given(), "").statusCode(400).body("detail", containsString("10000"));
        String[] many = Collections.nCopies(10_001, cell(KEY, "2021")).toArray(String[]::new);
        lookUp(given(), "", many).statusCode(400).body("detail", containsString("10001"));
        lookUp(given(), "\"release\":999999,", cell(KEY, "2021"))
                .statusCode(404)
                .body("detail", containsString("999999"));
    }

    @Test
    void tenThousandCellsCanBeReadInOneRequest() {
        String[] many = Collections.nCopies(10_000, cell(KEY, "2021")).toArray(String[]::new);
        lookUp(given(), "", many).statusCode(200).body("cells", hasSize(10_000));
    }

    private static String cell(String key, String period) {
        return "{\"key\":\"" + key + "\",\"period\":\"" + period + "\"}";
    }

    private static RequestSpecification as(String token) {
        return given().auth().oauth2(token);
    }

    private static ValidatableResponse lookUp(
            RequestSpecification caller, String vintage, String... cells) {
        return caller.contentType("application/json")
                .body("{" + vintage + "\"cells\":[" + String.join(",", cells) + "]}")
                .post("/api/indicators/v1/cells")
                .then();
    }
}
