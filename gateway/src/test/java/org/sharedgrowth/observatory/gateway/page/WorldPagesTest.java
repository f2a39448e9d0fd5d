package org.sharedgrowth.observatory.gateway.page;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sharedgrowth.observatory.gateway.stub.Browser;
import org.sharedgrowth.observatory.gateway.stub.Samples;
import org.sharedgrowth.observatory.gateway.stub.StubService;
import org.sharedgrowth.observatory.gateway.stub.Surroundings;
import org.sharedgrowth.observatory.gateway.stub.WorldSamples;

/** The page of an indicator with a figure of every economy. */
@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class WorldPagesTest {
    private static final String PAGE = "/indicators/IT_NET_USER_ZS";
    private static final String API = "/api/indicators/v1/";

    @BeforeEach
    void serve() {
        Samples.serve();
        StubService indicators = Surroundings.indicators();
        indicators.json(API + "areas?pageSize", WorldSamples.areas());
        indicators.json(
                API + "observations?indicator=IT_NET_USER_ZS&latest",
                WorldSamples.figures("IT_NET_USER_ZS"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?view=ranking", "?view=table", "?lang=ar", "?lang=zh"})
    void aPageOfEveryEconomyIsLightEnoughForASlowLine(String query) {
        PageWeight.isLight(PAGE + query);
    }

    @Test
    void everyEconomyIsInTheMapAndInTheTable() {
        String map = given().accept(Browser.ACCEPT).get(PAGE).asString();
        String table = given().accept(Browser.ACCEPT).get(PAGE + "?view=table").asString();

        assertEquals(WorldSamples.ECONOMIES, map.split("<th scope=\"row\">", -1).length - 1);
        for (String code : WorldSamples.CODES) {
            assertTrue(map.contains(">" + code + "</tspan>"), code);
            assertTrue(table.contains("\"/countries/" + code + "\""), code);
        }
    }

    @Test
    void theRestOfTheAnswerIsThereWhereCountsFail() {
        Surroundings.indicators()
                .on(API + "releases", request -> request.response().setStatusCode(503).end());

        given().accept(Browser.ACCEPT)
                .get(PAGE + "?view=ranking&mark=zzz")
                .then()
                .statusCode(200)
                .body(containsString("No economy here is called “zzz”."))
                .body(containsString("class=\"rank\""));
    }
}
