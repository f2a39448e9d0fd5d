package org.sharedgrowth.observatory.gateway.page;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.sharedgrowth.observatory.gateway.agent.AgentClient.send;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sharedgrowth.observatory.gateway.stub.Browser;
import org.sharedgrowth.observatory.gateway.stub.Samples;
import org.sharedgrowth.observatory.gateway.stub.StubService;
import org.sharedgrowth.observatory.gateway.stub.Surroundings;

/** Data sets, their editions, and how both are described for programs. */
@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class FlowPagesTest {
    private static final String API = FlowSamples.API;
    private static final String SDMX = FlowSamples.SDMX;

    private final StubService indicators = Surroundings.indicators();
    private long seriesCount;

    /** Each test has data sets of its own, so that nothing cached about their files is used. */
    @BeforeEach
    void begin() {
        seriesCount = FlowSamples.unusedSeriesCount();
        serve();
    }

    private void serve() {
        FlowSamples.serve(seriesCount);
    }

    private static ValidatableResponse page(String target) {
        return given().accept(Browser.ACCEPT).get(target).then();
    }

    @ParameterizedTest
    @CsvSource({
        "/catalog.ttl, text/turtle",
        "/catalog.jsonld, application/ld+json",
        "/catalog.rdf, application/rdf+xml",
        "/flows/DF_DIGITAL.ttl, text/turtle",
        "/flows/DF_DIGITAL.rdf, application/rdf+xml",
        "/flows/DF_DIGITAL/releases/17.jsonld, application/ld+json",
        "/flows/DF_DIGITAL/releases/16.ttl, text/turtle",
        "/flows/DF_DIGITAL/linkset.json, application/linkset+json",
        "/flows/DF_DIGITAL/timemap, application/link-format",
        "/flows/DF_DIGITAL/releases/17/linkset.json, application/linkset+json"
    })
    void aDescriptionIsOpenToProgramsOfAllSites(String path, String type) {
        String tag =
                given().accept("*/*")
                        .get(path)
                        .then()
                        .statusCode(200)
                        .contentType(startsWith(type))
                        .header("Access-Control-Allow-Origin", "*")
                        .header("Cross-Origin-Resource-Policy", "cross-origin")
                        .header("Vary", containsString("Accept-Encoding"))
                        .body(containsString("DF_DIGITAL"))
                        .body(not(containsString("DF_EMPTY")))
                        .extract()
                        .header("ETag");
        given().header("If-None-Match", tag).get(path).then().statusCode(304);
    }

    @Test
    void aDataSetIsDescribedByItsTopicsAndUnits() {
        given().get("/catalog.ttl")
                .then()
                .body(containsString("dcat:theme theme:TECH"))
                .body(not(containsString("Connectivité")));
        given().get("/flows/DF_DIGITAL.ttl")
                .then()
                .body(containsString("\"Connectivité\"@fr"))
                .body(containsString("\"Use of the internet\"@en"))
                .body(
                        containsString(
                                "stat:statUnitMeasure <sdmx/3.0/structure/codelist/DIGOBS/CL_UNIT_MEASURE/1.0#PT>"))
                .body(containsString("skos:prefLabel \"Percent\"@en"))
                .body(not(containsString("Persons")));
    }

    @ParameterizedTest
    @CsvSource({
        "DF_DIGITAL, 4000 figures of",
        "DF_DIGITAL, release: id 17",
        "DF_DIGITAL, Office of Kenya",
        "DF_DIGITEL, Nearest: DF_DIGITAL Digital",
        "DF_EMPTY, Nearest: DF_DIGITAL Digital"
    })
    void anAssistantReadsADataSetAsADocument(String flow, String part) {
        String uri = Surroundings.ORIGIN + "/flows/" + flow;
        String read =
                "{'jsonrpc':'2.0','id':1,'method':'resources/read','params':{'uri':'" + uri + "'}}";
        send(read).body(allOf(containsString(part), not(containsString("Secret"))));
    }

    @Test
    void equalReleasesGiveEqualBytes() {
        byte[] before = given().get("/catalog.ttl").asByteArray();
        serve();
        assertArrayEquals(before, given().get("/catalog.ttl").asByteArray());
    }

    @Test
    void theLicenceIsThatOfTheAgreements() {
        given().get("/catalog.ttl")
                .then()
                .body(containsString("dct:rights <#rights>"))
                .body(not(containsString("dct:license")));
        page("/flows/DF_DIGITAL").header("Link", not(containsString("rel=\"license\"")));
        serve();
        indicators.json(
                SDMX + "provisionagreement/",
                FlowSamples.AGREEMENTS.formatted(FlowSamples.LICENCE));
        given().get("/catalog.ttl")
                .then()
                .body(containsString("dct:license licence:CC_BY_4_0"))
                .body(not(containsString("dct:rights")));
        page("/flows/DF_DIGITAL")
                .header("Link", containsString("licenses/by/4.0/>; rel=\"license\""))
                .body(containsString("<a rel=\"license\" href=\"https://creativecommons.org"));
    }

    @Test
    void aPageShowsADataSetAndItsEditions() {
        page("/catalog")
                .statusCode(200)
                .body(containsString("<a href=\"/flows/DF_DIGITAL\">Digital &lt;/script&gt;"))
                .body(not(containsString("Secret")));
        page("/flows/DF_DIGITAL")
                .statusCode(200)
                .header("Link", containsString("/flows/DF_DIGITAL/releases/17>; rel=\"cite-as\""))
                .body(
                        allOf(
                                containsString("About the digital economy."),
                                containsString("2005–2024"),
                                containsString("Office of Kenya"),
                                containsString("href=\"/flows/DF_DIGITAL/releases/17\""),
                                containsString("\"name\":\"Digital \\u003c/script\\u003e"),
                                containsString("download?format=parquet")));
        page("/flows/DF_DIGITAL/releases/17")
                .statusCode(200)
                .body(not(containsString("There is a newer edition")));
        page("/flows/DF_DIGITAL/releases/16")
                .statusCode(200)
                .body(containsString("There is a newer edition"))
                .body(containsString("href=\"/flows/DF_DIGITAL/releases/17\""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/flows/DF_EMPTY",
                "/flows/DF_NONE",
                "/flows/DF_NONE.ttl",
                "/flows/DF_NONE/timemap",
                "/flows/DF_DIGITAL.xml",
                "/flows/DF_DIGITAL/releases/18",
                "/flows/DF_DIGITAL/releases/x",
                "/flows/DF_DIGITAL/releases/0"
            })
    void unknownAddressesAreNotFound(String path) {
        page(path).statusCode(404);
    }

    @Test
    void filesAreShownWithSizeAndFingerprint() {
        page("/flows/DF_DIGITAL").body(not(containsString("SHA-256")));
        serve();
        indicators.json(API + "flows/DF_DIGITAL/downloads?release=17", FlowSamples.FILES);

        for (String path : List.of("/flows/DF_DIGITAL", "/flows/DF_DIGITAL/releases/17")) {
            page(path)
                    .body(
                            allOf(
                                    containsString("> · 2.1 MB<"),
                                    containsString("> · 47 kB<"),
                                    containsString("0a".repeat(32)),
                                    containsString("1b".repeat(32)),
                                    containsString("2c".repeat(32)),
                                    containsString("download?format=sdmx-csv.gz")));
            given().get(path + ".ttl")
                    .then()
                    .body(containsString("dcat:byteSize \"2202009\""))
                    .body(containsString("\"" + "2c".repeat(32) + "\""));
        }
        given().get("/catalog.ttl").then().body(not(containsString("byteSize")));
    }

    @Test
    void aDescriptionThatWasMadeWithoutFingerprintsIsNotKept() {
        given().get("/flows/DF_DIGITAL.ttl").then().body(not(containsString("byteSize")));
        indicators.json(API + "flows/DF_DIGITAL/downloads?release=17", FlowSamples.FILES);
        given().get("/flows/DF_DIGITAL.ttl").then().body(containsString("byteSize"));
    }

    @Test
    void theColumnsOfAnEditionAreDescribed() {
        String path = "/flows/DF_DIGITAL/releases/17/croissant.json";
        given().get(path).then().statusCode(404);
        indicators.json(API + "flows/DF_DIGITAL/downloads?release=17", FlowSamples.FILES);
        indicators.json(
                "/sdmx/3.0/data/dataflow/DIGOBS/DF_DIGITAL/+/*?format=csvw", FlowSamples.COLUMNS);
        given().accept("*/*")
                .get(path)
                .then()
                .statusCode(200)
                .contentType(startsWith("application/ld+json"))
                .header("Access-Control-Allow-Origin", "*")
                .body("distribution[0].sha256", equalTo("2c".repeat(32)))
                .body("recordSet[0].field.name", contains("REF_AREA", "OBS_VALUE"))
                .body("recordSet[0].field.dataType", contains("sc:Text", "sc:Float"));
        page("/flows/DF_DIGITAL/releases/17").body(containsString("href=\"" + path + "\""));
        given().redirects()
                .follow(false)
                .get("/flows/DF_DIGITAL/croissant.json")
                .then()
                .statusCode(307)
                .header("Location", endsWith(path));
        given().get("/flows/DF_NONE/croissant.json").then().statusCode(404);
        given().get("/flows/DF_DIGITAL/releases/18/croissant.json").then().statusCode(404);
    }

    @Test
    void thePageOfADataSetLinksToItsReleasesAndTheirFeed() {
        page("/flows/DF_DIGITAL?lang=fr")
                .body(containsString("href=\"/releases?flow=DF_DIGITAL\""))
                .body(containsString("href=\"/flows/DF_DIGITAL/changes.atom?lang=fr\""));
        page("/flows/DF_DIGITAL/releases/17").body(not(containsString("changes.atom")));
    }

    @Test
    void programsThatAcceptADescriptionAreRedirectedToIt() {
        given().redirects()
                .follow(false)
                .accept("text/turtle, */*;q=0.1")
                .get("/flows/DF_DIGITAL")
                .then()
                .statusCode(303)
                .header("Location", endsWith("/flows/DF_DIGITAL.ttl"));
        given().redirects()
                .follow(false)
                .accept("application/rdf+xml")
                .get("/catalog")
                .then()
                .statusCode(303)
                .header("Location", endsWith("/catalog.rdf"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr", "es", "ru", "ar", "zh"})
    void pagesAreLightInEachLanguage(String language) {
        indicators.json(API + "flows/DF_DIGITAL/downloads", FlowSamples.FILES);
        PageWeight.assertLight("/catalog?lang=" + language);
        PageWeight.assertLight("/flows/DF_DIGITAL?lang=" + language);
        PageWeight.assertLight("/flows/DF_DIGITAL/releases/16?lang=" + language);
    }

    @Test
    void aVersionOfAReportHasAnAddressOfItsOwn() {
        String version = "/api/reports/v1/reports/digital-engine/versions/1.0";
        Surroundings.reports()
                .on(
                        version,
                        request ->
                                request.response()
                                        .putHeader(
                                                "Content-Type",
                                                request.path().endsWith("article")
                                                        ? "text/html"
                                                        : "application/json")
                                        .end(
                                                Samples.text(
                                                        request.path().endsWith("article")
                                                                ? "article.html"
                                                                : "report.json")));
        page("/reports/digital-engine/versions/1.0")
                .statusCode(200)
                .header(
                        "Link",
                        containsString("/reports/digital-engine/versions/1.0>; rel=\"cite-as\""));
    }

    @Test
    void theAddressOfAFigureRedirectsToItsHistory() {
        given().redirects()
                .follow(false)
                .get("/cells/DF_DIGITAL/A.KEN.X/2020?release=17&lang=fr")
                .then()
                .statusCode(307)
                .header(
                        "Location",
                        endsWith(
                                "/releases/history?flow=DF_DIGITAL"
                                        + "&key=A.KEN.X&period=2020&lang=fr"));
    }

    @Test
    void servicesAreCalledOncePerRelease() {
        given().get("/catalog.ttl").then().statusCode(200);
        long before = countRequests();
        given().get("/flows/DF_DIGITAL.ttl").then().statusCode(200);
        given().get("/catalog.rdf").then().statusCode(200);
        assertEquals(before, countRequests());
    }

    private long countRequests() {
        return indicators.requests().stream()
                .filter(request -> request.target().startsWith(SDMX))
                .count();
    }
}
