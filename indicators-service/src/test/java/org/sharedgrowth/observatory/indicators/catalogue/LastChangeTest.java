package org.sharedgrowth.observatory.indicators.catalogue;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.sharedgrowth.observatory.indicators.series.SeriesBuilder.aSeries;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sharedgrowth.observatory.indicators.release.Release;
import org.sharedgrowth.observatory.indicators.series.ReleasedData;
import org.sharedgrowth.observatory.indicators.testing.SmallWorld;

/** The last change of an indicator, area or dataflow depends only on public figures. */
@QuarkusTest
class LastChangeTest {
    private static final String API = "/api/indicators/v1/";
    private static final String FLOW = "DF_DIGITAL:1";
    private static final String KEY = "A.NGA.FIBRE_COVERAGE._Z._Z._T._Z._Z";

    @Inject SmallWorld smallWorld;
    @Inject ReleasedData data;

    @BeforeEach
    void create() {
        smallWorld.create();
    }

    @Test
    void aReleaseChangesItsIndicatorAreaAndFlowOnly() {
        Release first = data.release(FLOW, "OBS", all -> all.series(KEY, 2019, "3"));
        Release skillsRelease =
                data.release(
                        FLOW,
                        "OBS",
                        all -> all.series("A.GHA.ICT_SKILLS._T._T._T._T._T", 2020, "24"));

        assertEquals(first.id(), changed("indicators/FIBRE_COVERAGE"));
        assertEquals(first.id(), changed("areas/NGA"));
        assertEquals(skillsRelease.id(), changed("indicators/ICT_SKILLS"));
        assertEquals(skillsRelease.id(), changed("areas/GHA"));
        assertEquals(skillsRelease.id(), changed("flows/DF_DIGITAL"));
        assertEquals(first.recordedAt().toString(), read("areas/NGA").getString("changed.at"));
    }

    @Test
    void figuresVisibleOnlyToAnOfficeChangeNothing() {
        Release publicRelease = data.release(FLOW, "OBS", all -> all.series(KEY, 2019, "4"));
        Release confidential =
                data.release(
                        FLOW,
                        "OBS",
                        all ->
                                all.series(
                                        "A.NGA.FIBRE_COVERAGE._Z._Z.URB._Z._Z",
                                        aSeries().confidential("2022", "1")));

        assertEquals(publicRelease.id() + 1, confidential.id());
        assertEquals(publicRelease.id(), changed("indicators/FIBRE_COVERAGE"));
        assertEquals(publicRelease.id(), changed("areas/NGA"));
        assertEquals(publicRelease.id(), changed("flows/DF_DIGITAL"));
    }

    @Test
    void listsAgreeWithTheSingleResources() {
        data.release(FLOW, "OBS", all -> all.series(KEY, 2019, "5"));
        for (String list : new String[] {"indicators", "areas", "flows"}) {
            JsonPath all = read(list + "?pageSize=1000");
            for (String code : all.getList("items.code", String.class)) {
                assertEquals(
                        all.getLong("items.find { it.code == '" + code + "' }.changed.release"),
                        changed(list + "/" + code),
                        code);
            }
        }
    }

    @Test
    void anAreaThatNeverHadAFigureHasNoTimeOfChange() {
        data.release(FLOW, "OBS", all -> all.series(KEY, 2019, "7"));
        JsonPath areas = read("areas?pageSize=1000");
        List<Map<String, Object>> changes = areas.getList("items.changed");

        for (Map<String, Object> change : changes) {
            assertEquals(!Objects.equals(change.get("release"), 0), change.containsKey("at"));
        }
        assertFalse(changes.stream().allMatch(change -> Objects.equals(change.get("release"), 0)));
    }

    @Test
    void flowsAreListedAndReadByTheirCode() {
        given().get(API + "flows").then().statusCode(200).body("items.code", hasItem("DF_DIGITAL"));
        given().header("Accept-Language", "fr")
                .get(API + "flows/DF_DIGITAL")
                .then()
                .statusCode(200)
                .body("code", equalTo("DF_DIGITAL"))
                .body("partOf", equalTo(null))
                .body("$", hasKey("changed"));
        given().get(API + "flows/DF_NONE").then().statusCode(404);
        given().get(API + "flows/DF_DIGITAL?x=1").then().statusCode(400);
    }

    @Test
    void aNewReleaseChangesTheTag() {
        String before = given().get(API + "flows/DF_DIGITAL").header("ETag");
        data.release(FLOW, "OBS", all -> all.series(KEY, 2019, "6"));
        given().header("If-None-Match", before)
                .get(API + "flows/DF_DIGITAL")
                .then()
                .statusCode(200)
                .header("ETag", not(equalTo(before)));
    }

    private static long changed(String path) {
        return read(path).getLong("changed.release");
    }

    private static JsonPath read(String path) {
        return given().get(API + path).then().statusCode(200).extract().jsonPath();
    }
}
