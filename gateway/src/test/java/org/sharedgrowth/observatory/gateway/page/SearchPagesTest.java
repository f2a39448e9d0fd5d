package org.sharedgrowth.observatory.gateway.page;

import static io.restassured.RestAssured.given;
import static io.restassured.config.DecoderConfig.decoderConfig;
import static io.restassured.config.RestAssuredConfig.config;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sharedgrowth.observatory.gateway.stub.Browser;
import org.sharedgrowth.observatory.gateway.stub.Samples;
import org.sharedgrowth.observatory.gateway.stub.Surroundings;

/** The search through the running gateway. */
@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class SearchPagesTest {

    @BeforeEach
    void serve() {
        Samples.serve();
    }

    private static Response search(String words) {
        return given().accept(Browser.ACCEPT).queryParam("q", words).get("/search");
    }

    @Test
    void aSearchIsAnsweredWithAFigure() {
        search("interent kenya")
                .then()
                .statusCode(200)
                .body(containsString("<h1 class=\"break\">internet kenya</h1>"))
                .body(containsString("<b>35%</b> of people used the internet in 2023."))
                .body(containsString("Release 16."));
    }

    @ParameterizedTest
    @CsvSource({
        "python, en, /docs/with/python",
        "excel, ar, /docs/with/spreadsheet",
        "harvest, en, /docs/with/harvester",
        "assistant, fr, /docs/with/assistant"
    })
    void searchesForToolsLinkToTheirGuides(String words, String language, String address) {
        given().accept(Browser.ACCEPT)
                .queryParam("q", words)
                .queryParam("lang", language)
                .get("/search")
                .then()
                .statusCode(200)
                .body(containsString("href=\"" + address + "\""));
    }

    @ParameterizedTest
    @CsvSource({
        "en, Kenya: <b>35%</b> of people",
        "fr, des habitants utilisaient Internet en 2023",
        "es, de la población usaba Internet en 2023",
        "ru, Интернетом пользовались <b>35",
        "ar, استخدم الإنترنت <b>\u200E35%</b> من السكان",
        "zh, 人口中有 <b>35%</b> 使用互联网"
    })
    void aSearchIsAnsweredInEveryLanguage(String language, String sentence) {
        String page =
                given().accept(Browser.ACCEPT)
                        .queryParam("q", "internet kenya")
                        .queryParam("lang", language)
                        .get("/search")
                        .asString()
                        .replaceAll("<a [^>]*>Kenya</a>", "Kenya");
        assertTrue(page.contains(sentence), page);
    }

    @Test
    void thePageIsLight() {
        PageWeight.assertLight("/search?q=kenya&lang=ar");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "???",
                "+-&&||!(){}[]^\"~*?:\\/",
                "name.en:[* TO *]",
                "\u0000\u0007\u202e",
                "<script>alert(1)</script>",
                "'; drop table series; --",
                "lang=xx"
            })
    void hostileWordsAreSearchedSafely(String words) {
        search(words)
                .then()
                .statusCode(200)
                .body(containsString("action=\"/search\""))
                .body(not(containsString("<script>alert")))
                .body(not(containsString("\u202e")));
    }

    @Test
    void aSearchOfTenThousandCharactersIsTruncated() {
        Response page = search("kenya " + "internet ".repeat(1_200));
        assertEquals(200, page.statusCode());
        String html = page.asString();
        assertTrue(html.contains("Only the first 200 characters were searched."), html);
        String main = html.substring(html.indexOf("<main"));
        assertTrue(main.length() < 20_000, main.length() + " characters");
    }

    @Test
    void anEmptySearchAsksForWords() {
        given().accept(Browser.ACCEPT)
                .get("/search")
                .then()
                .statusCode(200)
                .body(containsString("For example"));
    }

    @Test
    void aMisspelledParameterIsRefused() {
        given().accept(Browser.ACCEPT).get("/search?q=kenya&exakt=1").then().statusCode(400);
    }

    @Test
    void unreadableFiguresAreReportedAndTheRestIsShown() {
        search("kenya").then().statusCode(200);
        Surroundings.indicators()
                .on(
                        "/api/indicators/v1/observations",
                        request -> request.response().setStatusCode(503).end());
        search("livestream brazil")
                .then()
                .statusCode(200)
                .body(containsString("Figures cannot be read at the moment"))
                .body(containsString("Brazil"));
    }

    @Test
    void namesAreSuggestedForTypedText() {
        given().get("/search/suggestions?q=ken")
                .then()
                .statusCode(200)
                .contentType("application/json")
                .body("$", hasItem("Kenya"));
        given().get("/search/suggestions?q=").then().statusCode(200).body("size()", is(0));
    }

    @Test
    void theScriptIsSmallAndFromThisHost() {
        Response script = given().get("/search.js");
        assertEquals(200, script.statusCode());
        assertTrue(script.asString().length() < 3_000);
        assertEquals("Accept-Encoding", script.header("Vary"));
        given().accept(Browser.ACCEPT)
                .get("/help")
                .then()
                .body(containsString("<script src=\"/search.js\" defer></script>"))
                .body(containsString("action=\"/search\""));
    }

    @Test
    void namesOfOneKindCompleteAFieldOfThatKind() {
        given().get("/search/suggestions?q=in&kind=place")
                .then()
                .statusCode(200)
                .body("$", hasItem("India"));
        given().get("/search/suggestions?q=in&kind=indicator")
                .then()
                .statusCode(200)
                .body("$", not(hasItem("India")));
    }

    @ParameterizedTest
    @CsvSource({"'gzip, deflate, br, zstd', br", "gzip, gzip", "'br;q=0, gzip', gzip"})
    void theScriptIsCompressed(String accepted, String coding) {
        Response script = compressed(accepted).get("/search.js");

        assertEquals(coding, script.header("Content-Encoding"));
        assertTrue(script.asByteArray().length < 700, script.asByteArray().length + " bytes");
        compressed(accepted)
                .header("If-None-Match", script.header("ETag"))
                .get("/search.js")
                .then()
                .statusCode(304)
                .header("ETag", script.header("ETag"));
        compressed("identity")
                .header("If-None-Match", script.header("ETag"))
                .get("/search.js")
                .then()
                .statusCode(200)
                .header("Content-Encoding", nullValue());
    }

    private static RequestSpecification compressed(String accepted) {
        return given().config(config().decoderConfig(decoderConfig().noContentDecoders()))
                .header("Accept-Encoding", accepted);
    }
}
