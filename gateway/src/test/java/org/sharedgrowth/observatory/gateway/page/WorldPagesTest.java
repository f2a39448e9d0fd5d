package org.sharedgrowth.observatory.gateway.page;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonArray;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sharedgrowth.observatory.gateway.stub.Browser;
import org.sharedgrowth.observatory.gateway.stub.Samples;
import org.sharedgrowth.observatory.gateway.stub.StubService;
import org.sharedgrowth.observatory.gateway.stub.Surroundings;
import org.sharedgrowth.observatory.gateway.stub.WorldSamples;

/** The page of an indicator, with one figure for every economy. */
@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class WorldPagesTest {
    private static final String PAGE = "/indicators/IT_NET_USER_ZS";
    private static final String API = "/api/indicators/v1/";
    private static final String CHANGES = API + "flows/DF_DIGITAL/revisions";

    @BeforeEach
    void serve() {
        Samples.serve();
        StubService indicators = Surroundings.indicators();
        indicators.json(API + "areas?pageSize", WorldSamples.areas());
        indicators.json(
                API + "observations?indicator=IT_NET_USER_ZS&latest",
                WorldSamples.figures("IT_NET_USER_ZS"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?view=ranking", "?view=table", "?lang=ar", "?lang=zh"})
    void aPageOfAllEconomiesIsLightEnoughForASlowConnection(String query) {
        PageWeight.assertLight(PAGE + query);
    }

    @ParameterizedTest
    @CsvSource({
        "en, asOf=2022-05-01",
        "fr, asOf=2022-05-01",
        "es, asOf=2022-05-01",
        "ru, asOf=2022-05-01",
        "ar, asOf=2022-05-01",
        "zh, asOf=2022-05-01",
        "ru, asOf=2022-05-01&view=ranking",
        "ru, asOf=2022-05-01&view=table",
        "ru, asOf=9999-01-01"
    })
    void aPastStateWithWhatChangedSinceIsLightEnoughToo(String language, String query) {
        Surroundings.indicators().json(CHANGES, WorldSamples.changes(40));

        PageWeight.assertLight(PAGE + "?" + query + "&lang=" + language);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?view=ranking", "?view=table", "?sex=F", "?lang=ar"})
    void everyViewDescribesTheIndicatorToSearchEngines(String query) {
        given().accept(Browser.ACCEPT)
                .get(PAGE + query)
                .then()
                .statusCode(200)
                .body(containsString("<script type=\"application/ld+json\">"))
                .body(containsString("\"@type\":\"Dataset\",\"@id\""));
        given().accept(Browser.ACCEPT)
                .get(PAGE + "?asOf=2022-05-01")
                .then()
                .body(not(containsString("application/ld+json")));
    }

    @Test
    void aPastStateSaysWhatChangedMostSince() {
        Surroundings.indicators().json(CHANGES, WorldSamples.changes(40));

        given().accept(Browser.ACCEPT)
                .get(PAGE + "?asOf=2022-05-01")
                .then()
                .statusCode(200)
                .body(containsString("What changed most since"))
                .body(containsString("<svg class=\"dp\""))
                .body(containsString("Since then: 30 revised and 10 withdrawn."));
        assertTrue(
                Surroundings.indicators().requests().stream()
                        .anyMatch(seen ->
                                seen.target()
                                        .equals(
                                                CHANGES
                                                        + "?indicator=IT_NET_USER_ZS"
                                                        + "&key=A.*.IT_NET_USER_ZS._T._T._T._T._T"
                                                        + "&from=2022-05-01&pageSize=1000")),
                Surroundings.indicators().requests().toString());
    }

    @Test
    void aPastStateIsShownEvenIfItsChangesCannotBeRead() {
        given().accept(Browser.ACCEPT)
                .get(PAGE + "?asOf=2022-05-01")
                .then()
                .statusCode(200)
                .body(containsString("What changed since then could not be read."))
                .body(containsString("class=\"tm\""));
    }

    @Test
    void forADayBeforeTheFirstReleaseThePageLinksToTheDayOfThatRelease() {
        StubService indicators = Surroundings.indicators();
        indicators.json(
                API + "observations?indicator=IT_NET_USER_ZS&latestValues=1&asOf=2010-01-01",
                WorldSamples.list(new JsonArray()));
        indicators.json(
                API + "releases?open=1&indicator=IT_NET_USER_ZS&pageSize=1",
                "{\"page\":1,\"pageSize\":1,\"total\":9,\"items\":[{\"id\":9}]}");
        indicators.json(
                API + "releases?open=1&indicator=IT_NET_USER_ZS&pageSize=1&page=9",
                "{\"page\":9,\"pageSize\":1,\"total\":9,\"items\":"
                        + "[{\"id\":1,\"publishedAt\":\"2020-03-03T09:00:00Z\"}]}");

        given().accept(Browser.ACCEPT)
                .get(PAGE + "?asOf=2010-01-01")
                .then()
                .statusCode(200)
                .body(containsString("was released before 3 March 2020."))
                .body(containsString("?asOf=2020-03-03\">See the first figures</a>"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"asOf=9999-01-01", "asOf=soon", "release=999", "release=x"})
    void aStateThatDoesNotExistIsNamedAndTodaysFiguresAreShown(String vintage) {
        Surroundings.indicators()
                .on(
                        API + "observations?indicator=IT_NET_USER_ZS&latestValues=1&" + vintage,
                        request -> request.response().setStatusCode(404).end());
        given().accept(Browser.ACCEPT)
                .get(PAGE + "?year=2020&" + vintage)
                .then()
                .statusCode(200)
                .body(containsString("Today’s figures are shown."))
                .body(containsString("<option selected>2020"))
                .body(containsString("class=\"tm\""));
    }

    @Test
    void everyEconomyIsInTheMapAndInTheTable() {
        String map = given().accept(Browser.ACCEPT).get(PAGE).asString();
        String table = given().accept(Browser.ACCEPT).get(PAGE + "?view=table").asString();

        assertEquals(WorldSamples.ECONOMIES, map.split("<th scope=\"row\">", -1).length - 1);
        for (String code : WorldSamples.CODES) {
            assertTrue(map.contains(">" + code + "</tspan>"), code);
            assertTrue(table.contains("\"/countries/" + code + "\""), code);
        }
    }

    @Test
    void thePageIsShownEvenIfReleasesCannotBeRead() {
        Surroundings.indicators()
                .on(API + "releases", request -> request.response().setStatusCode(503).end());

        given().accept(Browser.ACCEPT)
                .get(PAGE + "?view=ranking&mark=zzz")
                .then()
                .statusCode(200)
                .body(containsString("No economy here is called “zzz”."))
                .body(containsString("class=\"rank\""));
    }
}
