package org.sharedgrowth.observatory.gateway.page;

import static io.restassured.RestAssured.given;
import static io.restassured.config.DecoderConfig.decoderConfig;
import static io.restassured.config.RestAssuredConfig.config;
import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Locale;
import java.util.Locale.IsoCountryCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sharedgrowth.observatory.chart.tiles.TileMap;
import org.sharedgrowth.observatory.gateway.stub.Browser;
import org.sharedgrowth.observatory.gateway.stub.Samples;
import org.sharedgrowth.observatory.gateway.stub.StubService;
import org.sharedgrowth.observatory.gateway.stub.Surroundings;

/** The page of an indicator with a figure of every economy. */
@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class WorldPagesTest {
    private static final int ECONOMIES = 217;

    /** What a slow line loads in the first round trips. */
    private static final int MAX_BYTES = 14_000;

    private static final String PAGE = "/indicators/IT_NET_USER_ZS";
    private static final String API = "/api/indicators/v1/";

    private static final List<String> CODES =
            Locale.getISOCountries(IsoCountryCode.PART1_ALPHA3).stream()
                    .filter(TileMap::hasTile)
                    .sorted()
                    .limit(ECONOMIES)
                    .toList();

    @BeforeEach
    void serve() {
        Samples.serve();
        StubService indicators = Surroundings.indicators();
        indicators.json(API + "areas?pageSize", areas());
        indicators.json(API + "observations?indicator=IT_NET_USER_ZS&latest", figures());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?view=ranking", "?view=table", "?lang=ar", "?lang=zh"})
    void aPageOfEveryEconomyIsLightEnoughForASlowLine(String query) {
        byte[] zipped =
                given().config(config().decoderConfig(decoderConfig().noContentDecoders()))
                        .accept(Browser.ACCEPT)
                        .header("Accept-Encoding", "gzip")
                        .get(PAGE + query)
                        .then()
                        .statusCode(200)
                        .header("Content-Encoding", "gzip")
                        .extract()
                        .asByteArray();

        assertTrue(zipped.length <= MAX_BYTES, zipped.length + " bytes");
    }

    @Test
    void everyEconomyStandsInTheMapAndInTheTable() {
        String map = given().accept(Browser.ACCEPT).get(PAGE).asString();
        String table = given().accept(Browser.ACCEPT).get(PAGE + "?view=table").asString();

        assertEquals(ECONOMIES, map.split("<th scope=\"row\">", -1).length - 1);
        for (String code : CODES) {
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

    private static String areas() {
        JsonArray items = new JsonArray();
        for (String code : CODES) {
            items.add(
                    new JsonObject()
                            .put("code", code)
                            .put("name", name(code))
                            .put("kind", "country")
                            .put("observations", 5));
        }
        return list(items);
    }

    private static String figures() {
        JsonArray items = new JsonArray();
        for (int i = 0; i < CODES.size(); i++) {
            String code = CODES.get(i);
            items.add(
                    new JsonObject()
                            .put("flow", "DF_DIGITAL")
                            .put("key", "A." + code + ".IT_NET_USER_ZS._T._T._T._T._T")
                            .put("indicator", "IT_NET_USER_ZS")
                            .put("area", code)
                            .put("areaName", name(code))
                            .put("period", Integer.toString(2017 + i * 7 % 8))
                            .put("value", (i * 7919 % 1000) / 10.0)
                            .put("status", i % 5 == 0 ? "E" : "A")
                            .put("decimals", 1)
                            .put("source", "Survey " + i % 3));
        }
        return list(items);
    }

    private static String name(String code) {
        for (String two : Locale.getISOCountries()) {
            Locale country = Locale.of("", two);
            if (country.getISO3Country().equals(code)) {
                return country.getDisplayCountry(Locale.ENGLISH);
            }
        }
        return code;
    }

    private static String list(JsonArray items) {
        return new JsonObject()
                .put("page", 1)
                .put("pageSize", 1000)
                .put("total", items.size())
                .put("items", items)
                .put(
                        "release",
                        new JsonObject().put("id", 39).put("publishedAt", "2026-11-27T09:00:00Z"))
                .encode();
    }
}
