package org.sharedgrowth.observatory.gateway.page;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
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

/** The page of figures that are computed for groups of countries. */
@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class AggregatePagesTest {
    private static final String PAGE = "/group-figures";

    private final StubService indicators = Surroundings.indicators();

    @BeforeEach
    void serve() {
        Samples.serve();
        indicators.json("/api/indicators/v1/areas?pageSize", WorldSamples.areas());
        indicators.json(AnalysisSamples.API + "aggregates", AnalysisSamples.aggregates());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?lang=fr", "?lang=es", "?lang=ru", "?lang=ar", "?lang=zh"})
    void thePageIsLightEnoughForASlowConnection(String query) {
        PageWeight.assertLight(PAGE + query);
    }

    @Test
    void theNewestFigureIsShownWithItsInputs() {
        given().accept(Browser.ACCEPT)
                .get(PAGE)
                .then()
                .statusCode(200)
                .body(
                        allOf(
                                containsString("<b>60%</b> in 2024, computed from 15 of 18"),
                                containsString("<dd>15 of 18</dd>"),
                                containsString("<dd>91%</dd>"),
                                containsString("<dd>± 1.4</dd>"),
                                containsString("<dd>61.2</dd>"),
                                containsString("weighted by:"),
                                containsString("As of release 39, 27 November 2026"),
                                containsString("Individuals using the Internet · Survey 1")));
    }

    @Test
    void missingEconomiesAreNamed() {
        String html = page(PAGE);
        assertTrue(html.contains("Who is missing in 2024 (3)"), html);
        WorldSamples.CODES.subList(0, 3).stream()
                .map(code -> "<a href=\"/countries/" + code + "\">")
                .forEach(link -> assertTrue(html.contains(link), link));
    }

    @Test
    void aYearWithoutAFigureGivesTheReason() {
        String html = page(PAGE + "?year=2005");
        assertTrue(html.contains("no figure is computed for 2005"), html);
        assertEquals(3, html.split("/problems/coverage-below-threshold", -1).length - 1);
    }

    @Test
    void everyYearHasARowAndTheNewestComesFirst() {
        String html = page(PAGE);
        assertEquals(20, html.split("<th scope=\"row\">", -1).length - 1);
        assertTrue(html.indexOf("#missing\" aria-current=\"true\">2024") > 0, html);
        assertTrue(html.indexOf(">2024</a></th>") < html.indexOf(">2023</a></th>"));
    }

    @Test
    void unknownWeightsAreReported() {
        indicators.json(
                AnalysisSamples.API + "aggregates",
                AnalysisSamples.aggregates()
                        .replace("\"partial\"", "\"unweighted\":[\"ESH\",\"MYT\"],\"partial\""));
        given().accept(Browser.ACCEPT)
                .get(PAGE)
                .then()
                .body(containsString("The weights of 2 economies are not known"))
                .body(containsString("<dd>91%; 2 unknown</dd>"));
    }

    @Test
    void anEconomyWithoutAWeightIsNotReportedAsMissing() {
        indicators.json(
                AnalysisSamples.API + "aggregates",
                AnalysisSamples.aggregates().replace("coverage-below-threshold", "missing-weight"));
        given().accept(Browser.ACCEPT)
                .get(PAGE + "?year=2005")
                .then()
                .body(containsString("Whose weight is not known in 2005 (2)"))
                .body(not(containsString("Who is missing")));
    }

    @Test
    void theDetailOfARefusalIsShown() {
        indicators.on(
                AnalysisSamples.API + "aggregates",
                request ->
                        request.response()
                                .setStatusCode(422)
                                .end("{\"detail\":\"A weight is missing.\"}"));
        given().accept(Browser.ACCEPT)
                .get(PAGE)
                .then()
                .statusCode(200)
                .body(containsString("A weight is missing."))
                .body(not(containsString("Who is missing")));
    }

    @Test
    void aCountryIsRefusedBecauseItIsNotAGroup() {
        indicators.on(
                AnalysisSamples.API + "aggregates",
                request ->
                        request.response()
                                .setStatusCode(400)
                                .end("{\"detail\":\"This is not a valid value.\"}"));
        given().accept(Browser.ACCEPT)
                .get(PAGE + "?group=" + WorldSamples.CODES.getFirst())
                .then()
                .statusCode(200)
                .body(containsString("is not a group of economies"))
                .body(not(containsString("valid value")));
    }

    @Test
    void theReleaseInTheAddressIsRequestedAndShown() {
        indicators.forget();
        serve();
        given().accept(Browser.ACCEPT)
                .get(PAGE + "?release=39&group=014")
                .then()
                .body(containsString("You see the figures as they stood at release 39"))
                .body(containsString("<a href=\"/group-figures?group=014\">Back to today</a>"));
        assertTrue(
                indicators.requests().stream()
                        .anyMatch(seen -> seen.target().contains("group=014&release=39")));
    }

    private static String page(String path) {
        return given().accept(Browser.ACCEPT).get(path).asString();
    }
}
