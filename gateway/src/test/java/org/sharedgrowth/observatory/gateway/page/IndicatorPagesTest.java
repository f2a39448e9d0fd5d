package org.sharedgrowth.observatory.gateway.page;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

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

/** Selections on the pages of indicators and countries, and their descriptions. */
@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class IndicatorPagesTest {
    private static final String PAGE = "/indicators/IT_NET_USER_ZS";
    private static final String NAME = "Individuals using the internet (% of population)";

    private final StubService indicators = Surroundings.indicators();

    @BeforeEach
    void serve() {
        Surroundings.signIn().reset();
        Samples.serve();
    }

    @Test
    void aViewOfWomenAloneSaysSoInTitleHeadingTableAndChart() {
        serve(List.of("F"));
        page("?area=KEN&sex=F")
                .body(
                        allOf(
                                containsString("<title>" + NAME + ": Female – "),
                                containsString("<h1><span>" + NAME + ": Female</span></h1>"),
                                containsString("Figures: <span>Female</span></h2>"),
                                containsString("<caption><span>" + NAME + ": Female, Percent"),
                                containsString("<figcaption><span>" + NAME + ": Female, Percent"),
                                containsString("name=\"sex\" value=\"F\" checked"),
                                not(containsString("name=\"sex\" value=\"M\" checked"))));
    }

    @Test
    void womenAndMenAreBothShown() {
        serve(List.of("F", "M"));
        page("?area=KEN&sex=F&sex=M")
                .body(
                        allOf(
                                containsString("Figures: <span>Female; Male</span></h2>"),
                                containsString(
                                        "<th scope=\"col\" class=\"n\"><span>Kenya, Female<"),
                                containsString("<th scope=\"col\" class=\"n\"><span>Kenya, Male<"),
                                containsString("name=\"sex\" value=\"F\" checked"),
                                containsString("name=\"sex\" value=\"M\" checked")));
        assertTrue(
                indicators.requests().stream()
                        .anyMatch(seen -> seen.target().contains("&sex=F,M")));
    }

    @Test
    void withoutAChoiceTheTotalIsMarkedAndNoHeadingNamesAPart() {
        page("?area=KEN&area=BRA")
                .body(
                        allOf(
                                containsString("name=\"sex\" value=\"_T\" checked"),
                                containsString("<h1><span>" + NAME + "</span></h1>")));
    }

    @Test
    void chosenSeriesWithoutDataAreNamed() {
        serve(List.of("F"));
        page("?area=KEN&area=CIV&sex=F&sex=M")
                .body(
                        allOf(
                                containsString("This selection has no figures for Côte d’Ivoire."),
                                containsString("There are no figures for Male (sex)"),
                                containsString("href=\"" + PAGE + "?area=KEN&amp;sex=F,M\"")));
    }

    @Test
    void anOlderReleaseThanThoseListedStaysChosen() {
        page("?area=KEN&release=1")
                .body(containsString("<option value=\"1\" selected>Release 1</option>"));
    }

    @Test
    void aRefusedChoiceHasAWayOut() {
        indicators.on(
                "/api/indicators/v1/observations",
                request ->
                        request.response()
                                .setStatusCode(400)
                                .end("{\"title\":\"The code is unknown\",\"detail\":\"'XX'\"}"));
        given().accept(Browser.ACCEPT)
                .get(PAGE + "?area=XX")
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
        String groups = page("?area=KEN").extract().asString();
        assertEquals(List.of("LDC", "001"), order(groups, "<option value=\"(LDC|001)\""));
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

    /** Makes the service return one figure of Kenya for each sex. */
    private void serve(List<String> sexes) {
        List<String> items =
                sexes.stream()
                        .map(sex ->
                                """
                                {"flow":"DF_DIGITAL","key":"A.KEN.IT_NET_USER_ZS.%1$s",
                                 "indicator":"IT_NET_USER_ZS","area":"KEN","areaName":"Kenya",
                                 "period":"2020","value":29.5,"status":"A","unit":"PT",
                                 "unitMultiplier":0,"decimals":1,"breakdown":{"SEX":"%1$s"},
                                 "source":"s","release":1}\
                                """
                                        .formatted(sex))
                        .toList();
        indicators.json(
                "/api/indicators/v1/observations?indicator=IT_NET_USER_ZS&area",
                "{\"page\":1,\"pageSize\":1000,\"total\":"
                        + items.size()
                        + ",\"items\":["
                        + String.join(",", items)
                        + "]}");
    }
}
