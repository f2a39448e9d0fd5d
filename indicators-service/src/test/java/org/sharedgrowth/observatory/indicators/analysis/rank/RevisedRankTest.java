package org.sharedgrowth.observatory.indicators.analysis.rank;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.sharedgrowth.observatory.indicators.series.SeriesBuilder.aSeries;
import static org.sharedgrowth.observatory.indicators.testing.StructureMessage.aMessage;
import static org.sharedgrowth.observatory.indicators.testing.TokenBuilder.aToken;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.quarkus.vertx.VertxContextSupport;
import io.restassured.config.JsonConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.path.json.JsonPath;
import io.restassured.path.json.config.JsonPathConfig.NumberReturnType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sharedgrowth.observatory.indicators.series.ReleasedData;
import org.sharedgrowth.observatory.indicators.series.SeriesBuilder;
import org.sharedgrowth.observatory.indicators.series.Versions;
import org.sharedgrowth.observatory.indicators.testing.AnalyticsProfile;
import org.sharedgrowth.observatory.indicators.testing.SmallWorld;

/** Ranks of five similar countries whose life expectancies were revised by 0, 1 or 2 years. */
@QuarkusTest
@TestProfile(AnalyticsProfile.class)
class RevisedRankTest {
    private static final String FLOW = "DF_REVISED_INDEX";
    private static final List<String> AREAS = List.of("GHA", "KEN", "NAM", "NGA", "ZAF");
    private static final String RANKS =
            "/api/indicators/v1/indices/HDI/ranks?flow=" + FLOW + "&spread=0&draws=500";
    private static long firstRelease;

    @Inject SmallWorld smallWorld;
    @Inject ReleasedData data;

    @BeforeEach
    void releaseFigures() throws Throwable {
        if (firstRelease > 0) {
            return;
        }
        smallWorld.create();
        VertxContextSupport.subscribeAndAwait(() ->
                smallWorld.register(
                        aMessage()
                                .flow(FLOW, "1.0.0", "DSD_DIGITAL(1.0.0)")
                                .agreement(FLOW, "NSO_KEN", "KEN")
                                .bytes(),
                        "revised-index"));
        firstRelease = release(0);
        release(1);
        release(2);
    }

    private long release(int number) {
        Instant day = Instant.parse((2022 + number) + "-04-01T12:00:00Z");
        return data.release(
                        FLOW + ":1",
                        "NSO_KEN",
                        day,
                        v -> {
                            for (int i = 0; i < AREAS.size(); i++) {
                                String area = AREAS.get(i);
                                v.series(
                                        key(area, "HDR_LE"),
                                        lifeExpectancies(60 - i, Math.min(number, 1), number));
                                if (number == 0) {
                                    v.series(key(area, "HDR_EYS"), 2021, "12")
                                            .series(key(area, "HDR_MYS"), 2021, "8")
                                            .series(key(area, "HDR_GNIPC"), 2021, "5000");
                                }
                            }
                            if (number == 0) {
                                addFiguresBySex(v);
                            }
                        })
                .id();
    }

    /** In Ghana, women have half as many years of schooling as men; in Kenya, the same number. */
    private static void addFiguresBySex(Versions v) {
        for (String area : List.of("GHA", "KEN")) {
            v.series(key(area, "HDR_LE.F"), 2021, "65").series(key(area, "HDR_LE.M"), 2021, "60");
            for (String sex : List.of("F", "M")) {
                boolean less = area.equals("GHA") && sex.equals("F");
                v.series(key(area, "HDR_EYS." + sex), 2021, "12")
                        .series(key(area, "HDR_MYS." + sex), 2021, less ? "4" : "8")
                        .series(key(area, "HDR_GNIPC." + sex), 2021, "5000");
            }
        }
    }

    /** The key of a series; the indicator may be followed by a sex, as in {@code HDR_LE.F}. */
    private static String key(String area, String indicator) {
        String total = indicator.contains(".") ? "._T._T._T._T" : "._T._T._T._T._T";
        return "A." + area + "." + indicator + total;
    }

    /**
     * Twelve yearly values, revised by 0, 1 or 2 times {@code revision}, followed by values for
     * {@code laterYears} more years.
     */
    private static SeriesBuilder lifeExpectancies(int level, int revision, int laterYears) {
        SeriesBuilder series = aSeries();
        for (int year = 2010; year < 2022; year++) {
            series.row(String.valueOf(year), String.valueOf(level + revision * (year % 3)));
        }
        for (int year = 2022; year < 2022 + laterYears; year++) {
            series.row(String.valueOf(year), "60");
        }
        return series;
    }

    private static ValidatableResponse ranks(String query) {
        return given().config(
                        RestAssuredConfig.config()
                                .jsonConfig(
                                        JsonConfig.jsonConfig()
                                                .numberReturnType(NumberReturnType.DOUBLE)))
                .get(RANKS + query)
                .then();
    }

    @Test
    void pastRevisionsWidenTheIntervalsOfRanks() {
        ranks("")
                .statusCode(200)
                .body("revisions", nullValue())
                .body("items[2].low", equalTo(3.0))
                .body("items[2].high", equalTo(3.0));
        ranks("&uncertainty=revisions")
                .statusCode(200)
                .body("items.area", contains("GHA", "KEN", "NAM", "NGA", "ZAF"))
                .body("items.rank", contains(1, 2, 3, 4, 5))
                .body("items[2].low", equalTo(1.0))
                .body("items[2].high", greaterThan(3.0))
                .body("figuresWithErrors", equalTo(0));
    }

    @Test
    void theCoverageOfTheIntervalsIsPublishedWithThem() {
        ranks("&uncertainty=revisions")
                .body("revisions.input", contains("EYS", "GNIPC", "LE", "MYS"))
                .body("revisions.revised", contains(0, 0, 5, 0))
                .body("revisions.exact", contains(5, 5, 0, 5))
                .body("revisions[0].refusal.reason", equalTo("too-few-revisions"))
                .body("revisions[2].refusal", nullValue())
                .body("revisions[2].coverage", equalTo(1.0))
                .body("revisions[2].coverageOf", equalTo(65))
                .body("revisions[0].coverage", nullValue());
    }

    @Test
    void anIndexThatIsARatioHasRanksToo() {
        String gdi = RANKS.replace("HDI", "GDI");
        given().get(gdi)
                .then()
                .statusCode(200)
                .body("items.area", contains("KEN", "GHA"))
                .body("items[0].printed", equalTo(1.0f));
        given().get(gdi + "&uncertainty=revisions").then().statusCode(422);
    }

    @Test
    void theSameSeedGivesTheSameRanks() {
        String firstAnswer = ranks("&uncertainty=revisions&seed=7").extract().asString();
        assertEquals(firstAnswer, ranks("&uncertainty=revisions&seed=7").extract().asString());
    }

    @Test
    void aRunGivesTheSameResultAsADirectRequest() throws InterruptedException {
        String token = "Bearer " + aToken().named("revising").sign();
        String runs = "/api/indicators/v1/index-runs";
        String id =
                given().header("Authorization", token)
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .contentType("application/json")
                        .body(
                                """
                                {"kind": "ranks", "index": "HDI", "flow": "%s", "draws": 500,
                                 "spread": 0, "uncertainty": "revisions"}
                                """
                                        .formatted(FLOW))
                        .post(runs)
                        .path("id");
        long end = System.nanoTime() + Duration.ofSeconds(40).toNanos();
        JsonPath run = given().header("Authorization", token).get(runs + "/" + id).jsonPath();
        while (!run.getString("state").equals("DONE") && System.nanoTime() < end) {
            Thread.sleep(100);
            run = given().header("Authorization", token).get(runs + "/" + id).jsonPath();
        }

        JsonPath direct = given().get(RANKS + "&uncertainty=revisions").jsonPath();
        assertEquals(direct.getList("items"), run.getList("ranks.items"));
        assertEquals(direct.getList("revisions"), run.getList("ranks.revisions"));
    }

    @Test
    void anArchiveWithFewRevisionsIsRefused() {
        ranks("&uncertainty=revisions&release=" + firstRelease)
                .statusCode(422)
                .body("type", endsWith("/problems/too-few-revisions"));
        ranks("&uncertainty=guesses").statusCode(400);
    }
}
