package org.sharedgrowth.observatory.indicators.changes;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.sharedgrowth.observatory.indicators.series.SeriesBuilder.aSeries;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sharedgrowth.observatory.indicators.series.ReleasedData;
import org.sharedgrowth.observatory.indicators.series.SeriesBuilder;
import org.sharedgrowth.observatory.indicators.testing.SmallWorld;

/** The list of releases, narrowed by each of its parameters. */
@QuarkusTest
class ReleaseListTest {
    private static final String API = "/api/indicators/v1/";
    private static final String SKILLS = "A.RWA.ICT_SKILLS.M.Y_GE75.URB._T._T";
    private static final String FIBRE = "A.RWA.FIBRE_COVERAGE.M.Y_GE75.URB._T._T";

    private static int skillsRelease;
    private static int fibreRelease;
    private static int confidentialRelease;

    @Inject SmallWorld smallWorld;
    @Inject ReleasedData data;

    @BeforeEach
    void releaseThreeTimes() {
        if (confidentialRelease == 0) {
            smallWorld.create();
            skillsRelease = release("NSO_RWA", SKILLS, aSeries().row("2020", "1"));
            fibreRelease = release("NSO_BRA", FIBRE, aSeries().row("2020", "2"));
            confidentialRelease =
                    release(
                            "NSO_RWA",
                            SKILLS,
                            aSeries().row("2020", "1").confidential("2021", "3"));
        }
    }

    private int release(String provider, String key, SeriesBuilder series) {
        return (int) data.release("DF_DIGITAL:1", provider, v -> v.series(key, series)).id();
    }

    @Test
    void releasesOfAnOfficeAreListed() {
        get("releases?provider=NSO_RWA&pageSize=1000")
                .body("items.id", hasItems(confidentialRelease, skillsRelease))
                .body("items.provider.unique()", contains("NSO_RWA"));
        get("releases?provider=NSO_NONE").body("total", equalTo(0));
    }

    @Test
    void releasesOfARangeOfDaysAreListed() {
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        get("releases?pageSize=1000&from=" + today.minusDays(1) + "&to=" + today.plusDays(1))
                .body("items.id", hasItems(confidentialRelease, fibreRelease, skillsRelease));
        get("releases?from=" + today.plusDays(2)).body("total", equalTo(0));
        get("releases?pageSize=1000&to=" + today.minusDays(2))
                .body("items.id", not(hasItem(skillsRelease)));
    }

    @Test
    void releasesAreListedByTheIndicatorAndAreaOfTheirPublicChanges() {
        get("releases?indicator=ICT_SKILLS&area=RW").body("items.id", contains(skillsRelease));
        get("releases?indicator=ICT_SKILLS&pageSize=1000")
                .body("items.id", not(hasItem(fibreRelease)));
        get("releases?area=RWA&pageSize=1000")
                .body("items.id", hasItems(fibreRelease, skillsRelease))
                .body("items.id", not(hasItem(confidentialRelease)));
        get("releases?area=RWA&flow=DF_WDI").body("total", equalTo(0));
    }

    @ParameterizedTest
    @CsvSource({"from,yesterday", "to,2026-02-30", "open,yes"})
    void aParameterThatCannotBeParsedIsRefused(String name, String value) {
        given().get(API + "releases?" + name + "=" + value)
                .then()
                .statusCode(400)
                .body("detail", containsString(value));
    }

    @ParameterizedTest
    @CsvSource({
        "releases, flow, DF_DIGITLA, DF_DIGITAL",
        "releases, area, Rwnda, RWA",
        "releases, indicator, ICT_SKILL, ICT_SKILLS",
        "calendar, flow, DF_DIGITLA, DF_DIGITAL"
    })
    void anUnknownCodeIsRefusedWithTheNearestOnes(
            String list, String name, String code, String nearest) {
        given().get(API + list + "?" + name + "=" + code)
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/unknown-code"))
                .body("errors[0].parameter", equalTo(name))
                .body("errors[0].nearest.code", hasItem(nearest));
    }

    private static ValidatableResponse get(String path) {
        return given().get(API + path).then().statusCode(200);
    }
}
