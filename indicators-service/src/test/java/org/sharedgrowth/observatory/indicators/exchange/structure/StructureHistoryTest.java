package org.sharedgrowth.observatory.indicators.exchange.structure;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.sharedgrowth.observatory.indicators.testing.StructureMessage.aMessage;
import static org.sharedgrowth.observatory.indicators.testing.TokenBuilder.aToken;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sharedgrowth.observatory.indicators.exchange.RawAnswer;
import org.sharedgrowth.observatory.indicators.series.ReleasedData;
import org.sharedgrowth.observatory.indicators.testing.SmallWorld;
import org.sharedgrowth.observatory.indicators.testing.StructureMessage;

/** Structures as of an instant: {@code asOf} on structure queries of both dialects. */
@QuarkusTest
class StructureHistoryTest {
    private static final String KEN = "A.KEN.IT_NET_USER_ZS._T._T._T._T._T";
    private static final String BRA = "A.BRA.IT_NET_USER_ZS._T._T._T._T._T";

    @Inject SmallWorld smallWorld;
    @Inject ReleasedData data;

    @BeforeEach
    void createSmallWorld() {
        smallWorld.create();
    }

    @Test
    void aLaterVersionIsNotVisibleYet() {
        Instant before = instantApartFromOthers();
        register(aMessage().codelist("CL_HIST", "1.0.0", list -> list.code("A", "a")));
        Instant between = instantApartFromOthers();
        register(
                aMessage()
                        .codelist("CL_HIST", "1.1.0", list -> list.code("A", "a").code("B", "b")));
        Instant after = instantApartFromOthers();

        get21("/codelist/DIGOBS/CL_HIST", between)
                .statusCode(200)
                .header("Cache-Control", "public, max-age=3600")
                .text(allOf(containsString("version=\"1.0.0\""), not(containsString("id=\"B\""))));
        get21("/codelist/DIGOBS/CL_HIST/all", between).text(not(containsString("1.1.0")));
        get21("/codelist/DIGOBS/CL_HIST/1.1.0", between).statusCode(404);
        get21("/codelist/DIGOBS/CL_HIST", after).text(containsString("version=\"1.1.0\""));
        get21("/codelist/DIGOBS/CL_HIST", before).statusCode(404);
        get30("/codelist/DIGOBS/CL_HIST/+", between)
                .statusCode(200)
                .body("data.codelists.version", equalTo(List.of("1.0.0")));
        get30("/codelist/DIGOBS/CL_HIST/*", after)
                .body("data.codelists.version", equalTo(List.of("1.0.0", "1.1.0")));
        get30("/codelist/DIGOBS/CL_HIST/1.1.0", between).statusCode(404);
        get30("/codelist/DIGOBS/CL_HIST/*", before).statusCode(204);
    }

    @Test
    void pastAnswersNeverChange() {
        register(aMessage().codelist("CL_EVER", "1.0.0", list -> list.code("A", "a")));
        Instant instant = instantApartFromOthers();
        RawAnswer first = get21("/codelist/DIGOBS/all/all", instant);
        register(aMessage().codelist("CL_EVER", "2.0.0", list -> list.code("B", "b")));
        RawAnswer second = get21("/codelist/DIGOBS/all/all", instant);

        assertEquals(first.text(), second.text());
        assertEquals(first.header("ETag"), second.header("ETag"));
        assertEquals(first.header("Last-Modified"), second.header("Last-Modified"));
    }

    @Test
    void growingSchemesAreShownAsOfTheInstant() {
        register(providers("NSO_X"));
        Instant instant = instantApartFromOthers();
        register(providers("NSO_X", "NSO_Y"));

        get30("/dataproviderscheme/GROWTH/DATA_PROVIDERS/1.0", instant)
                .body("data.dataProviderSchemes[0].dataProviders.id", equalTo(List.of("NSO_X")));
        get30("/dataproviderscheme/GROWTH/DATA_PROVIDERS/1.0", instantApartFromOthers())
                .body("data.dataProviderSchemes[0].dataProviders.size()", equalTo(2));
    }

    @Test
    void referencesResolveAsOfTheInstant() {
        register(
                aMessage()
                        .structure(
                                "DSD_HIST",
                                "1.0.0",
                                dsd ->
                                        dsd.dimension("FREQ", "CL_FREQ(1.0.0)")
                                                .dimension("REF_AREA", "CL_AREA(1.0.0)")
                                                .dimension("SEX", "CL_SEX(1.0.0)")
                                                .dimension("AGE", "CL_AGE(1.0.0)")
                                                .measure("OBS_VALUE")));
        Instant instant = instantApartFromOthers();
        register(aMessage().flow("DF_HIST", "1.0.0", "DSD_HIST(1.0.0)"));

        get21("/datastructure/DIGOBS/DSD_HIST?references=parents", instant)
                .statusCode(200)
                .text(not(containsString("DF_HIST")));
        get21("/datastructure/DIGOBS/DSD_HIST?references=parents", instantApartFromOthers())
                .text(containsString("DF_HIST"));
    }

    @Test
    void availabilityIsReportedAsOfTheInstant() {
        register(aMessage().flow("DF_PRESENT", "1.0.0", "DSD_DIGITAL(1.0.0)"));
        Instant beforeData = instantApartFromOthers();
        data.release("DF_PRESENT:1", "NSO_KEN", v -> v.series(KEN, 2020, "1"));
        Instant afterFirstRelease = instantApartFromOthers();
        data.release("DF_PRESENT:1", "NSO_BRA", v -> v.series(BRA, 2020, "1"));

        String query = "/dataconstraint/DIGOBS/CC_DF_PRESENT/+";
        String areas =
                "data.dataConstraints[0].cubeRegions[0].keyValues"
                        + ".find { it.id == 'REF_AREA' }.values.value";
        get30(query, afterFirstRelease).statusCode(200).body(areas, equalTo(List.of("KEN")));
        get30(query, instantApartFromOthers()).body(areas, equalTo(List.of("BRA", "KEN")));
        get21("/actualconstraint/DIGOBS/CC_DF_PRESENT", beforeData)
                .statusCode(200)
                .text(not(containsString("com:Value>KEN")));
    }

    private static Instant instantApartFromOthers() {
        try {
            Thread.sleep(5);
            Instant now = Instant.now();
            Thread.sleep(5);
            return now;
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static StructureMessage providers(String... ids) {
        StructureMessage message =
                aMessage().providers(list -> List.of(ids).forEach(id -> list.code(id, id)));
        message.data().withObject("/dataProviderSchemes/0").put("agencyID", "GROWTH");
        return message;
    }

    private static RawAnswer get21(String path, Instant asOf) {
        return get("/sdmx/2.1" + path, asOf);
    }

    private static RawAnswer get30(String path, Instant asOf) {
        return get("/sdmx/3.0/structure" + path, asOf);
    }

    private static RawAnswer get(String target, Instant asOf) {
        return RawAnswer.get(
                target + (target.contains("?") ? "&" : "?") + "asOf=" + asOf, Map.of());
    }

    private static void register(StructureMessage message) {
        given().auth()
                .oauth2(aToken().steward().sign())
                .contentType("application/json")
                .body(message.bytes())
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .post("/api/indicators/v1/structures")
                .then()
                .statusCode(200);
    }
}
