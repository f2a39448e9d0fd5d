package org.sharedgrowth.observatory.gateway.page;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;

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

/** The home page, with one figure for every economy. */
@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class HomePagesTest {
    private static final String API = "/api/indicators/v1/";

    @BeforeEach
    void serve() {
        Samples.serve();
        StubService indicators = Surroundings.indicators();
        indicators.json(API + "areas?pageSize", WorldSamples.areas());
        indicators.json(
                API + "observations?indicator=IT_NET_USER_ZS&latest", WorldSamples.figures());
        indicators.json(
                API + "observations?indicator=IT_NET_USER_ZS&sex",
                WorldSamples.pairs("IT_NET_USER_ZS"));
        indicators.json(
                API + "observations?indicator=IT_NET_USER_ZS,SP_POP_TOTL",
                Samples.text("world-lines.json"));
        indicators.json(API + "observations?indicator=DE_GDP_SHARE", Samples.text("national.json"));
        indicators.json(
                API + "offices",
                "{\"page\":1,\"items\":[{\"id\":\"NSO_KEN\",\"name\":\"Office of Kenya\"}]}");
        indicators.json(
                API + "calendar",
                "{\"page\":1,\"items\":[{\"flow\":\"DF_DIGITAL\",\"provider\":\"NSO_KEN\","
                        + "\"releaseAt\":\"2026-12-15T09:00:00Z\"}]}");
        indicators.json(API + "flows/DF_DIGITAL/revisions", Samples.text("revisions.json"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr", "es", "ru", "ar", "zh"})
    void thePageIsLightEnoughForASlowConnection(String language) {
        PageWeight.assertLight("/?lang=" + language);
        given().accept(Browser.ACCEPT)
                .get("/?lang=" + language)
                .then()
                .header("Content-Language", language);
    }

    @Test
    void thePageBeginsWithAFigureAndEverySectionHasOne() {
        given().accept(Browser.ACCEPT)
                .get("/")
                .then()
                .statusCode(200)
                .body(
                        allOf(
                                containsString("<b>68%</b> of people are online."),
                                containsString("2.6 billion are not."),
                                containsString("action=\"/search\""),
                                containsString(">KEN</tspan>"),
                                containsString("Women are 5 points behind men."),
                                containsString("Digital economy: China"),
                                containsString("<del>29.5</del> → <ins>27.0%</ins>"),
                                containsString("Office of Kenya</a> will release figures"),
                                containsString("1 sentence overtaken"),
                                containsString("no figures yet")));
    }

    @Test
    void anUnavailableSectionSaysSoAndTheOthersAreShown() {
        Surroundings.indicators()
                .on(API + "releases", request -> request.response().setStatusCode(400).end("{}"));
        given().accept(Browser.ACCEPT)
                .get("/")
                .then()
                .statusCode(200)
                .body(
                        allOf(
                                containsString("not available at the moment"),
                                containsString(">KEN</tspan>"),
                                containsString("A digital engine")));
    }
}
