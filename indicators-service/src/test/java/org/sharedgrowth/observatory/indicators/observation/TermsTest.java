package org.sharedgrowth.observatory.indicators.observation;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.sharedgrowth.observatory.indicators.testing.StructureMessage.aMessage;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sharedgrowth.observatory.indicators.series.ReleasedData;
import org.sharedgrowth.observatory.indicators.testing.SmallWorld;
import org.sharedgrowth.observatory.indicators.testing.StructureMessage;
import org.sharedgrowth.observatory.service.problem.Problem;

/** What may be done with figures is what the agreement of their office says. */
@QuarkusTest
class TermsTest {
    private static final String API = "/api/indicators/v1/";
    private static final String FREE = "https://creativecommons.org/licenses/by/4.0/";

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
                .body("items[0].licence", equalTo(FREE))
                .body("items[0]", not(hasKey("rights")));
        figures("flow=DF_DIGITAL&area=BRA&sex=F&indicator=ICT_SKILLS&to=1991")
                .body("items[0].rights", equalTo("For research only."))
                .body("items[0]", not(hasKey("licence")));
        figures("flow=DF_DIGITAL&area=KEN&sex=F&indicator=ICT_SKILLS&to=1991")
                .body("items[0]", not(hasKey("rights")))
                .body("items[0]", not(hasKey("licence")));
    }

    @Test
    void aFlowHasALicenceOnlyIfAllOfficesGiveIt() {
        given().get(API + "flows/DF_WDI")
                .then()
                .body("licence", equalTo(FREE))
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
        assertTrue(refused.faults().getFirst().detail().toString().contains(FREE));
    }

    @Test
    void aCitationSaysLicenceOrRights() {
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
