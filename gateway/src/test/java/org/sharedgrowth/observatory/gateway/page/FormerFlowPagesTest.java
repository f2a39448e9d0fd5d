package org.sharedgrowth.observatory.gateway.page;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sharedgrowth.observatory.gateway.stub.Browser;
import org.sharedgrowth.observatory.gateway.stub.Samples;
import org.sharedgrowth.observatory.gateway.stub.StubService;
import org.sharedgrowth.observatory.gateway.stub.Surroundings;

/** The addresses of data sets that were withdrawn or renamed. */
@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class FormerFlowPagesTest {
    private static final String API = "/api/indicators/v1/";
    private static final String SDMX = "/sdmx/3.0/structure/";

    /** A release that no other test uses, so that nothing is cached for it. */
    private static final long NEWEST = 77_017;

    private static final String STRUCTURES =
            """
            {"data": {"dataflows": [
              {"id": "DF_NOW", "agencyID": "DIGOBS", "version": "1.0.0", "names": {"en": "Digital"},
               "annotations": [{"type": "FORMER_ID", "title": "DF_OLD"},
                {"type": "FORMER_ID", "title": "DF_GONE"}, {"type": "FORMER_ID", "title": "DF_NOW"}],
               "structure": "urn:sdmx:org.sdmx.infomodel.datastructure.DataStructure=DIGOBS:DSD(1.1.0)"},
              {"id": "DF_PAST", "agencyID": "DIGOBS", "version": "1.0.0",
               "names": {"en": "Past </script><b>", "fr": "Passé"},
               "structure": "urn:sdmx:org.sdmx.infomodel.datastructure.DataStructure=DIGOBS:DSD(1.1.0)"},
              {"id": "DF_PART", "agencyID": "DIGOBS", "version": "1.0.0", "names": {"en": "Part"},
               "annotations": [{"type": "VIEW_OF", "title": "DF_NOW"}],
               "structure": "urn:sdmx:org.sdmx.infomodel.datastructure.DataStructure=DIGOBS:DSD(1.1.0)"},
              {"id": "DF_PLANNED", "agencyID": "DIGOBS", "version": "1.0.0", "names": {"en": "Secret"},
               "structure": "urn:sdmx:org.sdmx.infomodel.datastructure.DataStructure=DIGOBS:DSD(1.1.0)"}],
             "dataConstraints": [
              {"id": "CC", "role": "Actual", "constraintAttachment": {"dataflows": [
               "urn:sdmx:org.sdmx.infomodel.datastructure.Dataflow=DIGOBS:DF_NOW(1.0.0)"]},
               "cubeRegions": [{"keyValues": [
                {"id": "TIME_PERIOD", "timeRange": {"startPeriod": {"period": "2005"},
                 "endPeriod": {"period": "2024"}}}]}]}]}}
            """;

    @BeforeEach
    void serve() {
        Samples.serve();
        StubService indicators = Surroundings.indicators();
        indicators.json(
                API + "indicators?pageSize=1",
                "{\"page\":1,\"pageSize\":1,\"total\":0,\"items\":[],\"release\":{\"id\":"
                        + NEWEST
                        + ",\"publishedAt\":\"2026-03-01T12:00:00Z\"}}");
        indicators.json(SDMX + "dataflow/", STRUCTURES);
        indicators.json(SDMX + "provisionagreement/", "{\"data\":{}}");
        indicators.json(SDMX + "dataproviderscheme/", "{\"data\":{}}");
        for (String flow : List.of("DF_NOW", "DF_PAST")) {
            indicators.json(API + "releases?flow=" + flow, releases(flow));
            indicators.json(API + "releases?open=1&flow=" + flow, releases(flow));
        }
        String none = "{\"page\":1,\"pageSize\":1,\"total\":0,\"items\":[]}";
        indicators.json(API + "releases?flow=DF_PLANNED", none);
        indicators.json(API + "releases?open=1&flow=DF_PLANNED", none);
    }

    private static String releases(String flow) {
        return """
        {"page":1,"pageSize":1,"total":1,"items":[{"id": 17, "publishedAt": "2026-03-01T12:00:00Z",
         "flow": "%s", "provider": "NSO_KEN", "seriesAdded": 1, "seriesRevised": 0,
         "observations": 9}]}
        """
                .formatted(flow);
    }

    @Test
    void aPageNamesTheWithdrawnDataSet() {
        given().accept(Browser.ACCEPT)
                .get("/flows/DF_PAST?lang=fr")
                .then()
                .statusCode(410)
                .body(containsString("Passé n’a plus de chiffres"))
                .body(containsString("href=\"/releases/17\""))
                .body(not(containsString("ld+json")));
        given().accept(Browser.ACCEPT)
                .get("/flows/DF_PAST/releases/17")
                .then()
                .statusCode(410)
                .body(containsString("Past &lt;/script&gt;"));
        given().get("/catalog.ttl").then().body(not(containsString("DF_PAST")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {".ttl", "/linkset.json", "/croissant.json", "/timemap", "/releases/17.rdf"})
    void aProgramGetsTheNameOfTheWithdrawnDataSet(String suffix) {
        given().accept("*/*")
                .get("/flows/DF_PAST" + suffix)
                .then()
                .statusCode(410)
                .contentType(startsWith("text/plain"))
                .header("Access-Control-Allow-Origin", "*")
                .body(containsString("DF_PAST (Past </script><b>) had figures until release 17"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/releases/17",
                ".ttl",
                "/linkset.json",
                "/croissant.json",
                "/timemap",
                "/releases/17.rdf",
                "/releases/17/linkset.json"
            })
    void theAddressesOfAFormerCodeRedirectToTheDataSet(String suffix) {
        boolean isPage = suffix.isEmpty() || suffix.endsWith("17");
        given().redirects()
                .follow(false)
                .accept(isPage ? Browser.ACCEPT : "*/*")
                .get("/flows/DF_OLD" + suffix + "?lang=fr")
                .then()
                .statusCode(308)
                .header(
                        "Location",
                        endsWith("/flows/DF_NOW" + suffix + (isPage ? "?lang=fr" : "")));
    }

    @Test
    void aCodeInUseIsNotTreatedAsAFormerOne() {
        given().accept(Browser.ACCEPT).get("/flows/DF_NOW").then().statusCode(200);
    }

    /**
     * A view (a part of another data set) without figures, a planned data set that is not public,
     * and an unknown code.
     */
    @ParameterizedTest
    @ValueSource(strings = {"DF_PART", "DF_PLANNED", "DF_NONE"})
    void aDataSetThatNeverHadFiguresIsNotFound(String code) {
        given().accept(Browser.ACCEPT).get("/flows/" + code).then().statusCode(404);
        given().get("/flows/" + code + ".ttl").then().statusCode(404);
    }
}
