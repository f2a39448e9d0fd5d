package org.sharedgrowth.observatory.gateway.discovery;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasXPath;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.xml.XmlPath;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sharedgrowth.observatory.gateway.stub.Samples;
import org.sharedgrowth.observatory.gateway.stub.Surroundings;

/** What robots, browsers and programs request first, through the running gateway. */
@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class CrawlTest {
    private static final String PLANNED =
            """
            {"page":1,"pageSize":1000,"total":1,"items":[{"flow":"DF_DIGITAL",
             "provider":"NSO_KEN","releaseAt":"2027-03-01T06:00:00Z",
                 "id":"0f8fad5b-d9cb-469f-a165-70867728950e","revision":3,"state":"PLANNED",
                 "changedAt":"2027-01-15T08:30:00Z"}]}\
            """;
    private static final String METADATA = "/.well-known/oauth-protected-resource";

    @BeforeEach
    void serve() {
        Samples.serve();
        Surroundings.indicators().json("/api/indicators/v1/calendar", PLANNED);
        Surroundings.indicators()
                .json(
                        "/api/indicators/v1/indices",
                        "{\"page\":1,\"pageSize\":50,\"total\":1,\"items\":[{\"code\":\"HDI\"}]}");
        Surroundings.indicators()
                .json(
                        "/api/indicators/v1/derived-flows",
                        "{\"page\":1,\"pageSize\":50,\"total\":0,\"items\":[]}");
        Surroundings.indicators()
                .json(
                        "/api/indicators/v1/flows",
                        "{\"page\":1,\"pageSize\":50,\"total\":1,\"items\":[{\"code\":\"DF_NONE\"}]}");
        for (String type : List.of("dataflow", "provisionagreement", "dataproviderscheme")) {
            Surroundings.indicators().json("/sdmx/3.0/structure/" + type + "/", "{\"data\":{}}");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/robots.txt, text/plain",
        "/sitemap.xml, application/xml",
        "/sitemaps/pages.xml, application/xml",
        "/sitemaps/indicators.xml, application/xml",
        "/sitemaps/countries.xml, application/xml",
        "/sitemaps/reports.xml, application/xml",
        "/opensearch.xml, application/opensearchdescription+xml",
        "/.well-known/security.txt, text/plain",
        "/.well-known/api-catalog, application/linkset+json",
        METADATA + "/api/indicators/v1, application/json",
        METADATA + "/api/reports/v1, application/json",
        "/releases.atom, application/atom+xml",
        "/reports.atom, application/atom+xml",
        "/countries/KEN/changes.atom, application/atom+xml",
        "/flows/DF_DIGITAL/changes.atom, application/atom+xml",
        "/calendar.ics, text/calendar"
    })
    void aDocumentIsOpenToAllSitesAndSentAgainOnlyIfItChanged(String path, String type) {
        String tag =
                given().header("Host", "evil.example")
                        .get(path)
                        .then()
                        .statusCode(200)
                        .contentType(containsString(type))
                        .header("Access-Control-Allow-Origin", "*")
                        .header("Cross-Origin-Resource-Policy", "cross-origin")
                        .header("Set-Cookie", nullValue())
                        .header("Cache-Control", containsString("public"))
                        .body(not(containsString("evil.example")))
                        .extract()
                        .header("ETag");

        given().header("If-None-Match", tag).get(path).then().statusCode(304);
        given().head(path).then().statusCode(200).contentType(containsString(type));
    }

    @Test
    void robotsLearnWhatNotToCrawlAndWhereTheSiteMapIs() {
        given().get("/robots.txt")
                .then()
                .body(containsString("User-agent: *\nDisallow: /api/\n"))
                .body(containsString("Disallow: /*asOf=\nDisallow: /*?*&*=\n"))
                .body(containsString("Sitemap: " + Surroundings.ORIGIN + "/sitemap.xml\n"));
    }

    @Test
    void theIndexListsAllSiteMapsAndEachSiteMapItsPages() {
        List<String> lists =
                given().get("/sitemap.xml").xmlPath().getList("sitemapindex.sitemap.loc");
        assertEquals(
                List.of(
                        Surroundings.ORIGIN + "/sitemaps/pages.xml",
                        Surroundings.ORIGIN + "/sitemaps/indicators.xml",
                        Surroundings.ORIGIN + "/sitemaps/countries.xml",
                        Surroundings.ORIGIN + "/sitemaps/reports.xml"),
                lists);
        assertTrue(locations("pages").contains(Surroundings.ORIGIN + "/indices/HDI?lang=fr"));
        assertTrue(locations("pages").contains(Surroundings.ORIGIN + "/offices/NSO_KEN?lang=fr"));
        assertTrue(locations("pages").contains(Surroundings.ORIGIN + "/docs/with/python?lang=fr"));
        // A data set without figures has no page.
        assertFalse(locations("pages").toString().contains("DF_NONE"));
        assertEquals(
                Surroundings.ORIGIN + "/countries/KEN?lang=en",
                locations("countries").stream()
                        .filter(place -> place.contains("KEN?lang=en"))
                        .findFirst()
                        .orElse(""));
        assertEquals(
                Surroundings.ORIGIN + "/reports/digital-engine?lang=en",
                locations("reports").getFirst());
    }

    @Test
    void aPageIsDatedByTheReleaseThatLastChangedItsFigures() {
        Surroundings.indicators()
                .json(
                        "/api/indicators/v1/areas?page",
                        """
                        {"page":1,"pageSize":1000,"total":2,"items":[
                         {"code":"KEN","name":"Kenya","kind":"country",
                          "changed":{"release":17,"at":"2026-11-24T10:00:00.123Z"}},
                         {"code":"014","name":"Eastern Africa","kind":"group",
                          "changed":{"release":0}}]}\
                        """);
        Surroundings.indicators()
                .json(
                        "/api/indicators/v1/releases",
                        Samples.text("releases.json").replace("\"id\": 17", "\"id\": 18"));

        given().get("/sitemaps/countries.xml")
                .then()
                .body(containsString("/countries/KEN?lang=en</loc><lastmod>2026-11-24T10:00:00Z<"))
                .body(containsString("/groups/014?lang=en</loc>\n<xhtml:link"));
    }

    @Test
    void aPublishedReportChangesTheSiteMapAtOnce() {
        String before = given().get("/sitemaps/reports.xml").header("ETag");
        Surroundings.reports()
                .json(
                        "/api/reports/v1/reports",
                        Samples.text("reports.json").replace("digital-engine", "another"));

        given().get("/sitemaps/reports.xml")
                .then()
                .header("ETag", not(equalTo(before)))
                .body(containsString("/reports/another?lang=zh"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/sitemaps/none.xml",
                "/sitemaps/pages-2.xml",
                "/countries/NONE/changes.atom",
                "/flows/DF_NONE/changes.atom",
                METADATA,
                METADATA + "/mcp",
                METADATA + "/sdmx/3.0"
            })
    void unknownAddressesAreNotFound(String path) {
        given().get(path).then().statusCode(404);
    }

    @Test
    void theSearchIsDescribedForBrowsers() {
        given().get("/opensearch.xml")
                .then()
                .body(
                        hasXPath(
                                "//*[local-name()='Url' and @type='text/html']/@template",
                                equalTo(Surroundings.ORIGIN + "/search?q={searchTerms}")));
        given().get("/").then().body(containsString("rel=\"search\""));
    }

    @Test
    void securityTxtNamesTheConfiguredContact() {
        given().get("/.well-known/security.txt")
                .then()
                .body(containsString("Contact: mailto:security@example.org\n"))
                .body(containsString("Expires: 2099-12-31T00:00:00Z\n"));
    }

    @Test
    void theInterfacesAreListedWithTheirContract() {
        String ownAddress = Surroundings.ORIGIN + "/.well-known/api-catalog";
        given().get("/.well-known/api-catalog")
                .then()
                .header("Link", "<" + ownAddress + ">; rel=\"api-catalog\"")
                .body("linkset[0].anchor", equalTo(ownAddress))
                .body(
                        "linkset[0].item.href",
                        hasItems(
                                Surroundings.ORIGIN + "/mcp",
                                Surroundings.ORIGIN + "/api/reports/v1/reports"))
                .body("linkset.size()", equalTo(7))
                .body(
                        "linkset[1]['service-desc'].href",
                        hasItem(Surroundings.ORIGIN + "/openapi.json"));
        given().head("/.well-known/api-catalog")
                .then()
                .header("Link", containsString("rel=\"api-catalog\""));
    }

    @Test
    void aClientWithoutATokenIsToldWhoIssuesTokens() {
        String ownAddress = Surroundings.ORIGIN + METADATA + "/api/indicators/v1";
        given().get("/api/indicators/v1/submissions")
                .then()
                .statusCode(401)
                .header(
                        "WWW-Authenticate",
                        containsString("resource_metadata=\"" + ownAddress + "\""));
        given().get(METADATA + "/api/indicators/v1")
                .then()
                .body("resource", equalTo(Surroundings.ORIGIN + "/api/indicators/v1"))
                .body("authorization_servers.size()", equalTo(1))
                .body("bearer_methods_supported", hasItem("header"))
                .body("dpop_signing_alg_values_supported", hasItem("ES256"));
        given().header("Authorization", "Bearer none")
                .get("/api/reports/v1/reports")
                .then()
                .statusCode(401)
                .header(
                        "WWW-Authenticate",
                        containsString(METADATA + "/api/reports/v1\", error=\"invalid_token\""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/gateway/v1/keys", "/sdmx/3.0/structure/dataflow"})
    void refusalsAtOtherAddressesDoNotLinkToMetadata(String path) {
        given().header("Authorization", "Bearer none")
                .get(path)
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", not(containsString("resource_metadata")));
    }

    @Test
    void aFeedOfACountryNamesItsAddressAndRequestsOnlyItsReleases() {
        given().get("/countries/KEN/changes.atom?lang=fr")
                .then()
                .body(
                        containsString(
                                "rel=\"self\" type=\"application/atom+xml\" href=\""
                                        + Surroundings.ORIGIN
                                        + "/countries/KEN/changes.atom?lang=fr\""));
        assertNotEquals(
                List.of(),
                Surroundings.indicators().requests().stream()
                        .filter(request ->
                                request.target().contains("area=KEN")
                                        && request.target().contains("pageSize=100"))
                        .toList());
    }

    @Test
    void aCalendarOfACountryHasThePlannedReleasesOfItsOffices() {
        Surroundings.indicators()
                .json(
                        "/api/indicators/v1/areas/BRA",
                        "{\"code\":\"BRA\",\"name\":\"Brazil\",\"kind\":\"country\"}");
        Surroundings.indicators()
                .on(
                        "/api/indicators/v1/areas/NONE",
                        request ->
                                request.response()
                                        .setStatusCode(404)
                                        .end("{\"detail\":\"There is no area 'NONE'\"}"));

        given().get("/calendar.ics?area=KEN").then().body(containsString("BEGIN:VEVENT"));
        given().get("/calendar.ics?flow=DF_DIGITAL&area=BRA")
                .then()
                .statusCode(200)
                .body(not(containsString("BEGIN:VEVENT")));
        given().get("/calendar.ics?area=NONE")
                .then()
                .statusCode(404)
                .body(containsString("There is no area 'NONE'"));
        given().get("/calendar.ics?flow=DF_NONE").then().statusCode(404);
    }

    @Test
    void aFeedOfAnUnknownIndicatorIsRefusedWithTheTextOfTheService() {
        Surroundings.indicators()
                .on(
                        "/api/indicators/v1/releases?open=1&indicator=NONE",
                        request ->
                                request.response()
                                        .setStatusCode(400)
                                        .end("{\"detail\":\"'NONE' is not an indicator\"}"));

        given().get("/releases.atom?indicator=NONE")
                .then()
                .statusCode(400)
                .body(containsString("'NONE' is not an indicator"));
        given().get("/releases.atom?office=NSO_KEN").then().statusCode(200);
    }

    @Test
    void aFeedOfAnOfficeThatDoesNotExistIsRefusedWithItsName() {
        Surroundings.indicators()
                .on(
                        "/api/indicators/v1/offices/NONE",
                        request ->
                                request.response()
                                        .setStatusCode(404)
                                        .end("{\"detail\":\"There is no office 'NONE'.\"}"));

        given().get("/releases.atom?office=NONE")
                .then()
                .statusCode(404)
                .body(containsString("There is no office 'NONE'."));
    }

    /** After a 404, readers would drop the feed, although the service is only busy. */
    @Test
    void aFeedWhoseNamesCannotBeReadIsNotRefusedAsUnknown() {
        Surroundings.indicators()
                .on(
                        "/api/indicators/v1/indicators/IT_NET_USER_ZS",
                        request ->
                                request.response()
                                        .setStatusCode(429)
                                        .end("{\"detail\":\"Too many requests.\"}"));

        given().get("/releases.atom?indicator=IT_NET_USER_ZS")
                .then()
                .statusCode(429)
                .body(containsString("Too many requests."));
    }

    @Test
    void anAddressThatIsTooLongForTheServiceIsRefusedAsSuch() {
        Surroundings.reports()
                .on(
                        "/api/reports/v1/check-codes/",
                        request -> request.response().setStatusCode(414).end());

        given().get("/v/AAAAA-AAAAA")
                .then()
                .statusCode(414)
                .body(containsString("/problems/target-too-long"));
    }

    private static List<String> locations(String list) {
        XmlPath map = given().get("/sitemaps/" + list + ".xml").xmlPath();
        return map.getList("urlset.url.loc");
    }
}
