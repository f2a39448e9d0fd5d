package org.sharedgrowth.observatory.gateway.page;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sharedgrowth.observatory.gateway.stub.Browser;
import org.sharedgrowth.observatory.gateway.stub.Samples;
import org.sharedgrowth.observatory.gateway.stub.StubService;
import org.sharedgrowth.observatory.gateway.stub.Surroundings;
import org.sharedgrowth.observatory.gateway.stub.WorldSamples;

/** The page of a country among all economies. */
@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class CountryPagesTest {
    private static final String API = "/api/indicators/v1/";
    private static final String[] FIRST_KEY_FIGURES = {
        "IT_NET_USER_ZS", "LTE_COVER", "IT_CEL_SETS_P2"
    };
    private static final String[] SECOND_KEY_FIGURES = {
        "IT_NET_BBND_P2", "EG_ELC_ACCS_ZS", "NY_GDP_PCAP_CD"
    };

    /** Indicators of a full catalogue, most without a figure. */
    private static final int INDICATORS = 361;

    private final StubService indicators = Surroundings.indicators();

    @BeforeEach
    void serve() {
        Samples.serve();
        indicators.json(API + "areas?pageSize", WorldSamples.areas());
        indicators.json(API + "indicators?pageSize", catalogue());
        String observationsOfKenya = API + "observations?area=KEN";
        indicators.json(
                observationsOfKenya + "&latest", WorldSamples.history("KEN", indicatorCodes(40)));
        indicators.json(
                observationsOfKenya + "&indicator", WorldSamples.history("KEN", keyFigures()));
        indicators.json(observationsOfKenya + "&sex", WorldSamples.pairs("IT_NET_USER_ZS"));
        indicators.json(observationsOfKenya + "&urbanisation", WorldSamples.list(new JsonArray()));
        indicators.json(
                API + "observations?indicator=IT_NET_USER_ZS,",
                WorldSamples.figures(FIRST_KEY_FIGURES));
        indicators.json(
                API + "observations?indicator=IT_NET_BBND_P2,",
                WorldSamples.figures(SECOND_KEY_FIGURES));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?peers=001", "?lang=ru", "?lang=ar", "?lang=zh"})
    void thePageOfACountryIsLightEnoughForASlowConnection(String query) {
        PageWeight.assertLight("/countries/KEN" + query);
    }

    @Test
    void theRankIsShownAndThePeersCanBeChanged() {
        String html = page("/countries/KEN");
        assertTrue(html.contains("in Region "), html);
        assertTrue(html.contains("/countries/KEN?peers=001"), html);
        assertTrue(page("/countries/KEN?peers=001").contains("of 217 in the world; median"));
    }

    @Test
    void forAnUnknownCountryTheNearestNamesAreSuggested() {
        String figures = API + "observations?area=";
        for (String code : new String[] {"kenia", "%3C"}) {
            indicators.on(figures + code, request -> request.response().setStatusCode(404).end());
            indicators.on(
                    API + "areas/" + code, request -> request.response().setStatusCode(404).end());
        }
        given().accept(Browser.ACCEPT)
                .get("/countries/kenia")
                .then()
                .statusCode(404)
                .body(
                        allOf(
                                containsString("There is no country or group “kenia”"),
                                containsString("<a href=\"/countries/KEN\">Kenya</a>"),
                                containsString("<a class=\"button\" href=\"/countries\">")));
        given().accept(Browser.ACCEPT)
                .urlEncodingEnabled(false)
                .get("/countries/%3Cscript%3E?lang=fr")
                .then()
                .statusCode(404)
                .body(not(containsString("<script>")))
                .body(containsString("Il n’y a ni pays ni groupe"));
    }

    /**
     * The page is requested in Spanish, as in no other test, so that no cached answers are used.
     */
    @Test
    void ifAPartCannotBeReadTheRestIsShown() {
        for (String part : new String[] {"releases", "calendar", "observations?area=KEN&sex"}) {
            indicators.on(API + part, request -> request.response().setStatusCode(503).end());
        }

        given().accept(Browser.ACCEPT)
                .get("/countries/KEN?lang=es")
                .then()
                .statusCode(200)
                .body(containsString("No se pudo leer una parte de las cifras"))
                .body(containsString("class=\"kf\""));
    }

    @Test
    void aReleaseThatDoesNotExistIsNamedAndTodaysFiguresAreShown() {
        indicators.on(
                API + "observations?area=KEN&latestValues=1&release=99",
                request -> request.response().setStatusCode(404).end("{}"));
        String refused = page("/countries/KEN?release=99");
        assertTrue(refused.contains("There is no release “99”. Today’s figures are shown."));
        String past = page("/countries/KEN?release=39&peers=001");
        assertTrue(past.contains("You see the figures as they stood at release 39"), past);
        assertTrue(past.contains("<a href=\"/countries/KEN?peers=001\">Back to today</a>"), past);
    }

    private static String page(String path) {
        return given().accept(Browser.ACCEPT).get(path).then().statusCode(200).extract().asString();
    }

    private static String[] keyFigures() {
        String[] keyFigures = new String[FIRST_KEY_FIGURES.length + SECOND_KEY_FIGURES.length];
        System.arraycopy(FIRST_KEY_FIGURES, 0, keyFigures, 0, FIRST_KEY_FIGURES.length);
        System.arraycopy(
                SECOND_KEY_FIGURES,
                0,
                keyFigures,
                FIRST_KEY_FIGURES.length,
                SECOND_KEY_FIGURES.length);
        return keyFigures;
    }

    /** Codes of this many indicators, the key figures first. */
    private static String[] indicatorCodes(int count) {
        String[] indicatorCodes = new String[count];
        for (int i = 0; i < count; i++) {
            indicatorCodes[i] = i < keyFigures().length ? keyFigures()[i] : "IND_" + i;
        }
        return indicatorCodes;
    }

    private static String catalogue() {
        JsonArray items = new JsonArray();
        String[] codes = indicatorCodes(INDICATORS);
        for (int i = 0; i < codes.length; i++) {
            items.add(
                    new JsonObject()
                            .put("code", codes[i])
                            .put("name", "Share " + i * 31 + " of people who use service " + i)
                            .put("unit", new JsonObject().put("code", "PT").put("name", "Percent"))
                            .put("decimals", 1)
                            .put(
                                    "topics",
                                    new JsonArray()
                                            .add(
                                                    new JsonObject()
                                                            .put("id", "T" + i % 28)
                                                            .put("name", "Topic " + i % 28))));
        }
        return WorldSamples.list(items);
    }
}
