package org.sharedgrowth.observatory.indicators.observation;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.sharedgrowth.observatory.indicators.series.SeriesBuilder.aSeries;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sharedgrowth.observatory.indicators.release.Release;
import org.sharedgrowth.observatory.indicators.series.ReleasedData;
import org.sharedgrowth.observatory.indicators.testing.SmallWorld;

/** Citations of figures, views and dataflows. */
@QuarkusTest
class CitationTest {
    private static final String CITE = "/api/indicators/v1/observations/citation?";
    private static final String KEY = "A.JPN.COVERAGE_4G._T._T._T._T._T";
    private static final String VIEW = "indicator=COVERAGE_4G&area=JPN&flow=DF_DIGITAL";

    /** A value that grows with each release, so that each one changes something. */
    private static final AtomicInteger NUMBER = new AtomicInteger();

    @Inject SmallWorld smallWorld;
    @Inject ReleasedData data;
    private long release;

    @BeforeEach
    void release() {
        smallWorld.create();
        data.release(
                "DF_DIGITAL:1",
                "OBS",
                all -> all.series("A.BRA.ICT_SKILLS._T._T._T._T._T", 2010, "1"));
        Release released =
                data.release(
                        "DF_DIGITAL:1",
                        "OBS",
                        all ->
                                all.series(
                                        KEY,
                                        aSeries()
                                                .row(
                                                        "2021",
                                                        "14.50",
                                                        "A",
                                                        "F",
                                                        "{Office} & 50%_$",
                                                        null)
                                                .row("2022", "20", "P", "F", "Regulator", null)
                                                .row(
                                                        "2023",
                                                        "" + NUMBER.incrementAndGet(),
                                                        "P",
                                                        "F",
                                                        "Regulator",
                                                        null)));
        release = released.id();
    }

    @Test
    void aViewIsCitedWithSourcesReleaseAddressAndRights() {
        cite(VIEW)
                .contentType("text/plain;charset=UTF-8")
                .body(startsWith("Regulator; {Office} & 50%_$ (20"))
                .body(containsString("). Population covered by 4G, Japan. "))
                .body(containsString(" Shared Growth Observatory, release " + release + " of "))
                .body(
                        containsString(
                                "/api/indicators/v1/observations?flow=DF_DIGITAL&indicator=COVERAGE_4G&area=JPN&release="
                                        + release))
                .body(endsWith("Rights: facts, with attribution to the sources named.\n"))
                .body(not(containsString("ccessed")));
    }

    @Test
    void theCitedAddressIsAPageWithTheSameRowsOrTheRequestItself() {
        cite(VIEW + "&from=2022&to=2022")
                .body(containsString("/cells/DF_DIGITAL/" + KEY + "/2022?release=" + release));
        cite("flow=DF_DIGITAL")
                .body(containsString("/flows/DF_DIGITAL/releases/" + release))
                .body(containsString(", release " + release + " of "));
        cite("indicator=COVERAGE_4G")
                .body(containsString("/api/indicators/v1/observations?indicator=COVERAGE_4G"));
        cite("indicator=COVERAGE_4G&area=JPN")
                .body(containsString("/compare?indicator=COVERAGE_4G&area=JPN&release=" + release));
        cite("indicator=COVERAGE_4G&area=JPN&latestValues=2")
                .body(containsString("/api/indicators/v1/observations?indicator=COVERAGE_4G"));
    }

    @Test
    void theNewestFiguresOfAnIndicatorAreCitedAtItsPage() {
        long newest =
                data.release(
                                "DF_DIGITAL:1",
                                "OBS",
                                all ->
                                        all.series(
                                                "A.BRA.COVERAGE_4G._T._T._T._T._T",
                                                2020,
                                                "" + NUMBER.incrementAndGet()))
                        .id();

        cite("indicator=COVERAGE_4G&latestValues=1")
                .body(containsString("/indicators/COVERAGE_4G?release=" + newest));
    }

    @Test
    void aDataflowIsCitedAtItsOwnNewestRelease() {
        data.release(
                "DF_WDI:1",
                "WB",
                all -> all.series("A.FRA.NY_GDP_MKTP_CD._T._T._T._T._T", 1990, "" + release));

        cite("flow=DF_DIGITAL").body(containsString("/flows/DF_DIGITAL/releases/" + release));
    }

    @Test
    void laterReleasesDoNotChangeTheCitedRows() {
        String before = cite(VIEW + "&from=2022&to=2022&release=" + release).extract().asString();
        data.release("DF_DIGITAL:1", "OBS", all -> all.series(KEY, 2022, "99"));

        assertEquals(
                before, cite(VIEW + "&from=2022&to=2022&release=" + release).extract().asString());
    }

    @Test
    void aCitedFigureIsNamedWithItsPeriodAndADataflowByItsNameOnly() {
        cite(VIEW + "&from=2022&to=2022").body(containsString("Japan, 2022. "));
        cite("flow=DF_DIGITAL").body(containsString("DF_DIGITAL. Shared"));
    }

    @ParameterizedTest
    @CsvSource({
        "bibtex, application/x-bibtex, @misc{observatory-",
        "ris, application/x-research-info-systems, TY  - DATA",
        "csl, application/vnd.citationstyles.csl+json, ["
    })
    void citationsAreAvailableInFormatsOfReferenceManagers(
            String format, String type, String start) {
        cite(VIEW + "&format=" + format)
                .contentType(type + ";charset=UTF-8")
                .body(startsWith(start));
    }

    @Test
    void specialCharactersOfBibtexAreEscaped() {
        cite(VIEW + "&format=bibtex")
                .body(
                        containsString(
                                "{{Regulator} and {{\\textbraceleft}Office{\\textbraceright} \\& 50\\%\\_\\$}}"));
    }

    @Test
    void cslIsJson() throws Exception {
        JsonNode item =
                new ObjectMapper().readTree(cite(VIEW + "&format=csl").extract().asString()).get(0);

        assertEquals("dataset", item.path("type").asText());
        assertEquals("{Office} & 50%_$", item.at("/author/1/literal").asText());
        assertEquals(3, item.at("/issued/date-parts/0").size());
    }

    @Test
    void citationsAreInTheReadersLanguage() {
        given().header("Accept-Language", "ru")
                .get(CITE + VIEW)
                .then()
                .header("Content-Language", equalTo("ru"))
                .body(containsString("Обсерватория общего роста"));
    }

    @Test
    void confidentialRowsAreNotCited() {
        data.release(
                "DF_DIGITAL:1",
                "OBS",
                all ->
                        all.series(
                                "A.JPN.FIBRE_COVERAGE._Z._Z._T._Z._Z",
                                aSeries().confidential("2022", "1")));
        given().get(CITE + "indicator=FIBRE_COVERAGE&area=JPN&from=2022")
                .then()
                .statusCode(404)
                .body("type", equalTo("/problems/no-results"));
    }

    @Test
    void unknownFormatsAndCodesAreRefused() {
        given().get(CITE + VIEW + "&format=pdf").then().statusCode(400);
        given().get(CITE + "area=JAPN")
                .then()
                .statusCode(400)
                .body("errors[0].nearest[0].code", equalTo("JPN"));
    }

    private static ValidatableResponse cite(String query) {
        return given().get(CITE + query).then().statusCode(200);
    }
}
