package org.sharedgrowth.observatory.reports;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sharedgrowth.observatory.reports.fixture.IndicatorsStub;
import org.sharedgrowth.observatory.reports.fixture.Reports;
import org.sharedgrowth.observatory.reports.fixture.Suite;
import org.sharedgrowth.observatory.reports.fixture.Tokens;

@QuarkusTest
@QuarkusTestResource(Suite.class)
class OvertakenTest {
    private static final String PATH = "/api/reports/v1/overtaken";
    private static final String CELL = "DF_DIGITAL," + Reports.KEY + ",2019,64.56912,A";

    private final IndicatorsStub data = IndicatorsStub.up();

    @BeforeEach
    void releaseData() {
        Reports.releaseData(data, "54.3", "54.3");
    }

    private static ValidatableResponse request(String token, String... cells) {
        return given().auth().oauth2(token).queryParam("cell", List.of(cells)).get(PATH).then();
    }

    private static String flow(Reports report) {
        return report.get("").extract().path("facts[1].flow");
    }

    /** The path of a report in the answer. */
    private static String pathOf(Reports report) {
        return "items.find { it.slug == '" + report.slug() + "' }";
    }

    @Test
    void reviewersAndContributorsSeeTheSentencesAsTheyWouldRead() {
        Reports report = Reports.aReport().drafted().approved().published();
        String cell = flow(report) + "," + Reports.KEY + ",2019,64.56912,A";
        request(Tokens.of("reviewer-chn", "reviewer"), cell)
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body(pathOf(report) + ".title", equalTo("Online in China"))
                .body(pathOf(report) + ".sentences", hasSize(1))
                .body(pathOf(report) + ".sentences[0].sentence", equalTo("s-2"))
                .body(
                        pathOf(report) + ".sentences[0].newText",
                        equalTo("Between 2018 and 2019 the share rose to 64.6%, from 54.3%."));
        request(
                        Tokens.of("contributor-chn", "contributor"),
                        flow(report) + "," + Reports.KEY + ",2019,,")
                .body(pathOf(report) + ".sentences[0].verdict", equalTo("Gone"));
    }

    @Test
    void aReportThatWouldReadTheSameIsNotListed() {
        Reports report = Reports.aReport().drafted().approved().published();
        String start = flow(report) + "," + Reports.KEY;
        for (String cell : List.of(start + ",2019,54.31,A", start + ",1990,1,A")) {
            request(Tokens.of("reviewer-chn", "reviewer"), cell)
                    .statusCode(200)
                    .body(pathOf(report), nullValue());
        }
    }

    @Test
    void onlyContributorsAndReviewersMayListOvertakenSentences() {
        for (String role : List.of("reader", "author", "publisher", "admin")) {
            request(Tokens.of("somebody", role), CELL).statusCode(403);
        }
    }

    @Test
    void guestsAreAskedToSignIn() {
        given().queryParam("cell", CELL)
                .get(PATH)
                .then()
                .statusCode(401)
                .contentType("application/problem+json");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "A.KEN",
                "DF,KEY,2020,1",
                "DF,KEY,2020,NaN,A",
                "DF,KEY,2020,1e9,A",
                "DF,KEY,2020,1,A,B"
            })
    void aMalformedCellIsRefusedWithTheExpectedFormat(String cell) {
        request(Tokens.of("reviewer-chn", "reviewer"), cell)
                .statusCode(400)
                .body("type", equalTo("/problems/invalid-parameter"))
                .body("detail", containsString("DATAFLOW,KEY,PERIOD,VALUE,STATUS"));
    }

    @Test
    void noCellsAndTooManyCellsAreRefused() {
        String token = Tokens.of("reviewer-chn", "reviewer");
        given().auth().oauth2(token).get(PATH).then().statusCode(400);
        request(token, Collections.nCopies(51, CELL).toArray(String[]::new))
                .statusCode(400)
                .body("detail", containsString("1–50"));
    }
}
