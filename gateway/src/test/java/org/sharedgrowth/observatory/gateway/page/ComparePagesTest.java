package org.sharedgrowth.observatory.gateway.page;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Locale;
import java.util.Locale.IsoCountryCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sharedgrowth.observatory.chart.tiles.TileMap;
import org.sharedgrowth.observatory.gateway.stub.Browser;
import org.sharedgrowth.observatory.gateway.stub.Samples;
import org.sharedgrowth.observatory.gateway.stub.StubService;
import org.sharedgrowth.observatory.gateway.stub.Surroundings;
import org.sharedgrowth.observatory.gateway.stub.WorldSamples;

/** Comparisons of countries over time, with every economy to choose from. */
@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class ComparePagesTest {
    private static final String PAGE = "/compare?indicator=IT_NET_USER_ZS&area=";

    private static final String FEW_AREAS = "KEN,GHA,NGA,RWA,MOZ,BRA";
    private static final String API = "/api/indicators/v1/";

    private static final List<String> CODES =
            Locale.getISOCountries(IsoCountryCode.PART1_ALPHA3).stream()
                    .filter(TileMap::hasTile)
                    .sorted()
                    .limit(217)
                    .toList();

    private final StubService indicators = Surroundings.indicators();

    @BeforeEach
    void serve() {
        Samples.serve();
        indicators.json(API + "areas?pageSize", areas());
        serve(FEW_AREAS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "&view=table", "&view=multiples", "&lang=ar", "&lang=ru"})
    void aComparisonOfTwentyYearsIsLightEnoughForASlowConnection(String query) {
        PageWeight.assertLight(PAGE + FEW_AREAS + query);
    }

    @Test
    void smallMultiplesOfTwentyFourCountriesAreLightEnoughToo() {
        String codes = String.join(",", CODES.subList(0, 24));
        serve(codes);
        PageWeight.assertLight(PAGE + codes + "&from=2005");
    }

    @Test
    void theFiguresOfAllCountriesAreRequestedTogether() {
        page(FEW_AREAS + "&from=2010&release=17")
                .body(containsString("<svg class=\"lc\""))
                .body(containsString("<option>Afghanistan"));
        assertTrue(
                indicators.requests().stream()
                        .anyMatch(seen ->
                                seen.target()
                                        .equals(
                                                API
                                                        + "observations?indicator=IT_NET_USER_ZS"
                                                        + "&area="
                                                        + FEW_AREAS
                                                        + "&from=2010&release=17&pageSize=1000")),
                indicators.requests().toString());
    }

    @ParameterizedTest
    @CsvSource({
        "indicator=NET_USERS&area=KEN, indicator=IT_NET_USER_ZS&area=KEN",
        "indicator=IT.NET.USER.ZS&area=KEN&view=table, indicator=IT_NET_USER_ZS&area=KEN&view=table",
        "'indicator=NET_USERS,IT_NET_USER_ZS&area=KEN', indicator=IT_NET_USER_ZS&area=KEN",
        "'indicator=IT_NET_USER_ZS&area=KE,GHA&lang=fr', 'indicator=IT_NET_USER_ZS&area=KEN,GHA&lang=fr'",
        "'indicator=IT_NET_USER_ZS&area=KENYA_OLD&sex=F,M&to=2020', 'indicator=IT_NET_USER_ZS&area=KEN&sex=F,M&to=2020'",
        "area=KEN&area=BR&indicator=NET_USERS, 'area=KEN,BRA&indicator=IT_NET_USER_ZS'"
    })
    void formerCodesAndCodesOfOtherListsRedirectToTheCurrentAddress(String sent, String current) {
        serveFormerCodes();
        String location =
                given().redirects()
                        .follow(false)
                        .accept(Browser.ACCEPT)
                        .get("/compare?" + sent)
                        .then()
                        .statusCode(308)
                        .extract()
                        .header("Location");
        assertTrue(location.endsWith("/compare?" + current), location);
    }

    @Test
    void aFormerCodeIsAcceptedInAnEmbeddedView() {
        serveFormerCodes();
        given().get("/embed/compare?live=true&indicator=NET_USERS&area=KE")
                .then()
                .statusCode(200)
                .body(containsString("<svg class=\"lc\""));
    }

    @Test
    void unknownCodesAreReportedOnThePage() {
        serveFormerCodes();
        indicators.on(
                API + "indicators/NO_SUCH",
                request ->
                        request.response()
                                .setStatusCode(404)
                                .putHeader("Content-Type", "application/problem+json")
                                .end("{\"status\":404,\"title\":\"Not found\"}"));
        given().accept(Browser.ACCEPT)
                .get("/compare?indicator=NO_SUCH&area=KEN,NOWHERE")
                .then()
                .statusCode(200)
                .body(containsString("NO_SUCH"))
                .body(containsString("NOWHERE"));
    }

    private void serveFormerCodes() {
        indicators.json(API + "indicators/NET_USERS", Samples.text("indicator.json"));
        indicators.json(API + "indicators/IT.NET.USER.ZS", Samples.text("indicator.json"));
        indicators.on(
                API + "areas/",
                request ->
                        request.response()
                                .setStatusCode(404)
                                .putHeader("Content-Type", "application/problem+json")
                                .end("{\"status\":404,\"title\":\"Not found\"}"));
        indicators.json(
                API + "areas/BR",
                "{\"code\":\"BRA\",\"name\":\"Brazil\",\"kind\":\"country\",\"observations\":4}");
        indicators.json(
                API + "areas/KE",
                "{\"code\":\"KEN\",\"name\":\"Kenya\",\"kind\":\"country\",\"observations\":4}");
        indicators.json(
                API + "areas/KENYA_OLD",
                "{\"code\":\"KEN\",\"name\":\"Kenya\",\"kind\":\"country\",\"observations\":4}");
    }

    @Test
    void anUnknownCountryIsReportedAtItsFieldAndTheRestIsApplied() {
        page("BRA&add=Kenyaa&to=2020")
                .body(containsString("No country or group is called “Kenyaa”."))
                .body(containsString("aria-describedby=\"add-fault\""))
                .body(containsString("area=BRA,KEN&amp;to=2020\">Kenya</a>"))
                .body(containsString("href=\"/countries\">All countries and groups</a>"))
                .body(containsString("name=\"to\" value=\"2020\""));
    }

    @Test
    void misspelledIndicatorsAreSuggestedAndCodesInAnyFormAreAdded() {
        page("KEN&addIndicator=interent+users&to=2020")
                .body(containsString("No indicator is called “interent users”."))
                .body(containsString("indicator=IT_NET_USER_ZS&amp;area=KEN&amp;to=2020\">"));
        given().accept(Browser.ACCEPT)
                .get("/compare?area=KEN&addIndicator=it.net.user.zs")
                .then()
                .statusCode(200)
                .body(containsString("name=\"indicator\" value=\"IT_NET_USER_ZS\""))
                .body(containsString("<svg class=\"lc\""));
    }

    @Test
    void forAnUnknownIndicatorThePageLinksToTheListOfAll() {
        given().accept(Browser.ACCEPT)
                .get("/compare?area=KEN&addIndicator=qqqq")
                .then()
                .statusCode(200)
                .body(containsString("href=\"/indicators\">All indicators</a>"))
                .body(not(containsString("id=\"why\"")));
    }

    @Test
    void forADayBeforeTheFirstReleaseThePageLinksToTheDayOfThatRelease() {
        indicators.json(
                API + "observations?indicator=IT_NET_USER_ZS&area=KEN&asOf=2010-01-01",
                WorldSamples.list(new JsonArray()));
        indicators.json(
                API + "releases?open=1&indicator=IT_NET_USER_ZS&pageSize=1",
                "{\"page\":1,\"pageSize\":1,\"total\":1,\"items\":"
                        + "[{\"id\":1,\"publishedAt\":\"2020-03-03T09:00:00Z\"}]}");
        page("KEN&asOf=2010-01-01")
                .body(containsString("was released before 3 March 2020."))
                .body(containsString("asOf=2020-03-03\">See the first figures</a>"))
                .body(not(containsString("nothing released yet.")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"9999-01-01", "2026-02-30", "soon"})
    void anInvalidDayIsReportedAtItsFieldAndTheRestIsKept(String day) {
        page("KEN&to=2020&asOf=" + day)
                .body(containsString("“" + day + "” is not a past date, such as"))
                .body(containsString("aria-describedby=\"as-of-fault\""))
                .body(containsString("name=\"to\" value=\"2020\""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr", "es", "ru", "ar", "zh"})
    void sixtyChangesAreLightEnoughInEveryLanguage(String language) {
        indicators.json(API + "flows/DF_DIGITAL/revisions", WorldSamples.changes(200));
        String query = FEW_AREAS + "&view=changes&since=2022-05-01&lang=" + language;

        PageWeight.assertLight(PAGE + query);
        String html = page(query).extract().asString();
        assertEquals(60, html.split("/releases/history\\?", -1).length - 1);
        assertTrue(html.contains("href=\"/releases/changes?flow=DF_DIGITAL&amp;from=12"), html);
    }

    @Test
    void markupInTheAddressIsEscaped() {
        page("KEN&add=%3Cscript%3E&from=%3Ci%3E&sex=%3Cb%3E")
                .body(not(containsString("<script>")))
                .body(not(containsString("<i>")))
                .body(containsString("“&lt;script&gt;”"));
    }

    @Test
    void anUnknownIndicatorIsNamedAndOthersAreOffered() {
        indicators.on(
                API + "indicators/NOTHING", request -> request.response().setStatusCode(404).end());
        indicators.json(API + "indicators?pageSize", Samples.text("indicators.json"));
        given().accept(Browser.ACCEPT)
                .get("/compare?indicator=NOTHING&area=KEN")
                .then()
                .statusCode(200)
                .body(containsString("“NOTHING” is not an indicator."))
                .body(containsString("Begin with one of these"));
    }

    @Test
    void aReleaseThatTheServiceRefusesIsNamedAndTodaysFiguresAreShown() {
        indicators.on(
                API + "observations?indicator=IT_NET_USER_ZS&area=KEN&release=999",
                request -> request.response().setStatusCode(404).end());
        page("KEN&release=999")
                .body(containsString("There is no release “999”."))
                .body(containsString("<svg class=\"lc\""));
    }

    @Test
    void aMisspelledParameterIsRefused() {
        given().accept(Browser.ACCEPT)
                .get(PAGE + "KEN&urbanization=U")
                .then()
                .statusCode(400)
                .body(containsString("did you mean urbanisation?"));
    }

    @Test
    void onlyAnEmbeddedViewMayBeFramedAndItSetsNoCookie() {
        given().accept(Browser.ACCEPT)
                .urlEncodingEnabled(false)
                .get("/embed" + PAGE + FEW_AREAS + "&release=39&lang=fr")
                .then()
                .statusCode(200)
                .header("Content-Security-Policy", containsString("frame-ancestors *"))
                .header("Content-Security-Policy", containsString("form-action 'none'"))
                .header("Cross-Origin-Resource-Policy", "cross-origin")
                .header("Set-Cookie", nullValue())
                .body(containsString("Chiffres de la diffusion 39"))
                .body(containsString("<svg class=\"lc\""))
                .body(not(containsString("<form")));
        page(FEW_AREAS).header("Content-Security-Policy", containsString("frame-ancestors 'none'"));
    }

    @Test
    void anEmbeddedViewWithoutAReleaseShowsNoFigure() {
        given().accept(Browser.ACCEPT)
                .urlEncodingEnabled(false)
                .get("/embed" + PAGE + FEW_AREAS)
                .then()
                .statusCode(200)
                .body(containsString("The address of this view names no release"))
                .body(containsString("&amp;release=39"))
                .body(not(containsString("<svg class=\"lc\"")));
    }

    @Test
    void theErrorPageOfAnEmbeddedViewHasNoMenuButALinkToTheSite() {
        for (String address : List.of("/embed/nothing", "/embed" + PAGE + "KEN&urbanization=U")) {
            given().accept(Browser.ACCEPT)
                    .get(address)
                    .then()
                    .statusCode(greaterThanOrEqualTo(400))
                    .header("Content-Security-Policy", containsString("frame-ancestors *"))
                    .header("Set-Cookie", nullValue())
                    .body(containsString("target=\"_top\">Open the observatory</a>"))
                    .body(not(containsString("<nav")))
                    .body(not(containsString("<form")));
        }
    }

    private static ValidatableResponse page(String query) {
        return given().accept(Browser.ACCEPT)
                .urlEncodingEnabled(false)
                .get(PAGE + query)
                .then()
                .statusCode(200);
    }

    private static String areas() {
        JsonArray items = new JsonArray();
        for (String code : CODES) {
            items.add(
                    new JsonObject()
                            .put("code", code)
                            .put("name", WorldSamples.name(code))
                            .put("kind", "country")
                            .put("observations", 5));
        }
        return WorldSamples.list(items);
    }

    /** Makes the service return one figure for each year and country, whatever is requested. */
    private void serve(String codes) {
        JsonArray items = new JsonArray();
        String[] each = codes.split(",", -1);
        for (int i = 0; i < each.length; i++) {
            for (int year = 2005; year < 2025; year++) {
                items.add(figure(each[i], year, i * 7919 + year * 104_729));
            }
        }
        indicators.json(
                API + "observations?indicator=IT_NET_USER_ZS&area", WorldSamples.list(items));
    }

    private static JsonObject figure(String code, int year, int seed) {
        return new JsonObject()
                .put("flow", "DF_DIGITAL")
                .put("key", "A." + code + ".IT_NET_USER_ZS._T._T._T._T._T")
                .put("indicator", "IT_NET_USER_ZS")
                .put("area", code)
                .put("areaName", WorldSamples.name(code))
                .put("period", Integer.toString(year))
                .put("value", seed % 11 == 0 ? null : (seed % 1000) / 10.0)
                .put("status", seed % 11 == 0 ? "O" : seed % 5 == 0 ? "E" : "A")
                .put("decimals", 1)
                .put("source", "Survey " + seed % 3);
    }
}
