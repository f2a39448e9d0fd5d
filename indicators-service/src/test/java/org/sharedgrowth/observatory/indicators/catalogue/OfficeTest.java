package org.sharedgrowth.observatory.indicators.catalogue;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.sharedgrowth.observatory.indicators.series.SeriesBuilder.aSeries;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sharedgrowth.observatory.indicators.release.Release;
import org.sharedgrowth.observatory.indicators.series.ReleasedData;
import org.sharedgrowth.observatory.indicators.testing.SmallWorld;

@QuarkusTest
class OfficeTest {
    private static final String KEY = "A.BRA.ICT_SKILLS.M.Y_GE75.URB._T._T";

    @Inject SmallWorld smallWorld;
    @Inject ReleasedData data;

    @BeforeEach
    void createSmallWorld() {
        smallWorld.create();
    }

    @Test
    void anOfficeShowsItsNameAreasAndReleases() {
        int before = get("offices/NSO_BRA").extract().path("releases");
        Release release =
                data.release(
                        "DF_DIGITAL:1", "NSO_BRA", v -> v.series(KEY, aSeries().row("2020", "1")));

        get("offices/NSO_BRA")
                .body("name", equalTo("Statistics office of Brazil"))
                .body("flows.code", contains("DF_DIGITAL"))
                .body("areas.code", contains("BRA"))
                .body("areas.name", contains("Brazil"))
                .body("areas.iso2", contains("BR"))
                .body("releases", equalTo(before + 1))
                .body("last.id", equalTo((int) release.id()))
                .body("last.publishedAt", notNullValue());
    }

    @Test
    void theListHasOfficesThatMaySendDataAndThoseThatReleasedSome() {
        data.release(
                "DF_DIGITAL:1",
                "NSO_GONE",
                v -> v.series("A.DEU.ICT_SKILLS._T._T._T._T._T", aSeries().row("2020", "1")));

        get("offices?pageSize=1000")
                .body("items.id", hasItems("NSO_CHN", "NSO_GONE", "OBS", "WB"))
                .body("items.find { it.id == 'NSO_GONE' }.name", equalTo("NSO_GONE"))
                .body("items.find { it.id == 'WB' }.areas", empty());
        get("offices?pageSize=1000").body("items.id", not(hasItem("NSO_NONE")));
    }

    @Test
    void aRequestWithACurrentCopyGets304() {
        String tag = get("offices/NSO_CHN").extract().header("ETag");

        assertEquals(
                304,
                given().header("If-None-Match", tag)
                        .get("/api/indicators/v1/offices/NSO_CHN")
                        .statusCode());
    }

    @Test
    void anUnknownOfficeIsNotFound() {
        given().get("/api/indicators/v1/offices/NSO_NONE")
                .then()
                .statusCode(404)
                .body("detail", containsString("NSO_NONE"));
    }

    private static ValidatableResponse get(String path) {
        return given().get("/api/indicators/v1/" + path).then().statusCode(200);
    }
}
