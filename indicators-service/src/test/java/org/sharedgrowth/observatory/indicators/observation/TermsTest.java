package org.sharedgrowth.observatory.indicators.observation;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.sharedgrowth.observatory.indicators.testing.StructureMessage.aMessage;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sharedgrowth.observatory.indicators.series.ReleasedData;
import org.sharedgrowth.observatory.indicators.testing.SmallWorld;
import org.sharedgrowth.observatory.indicators.testing.StructureMessage;
import org.sharedgrowth.observatory.service.problem.Problem;

/** Figures have the terms of use that the agreement of their office states. */
@QuarkusTest
class TermsTest {
    private static final String API = "/api/indicators/v1/";
    private static final String CC_BY = "https://creativecommons.org/licenses/by/4.0/";

    @Inject SmallWorld smallWorld;
    @Inject ReleasedData data;

    @BeforeEach
    void releaseFiguresOfThreeOffices() {
        smallWorld.create();
        data.release(
                "DF_WDI:1",
                "WB",
                all -> all.series("A.FRA.NY_GDP_MKTP_CD._T._T._T._T._T", 1991, "1"));
        data.release(
                "DF_DIGITAL:1",
                "NSO_BRA",
                all -> all.series("A.BRA.ICT_SKILLS.F._T._T._T._T", 1991, "2"));
        data.release(
                "DF_DIGITAL:1",
                "NSO_KEN",
                all -> all.series("A.KEN.ICT_SKILLS.F._T._T._T._T", 1991, "3"));
    }

    @Test
    void eachFigureHasTheTermsOfItsOffice() {
        figures("flow=DF_WDI&area=FRA&indicator=NY_GDP_MKTP_CD&to=1991")
                .body("items[0].licence", equalTo(CC_BY))
                .body("items[0]", not(hasKey("rights")));
        figures("flow=DF_DIGITAL&area=BRA&sex=F&indicator=ICT_SKILLS&to=1991")
                .body("items[0].rights", equalTo("For research only."))
                .body("items[0]", not(hasKey("licence")));
        figures("flow=DF_DIGITAL&area=KEN&sex=F&indicator=ICT_SKILLS&to=1991")
                .body("items[0]", not(hasKey("rights")))
                .body("items[0]", not(hasKey("licence")));
    }

    @Test
    void answersOfEachDialectLinkToTheLicenceIfAllOfficesGiveIt() {
        String key = "A.FRA.NY_GDP_MKTP_CD._T._T._T._T._T";
        for (String licensed :
                List.of(
                        API + "observations?flow=DF_WDI&area=FRA&indicator=NY_GDP_MKTP_CD&to=1991",
                        API + "flows/DF_WDI/download",
                        "/sdmx/3.0/data/dataflow/DIGOBS/DF_WDI/+/" + key,
                        "/sdmx/3.0/data/dataflow/DIGOBS/DF_WDI/+/" + key + "?format=csvdata",
                        "/sdmx/2.1/data/DF_WDI/" + key,
                        "/v2/country/FRA/indicator/NY.GDP.MKTP.CD?format=json")) {
            assertTrue(links(licensed).contains("<" + CC_BY + ">; rel=\"license\""), licensed);
        }
        for (String unlicensed :
                List.of(
                        API + "observations?flow=DF_DIGITAL&area=BRA&sex=F&to=1991",
                        API + "flows/DF_DIGITAL/download",
                        "/sdmx/3.0/data/dataflow/DIGOBS/DF_DIGITAL/+/A.BRA.ICT_SKILLS.F._T._T._T._T",
                        "/sdmx/2.1/data/DF_DIGITAL/A.BRA.ICT_SKILLS.F._T._T._T._T")) {
            assertFalse(links(unlicensed).contains("license"), unlicensed);
        }
    }

    private static String links(String address) {
        return given().urlEncodingEnabled(false)
                .get(address)
                .then()
                .statusCode(200)
                .extract()
                .headers()
                .getValues("Link")
                .toString();
    }

    @Test
    void messagesContainTheLicenceIfTheirFormatAllowsIt() {
        String data = "/sdmx/3.0/data/dataflow/DIGOBS/DF_WDI/+/A.FRA.*._T._T._T._T._T?format=";
        given().urlEncodingEnabled(false)
                .get(data + "jsondata")
                .then()
                .body("data.dataSets[0].links.find { it.rel == 'license' }.href", equalTo(CC_BY));
        given().urlEncodingEnabled(false)
                .get(data + "jsonstat")
                .then()
                .body("link.license[0].href", equalTo(CC_BY));
        given().urlEncodingEnabled(false)
                .get(
                        data.replace("DF_WDI", "DF_DIGITAL").replace("FRA.*._T", "BRA.*.F")
                                + "jsondata")
                .then()
                .body("data.dataSets[0].links.rel", not(hasItem("license")));
    }

    @Test
    void anAnswerFromThePastStatesItsInstantAndLinksToTheCurrentOne() {
        String data = "/sdmx/3.0/data/dataflow/DIGOBS/DF_WDI/+/A.FRA.*._T._T._T._T._T";
        String now = Instant.now().toString();
        String worldBank = "/v2/country/FRA/indicator/NY.GDP.MKTP.CD?format=json";
        String file = API + "flows/DF_WDI/download?format=parquet";
        for (Map.Entry<String, String> target :
                Map.of(
                                data,
                                "?asOf=",
                                worldBank,
                                "&asOf=",
                                file,
                                "&asOf=",
                                API + "observations?flow=DF_WDI",
                                "&asOf=")
                        .entrySet()) {
            String past = target.getKey() + target.getValue() + now;
            given().urlEncodingEnabled(false)
                    .get(past)
                    .then()
                    .header("Memento-Datetime", matchesPattern("[A-Z][a-z]{2}, [0-9]{2} .* GMT"));
            String links = links(past);
            assertTrue(links.contains("<" + target.getKey() + ">; rel=\"original\""), links);
            assertTrue(links.contains("</flows/DF_WDI/timemap>; rel=\"timemap\""), links);
            given().urlEncodingEnabled(false)
                    .get(target.getKey())
                    .then()
                    .statusCode(200)
                    .header("Memento-Datetime", nullValue());
        }
    }

    @Test
    void aFlowHasALicenceOnlyIfAllOfficesGiveIt() {
        given().get(API + "flows/DF_WDI")
                .then()
                .body("licence", equalTo(CC_BY))
                .body("rights", equalTo("CC BY 4.0"));
        given().get(API + "flows/DF_DIGITAL")
                .then()
                .body("licence", nullValue())
                .body("rights", equalTo("facts, with attribution to the sources named"));
        given().header("Accept-Language", "fr")
                .get(API + "flows/DF_DIGITAL")
                .then()
                .body("rights", containsString("en citant les sources"));
    }

    @Test
    void anUnknownLicenceIsRefused() {
        StructureMessage message =
                aMessage()
                        .agreement("DF_WDI", "NSO_BRA", "BRA")
                        .annotated("LICENCE", "https://example.org/my-own");
        Problem refused =
                assertThrows(
                        Problem.class,
                        () ->
                                VertxContextSupport.subscribeAndAwait(
                                        () -> smallWorld.register(message.bytes(), "terms-test")));

        assertEquals(422, refused.status());
        assertEquals("https://example.org/my-own", refused.faults().getFirst().value());
        assertTrue(refused.faults().getFirst().detail().toString().contains(CC_BY));
    }

    @Test
    void aCitationStatesLicenceOrRights() {
        cite("flow=DF_WDI&area=FRA&indicator=NY_GDP_MKTP_CD&to=1991")
                .body(containsString("Licence: CC BY 4.0."));
        cite("flow=DF_DIGITAL&area=BRA&sex=F&indicator=ICT_SKILLS&to=1991")
                .body(containsString("Rights: For research only."));
        cite("flow=DF_DIGITAL&area=KEN,BRA&sex=F&indicator=ICT_SKILLS&to=1991")
                .body(containsString("Rights: facts, with attribution to the sources named."));
    }

    private static ValidatableResponse figures(String query) {
        return given().get(API + "observations?" + query)
                .then()
                .statusCode(200)
                .body("total", equalTo(1));
    }

    private static ValidatableResponse cite(String query) {
        return given().get(API + "observations/citation?" + query).then().statusCode(200);
    }
}
