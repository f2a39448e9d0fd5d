package org.sharedgrowth.observatory.gateway.page;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sharedgrowth.observatory.gateway.stub.Browser;
import org.sharedgrowth.observatory.gateway.stub.Samples;
import org.sharedgrowth.observatory.gateway.stub.StubService;
import org.sharedgrowth.observatory.gateway.stub.Surroundings;

/** The figure that has a check code, as a page, as JSON and as one line of text. */
@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class CheckCodePagesTest {
    private static final String API = "/api/reports/v1/check-codes/";
    private static final String CODE = "K7QF3-M2X97";

    private final StubService reports = Surroundings.reports();

    @BeforeEach
    void serve() {
        Samples.serve();
        serveFigure("PUBLISHED", "CURRENT", "29.5%", "null");
        serveRefusal("K7QF3-M2X98", 400, "K7QF3-M2X98 is mistyped.");
        serveRefusal("7GM4Q-8TR2D", 404, "No published figure has it.");
    }

    private void serveFigure(
            String state, String now, @Nullable String printed, String releasedAt) {
        reports.json(API + CODE, Samples.checkCodeAnswer(state, now, printed, releasedAt));
    }

    private void serveRefusal(String code, int status, String detail) {
        reports.on(
                API + code,
                request ->
                        request.response()
                                .setStatusCode(status)
                                .putHeader("Content-Type", "application/problem+json")
                                .end(
                                        "{\"type\":\"/problems/x\",\"title\":\"X\",\"status\":"
                                                + status
                                                + ",\"detail\":\""
                                                + detail
                                                + "\"}"));
    }

    private static ValidatableResponse page(String target) {
        return given().accept(Browser.ACCEPT).redirects().follow(false).get(target).then();
    }

    @Test
    void aFigureIsShownAsPublishedWithItsCurrentState() {
        page("/v/" + CODE)
                .statusCode(200)
                .body(containsString("<h1>Check code " + CODE + "</h1>"))
                .body(containsString("<b>29.5%</b> is still current: with the data of release 17"))
                .body(containsString("href=\"/indicators/IT_NET_USER_ZS\""))
                .body(containsString("<a href=\"/countries/KEN\">Kenya</a>"))
                .body(containsString("href=\"/reports/digital-engine/versions/1.0\""))
                .body(containsString("A digital engine &lt;i&gt;, version 1.0, "))
                .body(containsString("href=\"/releases/16\""))
                .body(containsString("Household survey"))
                .body(
                        containsString(
                                "href=\"/releases/history?flow=DF_DIGITAL&amp;"
                                        + "key=A.KEN.IT_NET_USER_ZS._T._T._T._T._T&amp;period=2020\""))
                .body(not(containsString("newer version")))
                .body(containsString("<link rel=\"canonical\""));
    }

    @ParameterizedTest
    @CsvSource({
        "REVISED, 30.1%, '2026-11-24T10:00:00Z', was revised to <b>30.1%</b> on 24 November 2026",
        "REVISED, 30.1%, , has been revised to <b>30.1%</b> since",
        "WITHDRAWN, , '2026-11-24T10:00:00Z', was withdrawn on 24 November 2026",
        "WITHDRAWN, , , has been withdrawn since",
        "UNKNOWN, , , cannot be checked at the moment"
    })
    void theCurrentStateIsStatedInASentence(
            String state, @Nullable String printed, @Nullable String releasedAt, String sentence) {
        serveFigure(
                "PUBLISHED",
                state,
                printed,
                releasedAt == null ? "null" : "\"" + releasedAt + "\"");
        page("/v/" + CODE).statusCode(200).body(containsString(sentence));
        page("/v/" + CODE).body(containsString("<p class=\"answer\">▲ "));
    }

    @Test
    void aFigureOfAnEarlierVersionLinksToTheNewestVersion() {
        serveFigure("SUPERSEDED", "CURRENT", "29.5%", "null");
        page("/v/" + CODE)
                .body(
                        containsString(
                                "There is a newer version of this report: <a"
                                        + " href=\"/reports/digital-engine\">"));
    }

    @ParameterizedTest
    @CsvSource({
        "en, still current",
        "fr, est toujours actuel",
        "es, sigue vigente",
        "ru, по-прежнему актуально",
        "ar, لا يزال",
        "zh, 仍然有效"
    })
    void everyLanguageHasItsPageAndItsLineOfText(String language, String words) {
        page("/v/" + CODE + "?lang=" + language).statusCode(200).body(containsString(words));
        PageWeight.assertLight("/v/" + CODE + "?lang=" + language);
        PageWeight.assertLight("/v?lang=" + language);
        String line =
                given().get("/v/" + CODE + "?format=text&lang=" + language)
                        .then()
                        .statusCode(200)
                        .contentType("text/plain;charset=utf-8")
                        .body(containsString(CODE))
                        .body(containsString("29.5%"))
                        .extract()
                        .asString();
        assertTrue(line.strip().length() <= 160, line);
        assertEquals(1, line.lines().count(), line);
    }

    @Test
    void theFormatIsChosenByParameterOrByAccept() {
        String json =
                given().accept(Browser.ACCEPT)
                        .get("/v/" + CODE + "?format=json")
                        .then()
                        .statusCode(200)
                        .contentType("application/json;charset=utf-8")
                        .header("Vary", containsString("Accept"))
                        .header("Access-Control-Allow-Origin", "*")
                        .body("code", equalTo(CODE))
                        .body("now.state", equalTo("CURRENT"))
                        .extract()
                        .asString();
        assertEquals(
                json,
                given().accept("application/json").get("/v/" + CODE).then().extract().asString());
        given().accept("text/plain;q=0.9, application/xml")
                .get("/v/" + CODE)
                .then()
                .contentType("text/plain;charset=utf-8")
                .body(equalTo(CODE + ": 29.5%, Kenya 2020: still current. digital-engine 1.0\n"));
        page("/v/" + CODE + "?format=pdf").statusCode(400);
    }

    @Test
    void submittingACodeRedirectsToItsPage() {
        page("/v")
                .statusCode(200)
                .body(containsString("<h1>Check a figure by its code</h1>"))
                .body(containsString("<label for=\"code\">"));
        page("/v?code=k7qf3 m2x97&lang=fr")
                .statusCode(303)
                .header("Location", endsWith("/v/k7qf3%20m2x97?lang=fr"));
    }

    @ParameterizedTest
    @CsvSource({
        "K7QF3-M2X98, 400, K7QF3-M2X98 is mistyped.",
        "7GM4Q-8TR2D, 404, No published figure has it."
    })
    void aWrongCodeIsExplainedBesideTheField(String code, int status, String detail) {
        page("/v/" + code)
                .statusCode(status)
                .header("Cache-Control", "no-store")
                .body(containsString("value=\"" + code + "\""))
                .body(containsString("id=\"fault\">✕ " + detail));
        for (String format : new String[] {"json", "text"}) {
            given().accept("*/*")
                    .get("/v/" + code + "?format=" + format)
                    .then()
                    .statusCode(status)
                    .contentType(containsString("application/problem+json"))
                    .body("detail", equalTo(detail));
        }
    }

    @Test
    void aReportLinksEachFigureToThePageOfItsCode() {
        page("/reports/digital-engine")
                .statusCode(200)
                .body(containsString("<a href=\"/v/" + CODE + "\">" + CODE + "</a>"))
                .body(containsString("<a href=\"/v\">Check a figure by its code</a>"));
    }

    @Test
    void namesFromTheReportAreShownWhenTheIndicatorsServiceIsDown() {
        Surroundings.indicators()
                .on(
                        "/api/indicators/v1/areas/KEN",
                        request -> request.response().setStatusCode(503).end());
        page("/v/" + CODE + "?lang=fr").statusCode(200).body(containsString(">Kenya (report)</a>"));
    }
}
