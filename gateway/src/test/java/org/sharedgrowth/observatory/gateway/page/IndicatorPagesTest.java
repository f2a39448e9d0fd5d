package org.sharedgrowth.observatory.gateway.page;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sharedgrowth.observatory.gateway.stub.Browser;
import org.sharedgrowth.observatory.gateway.stub.Samples;
import org.sharedgrowth.observatory.gateway.stub.StubService;
import org.sharedgrowth.observatory.gateway.stub.Surroundings;

/** Selections on the pages of indicators and countries. */
@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class IndicatorPagesTest {
    private static final String PAGE = "/indicators/IT_NET_USER_ZS";

    private final StubService indicators = Surroundings.indicators();

    @BeforeEach
    void serve() {
        Surroundings.signIn().reset();
        Samples.serve();
    }

    @Test
    void chosenAreasAreComparedOverTime() {
        assertRedirect(
                "?area=KEN&area=BRA&sex=F&from=2010&asOf=2026-01-01&lang=fr",
                "area=KEN,BRA&sex=F&asOf=2026-01-01&from=2010&lang=fr");
        assertRedirect("?sex=F,M", "sex=F,M");
        given().accept(Browser.ACCEPT)
                .get(PAGE + "?area=KEN&sex=*")
                .then()
                .statusCode(200)
                .body(containsString("<h1>"));
    }

    @Test
    void aFormerCodeRedirectsToTheCurrentCode() {
        indicators.json(
                "/api/indicators/v1/indicators/NET_USE_OLD", Samples.text("indicator.json"));
        indicators.json(
                "/api/indicators/v1/observations?indicator=NET_USE_OLD",
                Samples.text("latest.json"));
        for (String suffix :
                List.of(
                        "?view=table&asOf=2026-01-01&lang=fr",
                        "?view=&view=table&lang=fr",
                        "/linkset.json",
                        "/linkset.json?lang=fr&lang=")) {
            given().accept(suffix.contains("linkset") ? "*/*" : Browser.ACCEPT)
                    .redirects()
                    .follow(false)
                    .get("/indicators/NET_USE_OLD" + suffix)
                    .then()
                    .statusCode(308)
                    .header("Location", equalTo(Surroundings.ORIGIN + PAGE + suffix));
        }
    }

    @Test
    void aRemovedCodeIsReportedAsRemoved() {
        indicators.on(
                "/api/indicators/v1/indicators/NET_GONE",
                request ->
                        request.response()
                                .setStatusCode(410)
                                .putHeader("Content-Type", "application/problem+json")
                                .end(
                                        """
                                        {"type":"/problems/removed-code","title":"x","status":410,
                                         "detail":"Le code « NET_GONE » a été supprimé.",
                                         "instance":"x"}\
                                        """));
        given().accept(Browser.ACCEPT)
                .get("/indicators/NET_GONE?lang=fr")
                .then()
                .statusCode(410)
                .body(containsString("Le code a été supprimé"))
                .body(containsString("« NET_GONE » a été supprimé."))
                .body(containsString("href=\"/search?q=NET_GONE\""));
    }

    @Test
    void aPageNumberOfTheFormerListIsStillAccepted() {
        page("?page=2").body(containsString("<h1>"));
    }

    private static void assertRedirect(String query, String comparison) {
        given().accept(Browser.ACCEPT)
                .urlEncodingEnabled(false)
                .redirects()
                .follow(false)
                .get(PAGE + query)
                .then()
                .statusCode(301)
                .header(
                        "Location",
                        equalTo(
                                Surroundings.ORIGIN
                                        + "/compare?indicator=IT_NET_USER_ZS&"
                                        + comparison));
    }

    @Test
    void theErrorPageOfARefusedChoiceLinksToThePageWithoutIt() {
        indicators.on(
                "/api/indicators/v1/observations",
                request ->
                        request.response()
                                .setStatusCode(400)
                                .end("{\"title\":\"Unknown release\",\"detail\":\"'999'\"}"));
        given().accept(Browser.ACCEPT)
                .get(PAGE + "?release=999")
                .then()
                .statusCode(400)
                .body(
                        containsString(
                                "<a class=\"button\" href=\"" + PAGE + "\">Start again without"));
    }

    @Test
    void aPagePastTheEndSaysSo() {
        given().accept(Browser.ACCEPT)
                .get("/indicators?q=a&page=9")
                .then()
                .statusCode(200)
                .body(containsString("There is no page 9"))
                .body(containsString("<a href=\"/indicators?q=a\">Go to the first page</a>"))
                .body(not(containsString("No indicator has")));
    }

    @Test
    void countriesAndGroupsAreListedByName() {
        indicators.json(
                "/api/indicators/v1/areas?pageSize",
                """
                {"page":1,"pageSize":1000,"total":5,"items":[
                 {"code":"001","name":"World","kind":"group","observations":1},
                 {"code":"LDC","name":"Least developed countries","kind":"group"},
                 {"code":"CHE","name":"Switzerland","kind":"country","observations":1},
                 {"code":"CHN","name":"China","kind":"country","observations":1},
                 {"code":"CIV","name":"Côte d’Ivoire","kind":"country","observations":1}]}\
                """);
        String countries =
                given().accept(Browser.ACCEPT).get("/countries").then().extract().asString();
        assertEquals(List.of("CHN", "CIV", "CHE"), order(countries, "href=\"/countries/(C..)\""));
        assertEquals(List.of("LDC", "001"), order(countries, "<option value=\"(LDC|001)\""));
    }

    private static List<String> order(String html, String pattern) {
        return Pattern.compile(pattern).matcher(html).results().map(m -> m.group(1)).toList();
    }

    private static ValidatableResponse page(String query) {
        return given().accept(Browser.ACCEPT)
                .urlEncodingEnabled(false)
                .get(PAGE + query)
                .then()
                .statusCode(200);
    }
}
