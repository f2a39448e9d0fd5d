package org.sharedgrowth.observatory.gateway.page;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sharedgrowth.observatory.gateway.stub.Browser;
import org.sharedgrowth.observatory.gateway.stub.Samples;
import org.sharedgrowth.observatory.gateway.stub.Surroundings;

/** The lists of countries and of indicators, and the pages of groups. */
@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class AreaPagesTest {
    private static final String API = "/api/indicators/v1/";

    @BeforeEach
    void serve() {
        Samples.serve();
        Surroundings.indicators().json(API + "areas?pageSize", areas());
        Surroundings.indicators().json(API + "indicators?pageSize", indicators());
        Surroundings.indicators()
                .json(
                        API + "areas/014",
                        "{\"code\":\"014\",\"name\":\"Eastern Africa\",\"kind\":\"group\"}");
        Surroundings.indicators().json(API + "observations?area=014", Samples.text("none.json"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/countries",
                "/countries?lang=ar",
                "/countries?lang=zh",
                "/countries?group=nonsense&q=a",
                "/groups/014",
                "/groups/014?lang=ru",
                "/indicators",
                "/indicators?lang=ar"
            })
    void thePageIsLight(String page) {
        PageWeight.assertLight(page);
    }

    @Test
    void thePageOfAGroupListsItsMembersAndSaysThatNothingIsComputed() {
        given().accept(Browser.ACCEPT)
                .get("/groups/014")
                .then()
                .statusCode(200)
                .body(containsString("<h1>Eastern Africa</h1>"))
                .body(containsString("None is computed here."))
                .body(containsString("No source has published a figure of the whole group"))
                .body(containsString(">Kenya</a>"));
    }

    @Test
    void anUnknownGroupIsNotFound() {
        Surroundings.indicators()
                .on(
                        API + "areas/NONE",
                        request ->
                                request.response()
                                        .setStatusCode(404)
                                        .putHeader("Content-Type", "application/problem+json")
                                        .end("{\"title\":\"No such area\",\"detail\":\"x\"}"));
        given().accept(Browser.ACCEPT).get("/groups/NONE").then().statusCode(404);
    }

    @Test
    void aGroupAndACountryHaveOneAddressEach() {
        assertRedirect("/countries/014?lang=fr", "/groups/014?lang=fr");
        assertRedirect("/countries/014?peers=001", "/groups/014");
        Surroundings.indicators()
                .json(
                        API + "areas/KEN",
                        "{\"code\":\"KEN\",\"name\":\"Kenya\",\"kind\":\"country\"}");
        assertRedirect("/groups/KEN", "/countries/KEN");
        Surroundings.indicators()
                .json(
                        API + "areas/WLD",
                        "{\"code\":\"001\",\"name\":\"World\",\"kind\":\"group\"}");
        assertRedirect("/groups/WLD", "/groups/001");
    }

    /** No list and no figure has these codes, but the service knows to which area they belong. */
    @ParameterizedTest
    @CsvSource({
        "KE, KEN, ?peers=001&lang=fr",
        "ZAR, COD, ?asOf=2026-01-01",
    })
    void codesOfOtherListsAndFormerCodesRedirectToTheCurrentCode(
            String sent, String current, String query) {
        Surroundings.indicators()
                .json(
                        API + "areas/" + sent,
                        "{\"code\":\"%s\",\"name\":\"x\",\"kind\":\"country\"}".formatted(current));
        Surroundings.indicators()
                .json(
                        API + "observations?area=" + sent,
                        "{\"page\":1,\"pageSize\":50,\"total\":0,\"items\":[]}");
        assertRedirect(308, "/countries/" + sent + query, "/countries/" + current + query);
    }

    private static void assertRedirect(String from, String to) {
        assertRedirect(301, from, to);
    }

    private static void assertRedirect(int status, String from, String to) {
        given().accept(Browser.ACCEPT)
                .redirects()
                .follow(false)
                .get(from)
                .then()
                .statusCode(status)
                .header("Location", equalTo(Surroundings.ORIGIN + to));
    }

    private static String areas() {
        JsonArray items = new JsonArray();
        for (String two : Locale.getISOCountries()) {
            Locale country = Locale.of("", two);
            items.add(
                    new JsonObject()
                            .put("code", country.getISO3Country())
                            .put("name", country.getDisplayCountry(Locale.ENGLISH))
                            .put("kind", "country")
                            .put("groups", groups())
                            .put("observations", 5));
        }
        items.add(
                new JsonObject()
                        .put("code", "014")
                        .put("name", "Eastern Africa")
                        .put("kind", "group"));
        return new JsonObject()
                .put("page", 1)
                .put("pageSize", 1000)
                .put("total", items.size())
                .put("items", items)
                .encode();
    }

    /** A catalogue of 361 indicators, an eighth of which have figures. */
    private static String indicators() {
        JsonArray items = new JsonArray();
        for (int i = 0; i < 361; i++) {
            JsonArray flows = new JsonArray();
            if (i % 8 == 0) {
                flows.add(
                        new JsonObject()
                                .put("id", "DF_WDI")
                                .put("observations", 100 + i)
                                .put("areas", 20 + i % 200)
                                .put("firstPeriod", "2005")
                                .put("lastPeriod", "2024"));
            }
            items.add(
                    new JsonObject()
                            .put("code", "CODE_" + Integer.toString(i * 7919, 36))
                            .put(
                                    "name",
                                    Integer.toString(i * 104_729, 36)
                                            + " employment, female (% of female employment)")
                            .put("topics", new JsonArray())
                            .put("flows", flows));
        }
        return new JsonObject()
                .put("page", 1)
                .put("pageSize", 1000)
                .put("total", items.size())
                .put("items", items)
                .encode();
    }

    private static JsonArray groups() {
        return new JsonArray()
                .add(new JsonObject().put("code", "002").put("name", "Africa"))
                .add(new JsonObject().put("code", "014").put("name", "Eastern Africa"));
    }
}
