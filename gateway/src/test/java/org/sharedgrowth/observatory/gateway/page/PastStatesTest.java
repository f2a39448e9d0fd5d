package org.sharedgrowth.observatory.gateway.page;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sharedgrowth.observatory.gateway.stub.AnalysisSamples;
import org.sharedgrowth.observatory.gateway.stub.Browser;
import org.sharedgrowth.observatory.gateway.stub.StubService;
import org.sharedgrowth.observatory.gateway.stub.Surroundings;
import org.sharedgrowth.observatory.gateway.stub.WorldSamples;

/** Pages say which past state they show, and link to the current one and to all states. */
@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class PastStatesTest {
    @BeforeEach
    void serve() {
        FlowSamples.serve(FlowSamples.unusedSeriesCount());
    }

    private static ValidatableResponse page(String target) {
        return given().accept(Browser.ACCEPT).get(target).then();
    }

    @Test
    void pastStatesNameTheirInstantAndLinkToTheOthers() {
        page("/flows/DF_DIGITAL").header("Memento-Datetime", nullValue());
        page("/flows/DF_DIGITAL/releases/17")
                .header("Memento-Datetime", "Sun, 01 Mar 2026 12:00:00 GMT")
                .header("Link", containsString("/flows/DF_DIGITAL>; rel=\"collection original\""))
                .header("Link", containsString("/flows/DF_DIGITAL/timemap>; rel=\"timemap\""));
        given().get("/flows/DF_DIGITAL/timemap")
                .then()
                .body(containsString("/flows/DF_DIGITAL/releases/17>; rel=\"first last memento\""))
                .body(containsString("datetime=\"Sun, 01 Mar 2026 12:00:00 GMT\""));
    }

    @Test
    void anIndicatorAndItsPastStateLinkToTheirDescriptions() {
        String now = links("/indicators/IT_NET_USER_ZS");
        for (String relation :
                List.of("cite-as", "describedby", "item", "type", "collection", "linkset")) {
            assertTrue(now.contains("rel=\"" + relation + "\""), relation + ": " + now);
        }
        assertEquals(3, now.split("describedby", -1).length - 1, now);
        assertFalse(now.contains("rel=\"original\""), now);
        page("/indicators/IT_NET_USER_ZS").header("Memento-Datetime", nullValue());

        String past = "/indicators/IT_NET_USER_ZS?asOf=2026-03-01";
        page(past).header("Memento-Datetime", endsWith(" GMT"));
        String then = links(past);
        assertTrue(then.contains("/indicators/IT_NET_USER_ZS>; rel=\"original\""), then);
        assertTrue(then.contains("/timemap>; rel=\"timemap\""), then);
        assertTrue(then.length() <= 2000 && then.split(">; rel=", -1).length <= 11, then);
        given().get("/indicators/IT_NET_USER_ZS/linkset.json")
                .then()
                .statusCode(200)
                .contentType("application/linkset+json")
                .body("linkset[0].describedby.size()", equalTo(3));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/gaps?asOf=2026-03-01",
                "/group-figures?asOf=2026-03-01",
                "/targets?asOf=2026-03-01"
            })
    void pagesOfComputedFiguresLinkToTheStatesOfTheirDataSet(String target) {
        StubService indicators = Surroundings.indicators();
        indicators.json(
                "/api/indicators/v1/observations?indicator=IT_NET_USER_ZS&sex",
                WorldSamples.pairs("IT_NET_USER_ZS"));
        indicators.json(AnalysisSamples.API + "gaps", AnalysisSamples.gaps());
        indicators.json(AnalysisSamples.API + "aggregates", AnalysisSamples.aggregates());
        indicators.json(AnalysisSamples.API + "targets", AnalysisSamples.targets());
        indicators.json(AnalysisSamples.API + "forecasts", AnalysisSamples.forecasts());
        page(target)
                .statusCode(200)
                .header("Memento-Datetime", endsWith(" GMT"))
                .header("Link", containsString("rel=\"original\""))
                .header(
                        "Link",
                        containsString(
                                "</flows/DF_DIGITAL/timemap>; rel=\"timemap\";"
                                        + " type=\"application/link-format\""));
        page(target.replaceAll(".asOf=.*", "")).header("Memento-Datetime", nullValue());
    }

    private static String links(String target) {
        return page(target).statusCode(200).extract().header("Link");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/compare?indicator=IT_NET_USER_ZS&area=KEN&asOf=2026-03-01",
                "/countries/KEN?asOf=2026-03-01"
            })
    void pagesOfPastFiguresLinkToTodaysPage(String target) {
        page(target)
                .statusCode(200)
                .header("Memento-Datetime", endsWith(" GMT"))
                .header("Link", containsString("rel=\"original\""))
                .header("Link", not(containsString("asOf")));
        page(target.replaceAll(".asOf=.*", "")).header("Memento-Datetime", nullValue());
    }
}
