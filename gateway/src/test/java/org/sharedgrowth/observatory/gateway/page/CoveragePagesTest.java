package org.sharedgrowth.observatory.gateway.page;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sharedgrowth.observatory.gateway.stub.Browser;
import org.sharedgrowth.observatory.gateway.stub.IndexSamples;
import org.sharedgrowth.observatory.gateway.stub.Samples;
import org.sharedgrowth.observatory.gateway.stub.StubService;
import org.sharedgrowth.observatory.gateway.stub.Surroundings;

/** The page that shows who is not measured. */
@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class CoveragePagesTest {
    private static final String API = "/api/indicators/v1/coverage";

    private final StubService indicators = Surroundings.indicators();

    @BeforeEach
    void serve() {
        Samples.serve();
        indicators.json(API, IndexSamples.coverage());
        indicators.json(API + "/economies", IndexSamples.economies());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?lang=fr", "?lang=ru", "?lang=ar", "?lang=zh"})
    void thePageIsLightEnoughForASlowConnection(String query) {
        PageWeight.assertLight("/unmeasured" + query);
    }

    @Test
    void theTopicWithTheLeastCoverageIsNamed() {
        given().accept(Browser.ACCEPT)
                .get("/unmeasured")
                .then()
                .statusCode(200)
                .body(
                        allOf(
                                containsString("Topic SKILLS"),
                                containsString("<a href=\"/groups/002\">Africa</a>"),
                                containsString("<td class=\"n\">31%"),
                                containsString("Disability"),
                                containsString("release 39")));
    }

    @Test
    void theChoiceIsKeptOnOtherPages() {
        given().accept(Browser.ACCEPT)
                .get("/unmeasured?group=002&topic=SKILLS&page=2")
                .then()
                .body(containsString("<option value=\"002\" selected>"))
                .body(containsString("<option value=\"SKILLS\" selected>"));
        assertTrue(
                indicators.requests().stream()
                        .anyMatch(seen ->
                                seen.target()
                                        .endsWith(
                                                "economies?group=002&topic=SKILLS&pageSize=25&page=2")));
    }

    @Test
    void aGroupThatDoesNotExistIsNamedAndAllAreShown() {
        indicators.on(
                API + "/economies?group",
                request -> request.response().setStatusCode(400).end("{\"detail\":\"None.\"}"));
        given().accept(Browser.ACCEPT)
                .urlEncodingEnabled(false)
                .get("/unmeasured?group=%3Cb%3E")
                .then()
                .statusCode(200)
                .body(containsString("&lt;b&gt;"))
                .body(not(containsString("“<b>")))
                .body(containsString("of 5"));
    }
}
