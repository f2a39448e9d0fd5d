package org.sharedgrowth.observatory.indicators.problem;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Logger;
import org.jboss.logmanager.ExtHandler;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.formatters.PatternFormatter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class ProblemTest {
    private static final String PROBE = "/api/indicators/v1/probe/";

    @ParameterizedTest
    @CsvSource({"page,-1", "page,0", "page,abc", "page,99999999999", "pageSize,1001", "pageSize,0"})
    void anInvalidPageIsReportedWithItsValue(String parameter, String value) {
        problem(given().queryParam(parameter, value).get(PROBE + "list").then(), 400)
                .body("type", equalTo("/problems/invalid-parameter"))
                .body("detail", containsString("'" + value + "'"))
                .body("errors[0].parameter", equalTo(parameter))
                .body("errors[0].value", equalTo(value))
                .body("errors[0].detail", startsWith("give a whole number from 1"));
    }

    @Test
    void anUnknownParameterIsRefusedAndTheKnownOnesAreNamed() {
        problem(given().get(PROBE + "list?release=3&tpoic=X&page=1").then(), 400)
                .body("type", equalTo("/problems/unknown-parameter"))
                .body("errors.parameter", equalTo(List.of("release", "tpoic")))
                .body("errors[1].value", equalTo("X"))
                .body("detail", containsString("known parameters: page, pageSize, topic."));
    }

    @Test
    void pagesLinkToTheirNeighboursWithTheSameQuery() {
        given().urlEncodingEnabled(false)
                .get(PROBE + "list?topic=A%20B&page=2&pageSize=50")
                .then()
                .statusCode(200)
                .body("page", equalTo(2))
                .body("total", equalTo(120))
                .body("items[0]", equalTo(50))
                .header(
                        "Link",
                        equalTo(
                                "</api/indicators/v1/probe/list?topic=A%20B&pageSize=50&page=3>;"
                                        + " rel=\"next\","
                                        + " </api/indicators/v1/probe/list?topic=A%20B&pageSize=50&page=1>;"
                                        + " rel=\"prev\""));
    }

    @Test
    void aPageBeyondTheLastIsEmptyButHasTheTotal() {
        given().get(PROBE + "list?page=2147483")
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(0))
                .body("total", equalTo(120));
    }

    @Test
    void langTakesPrecedenceOverAcceptLanguage() {
        given().header("Accept-Language", "de, fr-CA;q=0.8, zh;q=0.9")
                .get(PROBE + "language")
                .then()
                .header("Content-Language", equalTo("zh"))
                .body("", equalTo(List.of("zh", "fr", "en")));
        given().header("Accept-Language", "fr")
                .get(PROBE + "language?lang=ru")
                .then()
                .header("Content-Language", equalTo("ru"));
        given().header("Accept-Language", ";;;,q=")
                .get(PROBE + "language")
                .then()
                .header("Content-Language", equalTo("en"));
        problem(given().get(PROBE + "language?lang=de").then(), 400)
                .body("detail", containsString("'de'"));
    }

    @Test
    void aProblemIsInTheLanguageOfTheCaller() {
        problem(
                        given().header("Accept-Language", "fr")
                                .get("/api/indicators/v1/nowhere")
                                .then(),
                        404)
                .header("Content-Language", equalTo("fr"))
                .header("Vary", containsString("Accept-Language"))
                .body("title", equalTo("Introuvable"))
                .body("detail", startsWith("Il n’y a rien à «\u202F/api/indicators/v1/nowhere"));
        problem(
                        given().header("Accept-Language", "fr")
                                .get(PROBE + "language?lang=ru&page=x")
                                .then(),
                        400)
                .header("Content-Language", equalTo("ru"))
                .body("detail", startsWith("Неизвестные параметры: page"))
                .body("errors[0].detail", startsWith("здесь неизвестен"));
        problem(given().get("/api/indicators/v1/nowhere").then(), 404)
                .header("Content-Language", equalTo("en"))
                .body("title", equalTo("Not found"));
    }

    @Test
    void anUnknownPathIsAProblem() {
        problem(given().get("/api/indicators/v1/nowhere").then(), 404)
                .body("type", equalTo("/problems/not-found"));
        problem(given().get("/nowhere").then(), 404);
    }

    @Test
    void aWrongMethodIsAnsweredWithTheAllowedOnes() {
        problem(given().delete(PROBE + "list").then(), 405)
                .header("Allow", containsString("GET"))
                .body("detail", containsString("GET"));
    }

    @Test
    void anUnavailableFormatIsAProblem() {
        problem(given().accept("image/png").get(PROBE + "list").then(), 406)
                .body("detail", containsString("image/png"));
    }

    @Test
    void aBodyOfTheWrongTypeIsAProblem() {
        problem(given().contentType("text/xml").body("<a/>").post(PROBE + "body").then(), 415)
                .body("detail", containsString("text/xml"));
    }

    @Test
    void invalidJsonIsReportedWithItsPosition() {
        problem(
                        given().contentType("application/json")
                                .body("{\"number\":")
                                .post(PROBE + "body")
                                .then(),
                        400)
                .body("type", equalTo("/problems/malformed-body"))
                .body("detail", containsString("line 1"));
        problem(
                        given().contentType("application/json")
                                .body("{\"number\":\"x\"}")
                                .post(PROBE + "body")
                                .then(),
                        400)
                .body("errors[0].pointer", equalTo("/number"))
                .body("errors[0].value", equalTo("x"))
                .body("detail", not(containsString("java")));
    }

    @Test
    void aTooLargeBodyIsRefusedBeforeItIsRead() {
        byte[] body = new byte[33 * 1024 * 1024];
        problem(given().contentType("application/json").body(body).post(PROBE + "body").then(), 413)
                .body("type", equalTo("/problems/content-too-large"));
    }

    @Test
    void anInternalErrorRevealsNoDetails() {
        problem(given().get(PROBE + "failure").then(), 500)
                .body("type", equalTo("/problems/internal-error"))
                .body("detail", not(containsString("select")))
                .body("errors", nullValue());
    }

    @Test
    void anInternalErrorIsFoundInTheLogByItsInstance() {
        PatternFormatter message = new PatternFormatter("%s");
        List<String> entries = new CopyOnWriteArrayList<>();
        ExtHandler log =
                new ExtHandler() {
                    @Override
                    protected void doPublish(ExtLogRecord entry) {
                        entries.add(message.format(entry));
                    }
                };
        Logger.getLogger("").addHandler(log);
        try {
            String instance = given().get(PROBE + "failure").path("instance");
            assertTrue(
                    entries.stream().anyMatch(entry -> entry.endsWith("id=" + instance)),
                    entries::toString);
        } finally {
            Logger.getLogger("").removeHandler(log);
        }
    }

    @Test
    void theGatewaysRequestIdIsTheInstance() {
        problem(given().header("X-Request-Id", "abc-12345678").get("/nowhere").then(), 404)
                .body("instance", equalTo("abc-12345678"));
    }

    private static ValidatableResponse problem(ValidatableResponse answer, int status) {
        return answer.statusCode(status)
                .contentType("application/problem+json")
                .body("status", equalTo(status));
    }
}
