package org.sharedgrowth.observatory.gateway.page;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sharedgrowth.observatory.gateway.stub.Browser;
import org.sharedgrowth.observatory.gateway.stub.Samples;
import org.sharedgrowth.observatory.gateway.stub.StubService;
import org.sharedgrowth.observatory.gateway.stub.Surroundings;

/** The pages of computed series and of the inputs of their figures. */
@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class LineagePagesTest {
    private static final String API = "/api/indicators/v1/derived-flows";
    private static final String COMPUTATION =
            """
            {"release": {"id": 9, "publishedAt": "2026-03-01T00:00:00Z"}, "kind": "computed",
             "method": {"id": "aggregate", "version": "1.0.0"}, "definition": null,
             "parameters": {"indicator": "IT_NET_USER_ZS", "group": "002"}, "seed": null,
             "inputFlow": "DF_DIGITAL", "inputRelease": {"id": 8}, "figures": 1}
            """;

    private static final String FLOW =
            """
            {"code": "DF_NET", "name": "Internet use <in> Africa", "method": "aggregates",
             "parameters": {"indicator": "IT_NET_USER_ZS", "group": "002"}, "state": "current",
             "version": 1, "releases": [%s]}
            """
                    .formatted(COMPUTATION);

    private final StubService indicators = Surroundings.indicators();

    @BeforeEach
    void serve() {
        Samples.serve();
        indicators.json(
                API + "?pageSize",
                "{\"page\":1,\"pageSize\":1000,\"total\":1,\"items\":[" + FLOW + "]}");
        indicators.json(API + "/DF_NET", FLOW);
        indicators.json(
                "/api/indicators/v1/observations?flow=DF_NET",
                "{\"page\":1,\"pageSize\":100,\"total\":1,\"items\":[{\"area\":\"002\","
                        + "\"areaName\":\"Africa\",\"period\":\"2021\",\"value\":36.2}]}");
        serveLineage(true);
    }

    private static String input(boolean revised) {
        return """
        {"flow": "DF_DIGITAL", "indicator": "IT_NET_USER_ZS",
         "indicatorName": "Internet use", "breakdown": {"SEX": "F"}, "area": "KEN",
         "areaName": "Kenya", "period": "2021", "value": 28.8, "status": "A",
         "release": {"id": 7}, "now": 29.1, "revised": %s}
        """
                .formatted(revised);
    }

    private void serveLineage(boolean revised) {
        indicators.json(
                API + "/DF_NET/lineage",
                """
                {"code": "DF_NET", "name": "Internet use", "area": "002", "areaName": "Africa",
                 "period": "2021", "value": 36.2, "made": %s, "comparesAll": false,
                 "inputs": [%s], "revised": %s, "recomputed": %s}
                """
                        .formatted(
                                COMPUTATION, input(revised), revised, revised ? "36.4" : "null"));
    }

    private static ValidatableResponse page(String target) {
        return given().accept(Browser.ACCEPT).get(target).then();
    }

    @Test
    void figuresOfAListHaveTheSameNumberOfDecimals() {
        String figure =
                "{\"area\":\"KEN\",\"areaName\":\"Kenya\",\"period\":\"20%s\",\"value\":%s}";
        indicators.json(
                "/api/indicators/v1/observations?flow=DF_NET",
                "{\"page\":1,\"pageSize\":100,\"total\":3,\"items\":["
                        + figure.formatted("19", "0.59")
                        + ","
                        + figure.formatted("20", "0.58649")
                        + ","
                        + figure.formatted("21", "null")
                        + "]}");
        page("/lineage/DF_NET?lang=es")
                .statusCode(200)
                .body(containsString(">0,590<"))
                .body(containsString(">0,586<"));
    }

    @Test
    void theListLinksToTheFiguresAndEachFigureToItsInputs() {
        page("/lineage")
                .statusCode(200)
                .body(containsString("1 series is computed here and kept up to date."))
                .body(containsString("<a href=\"/lineage/DF_NET\">Internet use &lt;in&gt; Africa"));
        page("/lineage/DF_NET")
                .statusCode(200)
                .body(
                        containsString(
                                "<a href=\"/lineage/DF_NET?area=002&amp;period=2021\""
                                        + " aria-label=\"36.2: Where it comes from, Africa, 2021\">36.2"))
                .body(containsString("36.2"))
                .body(containsString("href=\"/api/indicators/v1/flows/DF_NET/download\""))
                .body(containsString("<a href=\"/groups/002\">Africa</a>"))
                .body(containsString("<a href=\"/indicators/DF_NET\">As a map"))
                .body(containsString("group = 002"));
    }

    @Test
    void aFigureIsExplainedInWords() {
        page("/lineage/DF_NET?area=002&period=2021")
                .statusCode(200)
                .body(
                        allOf(
                                containsString("36.2, computed from 1 figure by version 1.0.0"),
                                containsString("1 of these figures has been revised since."),
                                containsString("it would be 36.4."),
                                containsString(
                                        "<a href=\"/indicators/IT_NET_USER_ZS?sex=F\">Internet use ·"
                                                + " Female</a>"),
                                containsString("<a href=\"/countries/KEN\">Kenya</a>"),
                                containsString("<a href=\"/releases/7\">7</a>"),
                                containsString("<strong>revised</strong>")));
        serveLineage(false);
        page("/lineage/DF_NET?area=002&period=2021")
                .body(containsString("None of these figures has been revised since."))
                .body(not(containsString("it would be")));
    }

    @ParameterizedTest
    @CsvSource({
        "fr, de ces chiffres a été révisé depuis",
        "es, de estas cifras se ha revisado",
        "ru, С тех пор пересмотрено",
        "ar, نُقِّح واحد من هذه الأرقام",
        "zh, 个数值已修订"
    })
    void aFigureIsExplainedInEveryLanguage(String language, String words) {
        page("/lineage/DF_NET?area=002&period=2021&lang=" + language)
                .statusCode(200)
                .body(containsString(words));
    }

    @Test
    void aFigureThatDoesNotExistIsNamed() {
        indicators.on(
                API + "/DF_NET/lineage",
                request ->
                        request.response()
                                .setStatusCode(404)
                                .putHeader("Content-Type", "application/problem+json")
                                .end(
                                        "{\"type\":\"/problems/not-found\",\"status\":404,"
                                                + "\"detail\":\"There is no figure of 002.\"}"));
        page("/lineage/DF_NET?area=002&period=1950")
                .statusCode(200)
                .body(containsString("There is nothing to explain. There is no figure of 002."));
    }
}
