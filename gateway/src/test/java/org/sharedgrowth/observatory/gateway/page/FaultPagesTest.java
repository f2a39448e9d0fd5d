package org.sharedgrowth.observatory.gateway.page;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sharedgrowth.observatory.gateway.stub.Browser;
import org.sharedgrowth.observatory.gateway.stub.Samples;
import org.sharedgrowth.observatory.gateway.stub.Surroundings;

/** Error pages and the pages that explain problems, in the reader's language. */
@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class FaultPagesTest {
    @BeforeEach
    void serve() {
        Samples.serve();
        Surroundings.reports()
                .on(
                        "/api/reports/v1/reports/nope",
                        request ->
                                request.response()
                                        .setStatusCode(404)
                                        .end(
                                                "{\"type\":\"/problems/not-found\","
                                                        + "\"title\":\"Not found\","
                                                        + "\"detail\":"
                                                        + "\"There is no report with"
                                                        + " this name.\"}"));
    }

    @ParameterizedTest
    @CsvSource({
        "/nope?lang=fr, 404, fr, Page introuvable, /indicators",
        "/nope?lang=zh, 404, zh, 找不到页面, /help",
        "/submissions?lang=ru, 401, ru, 'Войдите, чтобы увидеть эту страницу', /session/sign-in",
        "/reports/nope?lang=ar, 404, ar, غير موجود, /search?q=nope",
        "/help?lang=es, 200, es, Cómo encontrar una cifra, /docs",
        "/help?lang=ar, 200, ar, شرح الكلمات, /calendar",
        "/problems/not-found?lang=ru, 200, ru, По этому адресу ничего нет, /docs",
        "/problems/busy?lang=zh, 200, zh, 队列已满, /docs"
    })
    void aPageExplainsTheProblemAndTheNextStepInOneLanguage(
            String path, int status, String language, String words, String nextStep) {
        given().accept(Browser.ACCEPT)
                .get(path)
                .then()
                .statusCode(status)
                .header("Content-Language", language)
                .body(containsString("<html lang=\"" + language + "\""))
                .body(containsString(words))
                .body(containsString("href=\"" + nextStep));
    }

    @Test
    void theMessageOfAServiceIsShownUnchanged() {
        given().accept(Browser.ACCEPT)
                .get("/reports/nope?lang=ar")
                .then()
                .body(containsString("<p class=\"answer\">There is no report with this name.</p>"));
    }

    @Test
    void anErrorOutsideThePagesIsInTheLanguageOfTheBrowser() {
        given().accept(Browser.ACCEPT)
                .header("Accept-Language", "fr-CA, en;q=0.5")
                .get("/auth/nothing/of/the/kind")
                .then()
                .statusCode(404)
                .header("Content-Language", "fr")
                .body(containsString("<html lang=\"fr\""))
                .body(containsString("Ce que cela signifie"));
    }

    @Test
    void searchEnginesAreToldTheLanguagesOfAPageButNotOfAnErrorPage() {
        given().accept(Browser.ACCEPT)
                .get("/help?utm_source=letter&lang=fr")
                .then()
                .body(
                        allOf(
                                containsString("/help?lang=fr\"><link rel=\"alternate\""),
                                containsString("hreflang=\"zh\" href=\"http"),
                                containsString("hreflang=\"x-default\" href=\"http")));
        given().accept(Browser.ACCEPT)
                .get("/nope")
                .then()
                .body(not(containsString("rel=\"canonical\"")));
    }
}
