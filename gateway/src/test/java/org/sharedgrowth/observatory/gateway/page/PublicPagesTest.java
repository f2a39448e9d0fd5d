package org.sharedgrowth.observatory.gateway.page;

import static io.restassured.RestAssured.given;
import static io.restassured.config.DecoderConfig.decoderConfig;
import static io.restassured.config.RestAssuredConfig.config;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sharedgrowth.observatory.gateway.stub.Browser;
import org.sharedgrowth.observatory.gateway.stub.Samples;
import org.sharedgrowth.observatory.gateway.stub.StubService.SeenRequest;
import org.sharedgrowth.observatory.gateway.stub.Surroundings;

@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class PublicPagesTest {
    @BeforeEach
    void serve() {
        Samples.serve();
        Surroundings.signIn().reset();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/indicators",
                "/indicators/IT_NET_USER_ZS",
                "/compare?indicator=IT_NET_USER_ZS&area=KEN",
                "/countries",
                "/countries/KEN",
                "/reports",
                "/reports/digital-engine",
                "/help",
                "/help/agents",
                "/docs",
                "/docs/with/python",
                "/docs?q=revisions",
                "/docs/submissions"
            })
    void aPageIsCompleteAndWellFormed(String path) {
        Response page = given().accept(Browser.ACCEPT).get(path);

        assertEquals(200, page.statusCode(), page.body().asString());
        String html = page.body().asString();
        assertEquals(1, count(html, "<h1"), "one heading of level 1");
        assertEquals(1, count(html, "<main"));
        assertEquals(1, count(html, "<script src=\"/search.js\" defer></script>"));
        int fromFiles = count(html, "<script src=\"/") - count(html, "<script src=\"//");
        int data = count(html, "<script type=\"application/ld+json\">");
        assertEquals(
                count(html, "<script"),
                fromFiles + data,
                "every script that runs is a file of the site");
        assertEquals(fromFiles, count(html, " defer></script>"), "no script delays the page");
        assertEquals(0, count(html, " style="), "no style attribute");
        assertEquals(0, count(html, "NOT_FOUND"), "no value of a template is missing");
        String policy = page.header("Content-Security-Policy");
        assertTrue(policy.startsWith("default-src 'none'"), policy);
        assertTrue(!policy.contains("unsafe"), policy);
        assertEquals("nosniff", page.header("X-Content-Type-Options"));
        assertEquals("same-origin", page.header("Cross-Origin-Opener-Policy"));
    }

    @ParameterizedTest
    @CsvSource({
        "/indicators/IT_NET_USER_ZS?asof=2020-01-01, did you mean asOf?",
        "/indicators/IT_NET_USER_ZS?vintage_date=2020-01-01, did you mean asOf?",
        "/indicators/IT_NET_USER_ZS?startPeriod=2020, did you mean from?",
        "/countries?asOf=2020-01-01, shows only the newest figures",
        "/countries?groups=LDC, did you mean group?",
        "/gaps?as_of=2020-01-01, did you mean asOf?",
        "/?as_of=2020-01-01, shows only the newest figures"
    })
    void similarAndUnsupportedParametersAreRefused(String target, String body) {
        given().accept(Browser.ACCEPT)
                .get(target)
                .then()
                .statusCode(400)
                .body(containsString(body));
        given().accept("*/*")
                .get(target)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/unknown-parameter"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/indicators/IT_NET_USER_ZS?utm_source=x&fbclid=y", "/?ref=z"})
    void trackingParametersAreIgnored(String target) {
        given().accept(Browser.ACCEPT).get(target).then().statusCode(200);
    }

    @ParameterizedTest
    @CsvSource({"GZIP, gzip", "'deflate, GZip;q=0.5', gzip", "gzip;q=0,", "br,"})
    void aPageIsCompressedIfTheClientAcceptsIt(String accepted, @Nullable String coding) {
        String sentCoding =
                given().config(config().decoderConfig(decoderConfig().noContentDecoders()))
                        .accept(Browser.ACCEPT)
                        .header("Accept-Encoding", accepted)
                        .get("/help")
                        .header("Content-Encoding");
        assertEquals(coding, sentCoding);
    }

    @Test
    void aPageThatDidNotChangeIsNotSentAgain() {
        String tag = given().accept(Browser.ACCEPT).get("/indicators").header("ETag");

        Response again =
                given().accept(Browser.ACCEPT).header("If-None-Match", tag).get("/indicators");

        assertEquals(304, again.statusCode());
        assertEquals("", again.body().asString());
    }

    @Test
    void theListForwardsSearchWordsAndTopic() {
        given().accept(Browser.ACCEPT)
                .urlEncodingEnabled(false)
                .get("/indicators?q=caf%C3%A9+%26+net&topic=CONNECTIVITY.USE&page=2")
                .then()
                .statusCode(200)
                .body(containsString("value=\"café &amp; net\""));

        SeenRequest seen = findSeen("/api/indicators/v1/indicators?");
        assertEquals(
                "/api/indicators/v1/indicators?q=caf%C3%A9%20%26%20net&topic=CONNECTIVITY.USE"
                        + "&pageSize=1000",
                seen.target());
    }

    @Test
    void anEmptySearchSaysWhatToDo() {
        Surroundings.indicators().json("/api/indicators/v1/indicators", Samples.text("none.json"));

        given().accept(Browser.ACCEPT)
                .get("/indicators?q=nosuchword")
                .then()
                .statusCode(200)
                .body(containsString("No indicator contains “nosuchword”"))
                .body(not(containsString("no data")));
    }

    @Test
    void withoutAChoiceTheNewestFigureOfEachAreaIsShown() {
        given().accept(Browser.ACCEPT)
                .get("/indicators/IT_NET_USER_ZS")
                .then()
                .body(
                        allOf(
                                containsString("Newest figure of each economy since 2013."),
                                containsString(
                                        "<td class=\"n\">84.2</td><td>2023"
                                                + " <small>estimated</small></td>"),
                                containsString("(not collected)</a>")));
    }

    @Test
    void aTranslatedPageIsInTheLanguageOfTheVisitor() {
        given().accept(Browser.ACCEPT)
                .header("Accept-Language", "ar,en;q=0.5")
                .get("/indicators/IT_NET_USER_ZS")
                .then()
                .header("Content-Language", "ar")
                .body(containsString("<main id=\"main\">"))
                .body(containsString(">خريطة</a>"));
        assertEquals("ar", findSeen("/api/indicators/v1/indicators/").header("accept-language"));
        given().accept(Browser.ACCEPT)
                .header("Accept-Language", "de")
                .get("/indicators?lang=fr")
                .then()
                .statusCode(200);
        assertEquals("fr", findSeen("/api/indicators/v1/indicators?").header("accept-language"));
    }

    @Test
    void theFrameUsesTheLanguageOfTheAddressAndRemembersIt() {
        given().accept(Browser.ACCEPT)
                .header("Accept-Language", "fr")
                .get("/help?lang=ar")
                .then()
                .header("Content-Language", "ar")
                .header("Set-Cookie", containsString("__Host-lang=ar;"))
                .body(
                        allOf(
                                containsString("<html lang=\"ar\" dir=\"rtl\">"),
                                containsString(">المؤشرات</a>"),
                                containsString("<main id=\"main\">"),
                                containsString("<a href=\"/help?lang=zh\" lang=\"zh\"")));
        given().accept(Browser.ACCEPT)
                .header("Accept-Language", "fr")
                .cookie("__Host-lang", "ru")
                .get("/help")
                .then()
                .header("Set-Cookie", nullValue())
                .body(containsString(">Показатели</a>"));
        given().accept(Browser.ACCEPT)
                .header("Accept-Language", "fr")
                .get("/help?lang=xx")
                .then()
                .header("Set-Cookie", nullValue())
                .body(
                        allOf(
                                containsString("<html lang=\"fr\" dir=\"ltr\">"),
                                containsString(
                                        "«\u202Fxx\u202F» n’est pas l’une des six langues")));
    }

    @Test
    void problemsAndTheirPagesAreTitledInTheLanguageOfTheCaller() {
        given().header("Accept-Language", "de, es;q=0.5")
                .get("/api/indicators/v1/nowhere")
                .then()
                .statusCode(404)
                .header("Content-Language", "es")
                .header("Vary", containsString("Accept-Language"))
                .body("title", equalTo("No encontrado"));
        given().get("/api/indicators/v1/nowhere")
                .then()
                .header("Content-Language", "en")
                .body("title", equalTo("Not found"));
        given().header("Accept-Language", "zh")
                .get("/nowhere")
                .then()
                .statusCode(404)
                .header("Content-Language", "zh")
                .header("Vary", containsString("Accept-Language"))
                .body("title", equalTo("未找到"));
        given().accept(Browser.ACCEPT)
                .header("Accept-Language", "ru")
                .get("/problems/not-found")
                .then()
                .body(containsString("<h1>Не найдено</h1>"));
    }

    @Test
    void theSealedArticleIsInThePageByteForByte() {
        given().accept(Browser.ACCEPT)
                .get("/reports/digital-engine")
                .then()
                .body(containsString(Samples.text("article.html")));
    }

    @Test
    void outdatedSentencesAreNamedOutsideTheArticle() {
        String html = given().accept(Browser.ACCEPT).get("/reports/digital-engine").asString();

        int banner = html.indexOf("id=\"overtaken\"");
        assertTrue(banner > 0 && banner < html.indexOf("<article"), html);
        String text = html.substring(banner, html.indexOf("<article"));
        assertTrue(text.contains("In Kenya <del>29.5</del> <ins>10.5</ins> percent"), text);
        assertTrue(text.contains("href=\"#s3\""), text);
    }

    @Test
    void aCountryShowsTheNewestFigureOfEachIndicatorWithUnitAndSource() {
        given().accept(Browser.ACCEPT)
                .get("/countries/KEN")
                .then()
                .body(containsString("<b>1.2 trillion</b>"))
                .body(containsString("Operator reports · release <a href=\"/releases/16\">16</a>"))
                .body(containsString(">Connectivity</th>"));
    }

    @Test
    void anUnknownAddressGetsAnErrorPage() {
        given().accept(Browser.ACCEPT)
                .get("/no-such-page")
                .then()
                .statusCode(404)
                .contentType("text/html;charset=utf-8")
                .body(containsString("Page not found"));
        given().accept(Browser.ACCEPT)
                .get("/indicators/NO_SUCH")
                .then()
                .statusCode(404)
                .body(containsString("<h1>"));
    }

    @Test
    void aPageSaysWhichServiceIsDownAndTheHomePageStaysUp() {
        Surroundings.indicators().on("/", request -> request.connection().close());

        given().accept(Browser.ACCEPT)
                .get("/indicators")
                .then()
                .statusCode(503)
                .body(containsString("indicators-service"));
        given().accept(Browser.ACCEPT)
                .get("/")
                .then()
                .statusCode(200)
                .body(containsString("not available at the moment"))
                .body(containsString("A digital engine"));

        Samples.serve();
        while (given().accept(Browser.ACCEPT).get("/indicators").statusCode() != 200) {
            Surroundings.pause(100); // the breaker lets a request through every second or two
        }
    }

    @Test
    void theDetailOfARefusalByAServiceIsShown() {
        Surroundings.indicators()
                .on(
                        "/api/indicators/v1/observations",
                        request ->
                                request.response()
                                        .setStatusCode(400)
                                        .end(
                                                "{\"title\":\"Unknown release\",\"detail\":\"There"
                                                        + " is no release <999>.\"}"));

        given().accept(Browser.ACCEPT)
                .get("/indicators/IT_NET_USER_ZS?release=999")
                .then()
                .statusCode(400)
                .body(containsString("There is no release &lt;999&gt;."));
    }

    @Test
    void aPageContainsItsStyleAndThePolicyAllowsIt() throws NoSuchAlgorithmException {
        Response page = given().accept(Browser.ACCEPT).get("/");
        Matcher style = Pattern.compile("(?s)<style>(.*?)</style>").matcher(page.asString());
        assertTrue(style.find());
        byte[] digest =
                MessageDigest.getInstance("SHA-256")
                        .digest(style.group(1).getBytes(StandardCharsets.UTF_8));
        page.then()
                .header(
                        "Content-Security-Policy",
                        containsString("'sha256-" + Base64.getEncoder().encodeToString(digest)));
    }

    private static SeenRequest findSeen(String target) {
        return Surroundings.indicators().requests().reversed().stream()
                .filter(seen -> seen.target().startsWith(target))
                .findFirst()
                .orElseThrow();
    }

    private static int count(String text, String part) {
        return text.split(Pattern.quote(part), -1).length - 1;
    }
}
