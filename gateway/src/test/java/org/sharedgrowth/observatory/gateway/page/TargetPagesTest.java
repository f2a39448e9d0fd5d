package org.sharedgrowth.observatory.gateway.page;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sharedgrowth.observatory.gateway.stub.AnalysisSamples;
import org.sharedgrowth.observatory.gateway.stub.Browser;
import org.sharedgrowth.observatory.gateway.stub.Samples;
import org.sharedgrowth.observatory.gateway.stub.StubService;
import org.sharedgrowth.observatory.gateway.stub.Surroundings;
import org.sharedgrowth.observatory.gateway.stub.WorldSamples;

/** The page of targets. */
@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class TargetPagesTest {
    private final StubService indicators = Surroundings.indicators();

    @BeforeEach
    void serve() {
        Samples.serve();
        indicators.json("/api/indicators/v1/areas?pageSize", WorldSamples.areas());
        indicators.json(AnalysisSamples.API + "targets", AnalysisSamples.targets());
        indicators.json(AnalysisSamples.API + "forecasts", AnalysisSamples.forecasts());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?page=3", "?lang=fr", "?lang=ru", "?lang=ar", "?lang=zh"})
    void thePageIsLightEnoughForASlowConnection(String query) {
        PageWeight.assertLight("/targets" + query);
    }

    @Test
    void everyEconomyHasAnAssessmentOrAReason() {
        String first = page("/targets");
        assertTrue(first.contains("Target met: <b>39</b>;"), first);
        assertTrue(first.contains("✓ met"), first);
        String last = page("/targets?page=6");
        assertTrue(last.contains("/problems/degenerate-target"), last);
        assertTrue(page("/targets?page=5").contains("▼ going the wrong way"));
        assertTrue(page("/targets?page=5").contains(">never</td>"));
    }

    @Test
    void theYearIsThatOfTheFirstFigureThatMeetsTheTarget() {
        String html = page("/targets?page=2");
        assertTrue(
                html.matches("(?s).*>in 20[3-9][0-9]</td>.*<td class=\"n\"[^>]*>\\+2\\.50</td>.*"));
        assertTrue(page("/targets?page=3").contains("after 2100"));
    }

    @Test
    void aForecastShowsItsIntervalAndItsAccuracy() {
        String html = page("/targets");
        assertTrue(
                html.contains("<small>tested: mean error 2.1, 87% within the interval</small>"),
                html);
        assertTrue(html.matches("(?s).*[0-9.]+% \\([0-9.]+% to [0-9.]+%\\)<small>.*"), html);
        assertTrue(html.contains("/problems/too-few-values"), html);
    }

    @Test
    void forecastsAreRequestedForTheEconomiesOfThePageUntilTheDueYear() {
        indicators.forget();
        serve();
        page("/targets?due=2028");
        String forecastRequest =
                indicators.requests().stream()
                        .map(StubService.SeenRequest::target)
                        .filter(target -> target.contains("/forecasts"))
                        .findFirst()
                        .orElseThrow();
        assertTrue(forecastRequest.contains("&steps=5&"), forecastRequest);
        assertTrue(forecastRequest.split(",", -1).length == 40, forecastRequest);
    }

    @Test
    void thePageWorksWithoutForecasts() {
        indicators.on(
                AnalysisSamples.API + "forecasts",
                request -> request.response().setStatusCode(500).end("{}"));
        given().accept(Browser.ACCEPT)
                .get("/targets")
                .then()
                .statusCode(200)
                .body(containsString("Target met: <b>"))
                .body(not(containsString("Forecast for 2030")));
    }

    @Test
    void aTargetChosenByAReaderIsRequestedAndNotCalledAnExample() {
        indicators.forget();
        serve();
        given().accept(Browser.ACCEPT)
                .get("/targets?target=50,5&due=2035&baseline=2010&group=014")
                .then()
                .body(
                        allOf(
                                not(containsString("is an example")),
                                containsString("value=\"50.5\""),
                                containsString("format=csv\">CSV</a>")));
        assertTrue(
                indicators.requests().stream()
                        .anyMatch(seen ->
                                seen.target()
                                        .contains(
                                                "&target=50.5&due=2035&baseline=2010&group=014")));
        assertTrue(page("/targets").contains("is an example, not an agreed one"));
    }

    @Test
    void theDetailOfARefusalIsShown() {
        indicators.on(
                AnalysisSamples.API + "targets",
                request ->
                        request.response()
                                .setStatusCode(400)
                                .end("{\"detail\":\"“<soon>” is not a year.\"}"));
        given().accept(Browser.ACCEPT)
                .urlEncodingEnabled(false)
                .get("/targets?due=%3Csoon%3E")
                .then()
                .statusCode(200)
                .body(containsString("“&lt;soon&gt;” is not a year."))
                .body(not(containsString("<soon>")));
    }

    @Test
    void thePageOfAnIndicatorLinksToItsTargets() {
        indicators.json(
                "/api/indicators/v1/observations?indicator=IT_NET_USER_ZS&latest",
                WorldSamples.figures());
        String html = page("/indicators/IT_NET_USER_ZS?view=table");
        assertTrue(html.contains("href=\"/targets?indicator=IT_NET_USER_ZS\""), html);
        assertTrue(html.contains("href=\"/group-figures?indicator=IT_NET_USER_ZS\""), html);
    }

    @Test
    void anUnknownIndicatorIsNamedWithSimilarOnes() {
        given().accept(Browser.ACCEPT)
                .get("/targets?indicator=Individuals using the internets")
                .then()
                .statusCode(200)
                .body(containsString("is not an indicator"))
                .body(containsString("/targets?indicator=IT_NET_USER_ZS"));
    }

    private static String page(String path) {
        return given().accept(Browser.ACCEPT).get(path).asString();
    }
}
