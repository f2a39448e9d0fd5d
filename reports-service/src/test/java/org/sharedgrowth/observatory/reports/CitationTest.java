package org.sharedgrowth.observatory.reports;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sharedgrowth.observatory.reports.fixture.IndicatorsStub;
import org.sharedgrowth.observatory.reports.fixture.Reports;
import org.sharedgrowth.observatory.reports.fixture.Suite;
import org.sharedgrowth.observatory.reports.fixture.Tokens;

/** Citing a report, and finding it by words. */
@QuarkusTest
@QuarkusTestResource(Suite.class)
class CitationTest {
    private final IndicatorsStub data = IndicatorsStub.up();

    @BeforeEach
    void releaseData() {
        Reports.releaseData(data, "54.3", "54.3");
    }

    @ParameterizedTest
    @CsvSource({
        "'', text/plain, Shared Growth Observatory (20",
        "?format=text, text/plain, Shared Growth Observatory (20",
        "?format=bibtex, application/x-bibtex, @techreport{observatory-reports-",
        "?format=ris, application/x-research-info-systems, TY  - RPRT",
        "?format=csl, application/vnd.citationstyles.csl+json, ["
    })
    void aVersionIsCitedInEveryFormat(String query, String type, String start) {
        Reports report = Reports.aReport().drafted().approved().published();
        report.get("/versions/1.0/citation" + query)
                .statusCode(200)
                .contentType(type + ";charset=UTF-8")
                .header("Content-Language", equalTo("en"))
                .body(startsWith(start))
                .body(containsString("Online in China"))
                .body(containsString("Version 1.0 of "))
                .body(containsString("/reports/" + report.slug()));
    }

    @Test
    void anUnpublishedReportCannotBeCited() {
        Reports draft = Reports.aReport().drafted();
        draft.get("/versions/1.0/citation").statusCode(404);
        given().auth()
                .oauth2(Tokens.author())
                .get(Reports.BASE + "/" + draft.slug() + "/versions/1.0/citation")
                .then()
                .statusCode(404);
    }

    @Test
    void reportsAreFoundByWordsOfTitleAndSlug() {
        Reports report = Reports.aReport().drafted().approved().published();
        Reports draft = Reports.aReport().drafted();
        String search = "?pageSize=1000&q=";
        given().get(Reports.BASE + search + "CHINA online")
                .then()
                .statusCode(200)
                .body("items.slug", hasItem(report.slug()))
                .body("items.title", everyItem(containsString("China")))
                .body("items.slug", not(hasItem(draft.slug())));
        given().get(Reports.BASE + search + report.slug())
                .then()
                .body("items.slug", hasItem(report.slug()));
        given().get(Reports.BASE + search + "online brazil")
                .then()
                .body("total", equalTo(0))
                .body("items.size()", equalTo(0));
        given().auth()
                .oauth2(Tokens.author())
                .get(Reports.BASE + search + draft.slug())
                .then()
                .body("items.slug", hasItem(draft.slug()));
        given().get(Reports.BASE + search + draft.slug())
                .then()
                .body("items.slug", not(hasItem(draft.slug())));
    }

    @Test
    void linksToOtherPagesKeepTheWords() {
        Reports.aReport().drafted().approved().published();
        Reports.aReport().drafted().approved().published();
        given().get(Reports.BASE + "?pageSize=1&q=china online")
                .then()
                .header("Link", containsString("?q=china%20online&pageSize=1&page=2>"));
    }

    @Test
    void aSearchTextThatIsTooLongIsRefused() {
        given().get(Reports.BASE + "?q=" + "a".repeat(201))
                .then()
                .statusCode(400)
                .body("errors[0].parameter", equalTo("q"));
    }
}
