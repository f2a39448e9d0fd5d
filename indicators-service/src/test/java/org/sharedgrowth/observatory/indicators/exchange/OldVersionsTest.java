package org.sharedgrowth.observatory.indicators.exchange;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.sharedgrowth.observatory.indicators.testing.StructureMessage.aMessage;
import static org.sharedgrowth.observatory.indicators.testing.TokenBuilder.aToken;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sharedgrowth.observatory.indicators.series.ReleasedData;
import org.sharedgrowth.observatory.indicators.testing.SmallWorld;
import org.sharedgrowth.observatory.indicators.testing.StructureMessage;

/**
 * {@code DF_OLD} has the versions 1.0.0, 1.1.0 and, with another structure, 2.0.0. Data was
 * released only for major version 1, so both versions with that major number keep showing it.
 */
@QuarkusTest
class OldVersionsTest {
    private static final String KEY = "A.KEN.IT_NET_USER_ZS._T._T._T._T._T";
    private static boolean released;

    @Inject SmallWorld smallWorld;
    @Inject ReleasedData data;

    @BeforeEach
    void registerThreeVersions() {
        smallWorld.create();
        register(
                aMessage()
                        .flow("DF_OLD", "1.0.0", "DSD_DIGITAL(1.0.0)")
                        .agreement("DF_OLD", "NSO_KEN", "KEN"));
        if (!released) {
            released = true;
            data.release("DF_OLD:1", "NSO_KEN", v -> v.series(KEY, 2020, "1", "2"));
        }
        register(aMessage().flow("DF_OLD", "1.1.0", "DSD_DIGITAL(1.0.0)"));
        register(
                aMessage()
                        .structure(
                                "DSD_SHORT",
                                "1.0.0",
                                dsd ->
                                        dsd.dimension("FREQ", "CL_FREQ(1.0.0)")
                                                .dimension("REF_AREA", "CL_AREA(1.0.0)")
                                                .dimension("SEX", "CL_SEX(1.0.0)")
                                                .dimension("AGE", "CL_AGE(1.0.0)")
                                                .measure("OBS_VALUE"))
                        .flow("DF_OLD", "2.0.0", "DSD_SHORT(1.0.0)"));
    }

    @ParameterizedTest
    @CsvSource({
        "DIGOBS%2CDF_OLD%2C1.0.0, 1.0.0",
        "DIGOBS%2CDF_OLD%2C1.1.0, 1.1.0",
        "all%2CDF_OLD%2C1.0.0, 1.0.0"
    })
    void sdmx21ServesEachMinorVersion(String flow, String version) {
        for (String path : new String[] {"/all", "/" + KEY, "/all/NSO_KEN", "/......."}) {
            RawAnswer.get("/sdmx/2.1/data/" + flow + path + "?format=csvdata", Map.of())
                    .statusCode(200)
                    .text(
                            containsString(
                                    "DIGOBS:DF_OLD(" + version + ")," + KEY.replace('.', ',')));
        }
        RawAnswer.get("/sdmx/2.1/data/" + flow + "/all", Map.of())
                .statusCode(200)
                .text(
                        containsString(
                                "<Ref agencyID=\"DIGOBS\" id=\"DF_OLD\" version=\"" + version));
        RawAnswer.get("/sdmx/2.1/availableconstraint/" + flow, Map.of())
                .statusCode(200)
                .text(containsString("<com:Value>KEN</com:Value>"))
                .text(containsString("id=\"DF_OLD\" version=\"" + version + "\""));
    }

    @ParameterizedTest
    @CsvSource({
        "1.0.0, 1.0.0",
        "1.1.0, 1.1.0",
        "1.+.0, 1.1.0",
        "1.0+.0, 1.1.0",
        "1.*.0, 1.1.0",
        "*, 1.1.0"
    })
    void sdmx30ServesEachMinorVersion(String version, String answeredVersion) {
        String path = "/dataflow/DIGOBS/DF_OLD/" + version;
        RawAnswer.get("/sdmx/3.0/data" + path, Map.of())
                .statusCode(200)
                .text(containsString("Dataflow=DIGOBS:DF_OLD(" + answeredVersion + ")"))
                .text(containsString("\"0\":[1,"));
        RawAnswer.get("/sdmx/3.0/availability" + path, Map.of())
                .statusCode(200)
                .text(containsString("Dataflow=DIGOBS:DF_OLD(" + answeredVersion + ")"));
    }

    @Test
    void aWildcardReturnsEachRowOnceAndNamedVersionsEachTheirOwn() {
        String all =
                RawAnswer.get("/sdmx/3.0/data/dataflow/DIGOBS/DF_OLD/*", Map.of())
                        .statusCode(200)
                        .text();
        assertEquals(1, all.split("\"observations\":", -1).length - 1);
        String named =
                RawAnswer.get("/sdmx/3.0/data/dataflow/DIGOBS/DF_OLD/1.0.0,1.1.0", Map.of())
                        .statusCode(200)
                        .text();
        assertEquals(2, named.split("\"observations\":", -1).length - 1);
    }

    @Test
    void theNewestMajorVersionHasNoDataYet() {
        for (String version : new String[] {"2.0.0", "+", "~"}) {
            RawAnswer.get("/sdmx/3.0/data/dataflow/DIGOBS/DF_OLD/" + version, Map.of())
                    .statusCode(204);
        }
        RawAnswer.get("/sdmx/2.1/data/DF_OLD", Map.of()).statusCode(404);
        RawAnswer.get("/sdmx/3.0/data/dataflow/DIGOBS/DF_OLD/1.2.0", Map.of()).statusCode(404);
        RawAnswer.get("/sdmx/2.1/data/DIGOBS,DF_OLD,1.2.0", Map.of()).statusCode(404);
    }

    @ParameterizedTest
    @CsvSource({"1.0.0, INDICATOR", "1.1.0, INDICATOR", "2.0.0, FREQ"})
    void theSchemaDescribesTheRequestedVersion(String version, String dimension) {
        RawAnswer.get("/sdmx/2.1/schema/dataflow/DIGOBS/DF_OLD/" + version, Map.of())
                .statusCode(200)
                .text(containsString("DF_OLD(" + version + "):ObsLevelDim"))
                .text(containsString("name=\"" + dimension + "\""));
        RawAnswer.get("/sdmx/3.0/schema/dataflow/DIGOBS/DF_OLD/" + version, Map.of())
                .statusCode(200)
                .text(containsString("DF_OLD(" + version + ")"));
    }

    @Test
    void availabilityIsReportedForEachVersion() {
        String found =
                RawAnswer.get("/sdmx/2.1/actualconstraint/DIGOBS/CC_DF_OLD/all", Map.of())
                        .statusCode(200)
                        .text();
        assertTrue(found.contains("id=\"DF_OLD\" version=\"1.0.0\""), found);
        assertTrue(found.contains("id=\"DF_OLD\" version=\"1.1.0\""), found);
        String version10 =
                RawAnswer.get(
                                "/sdmx/2.1/dataflow/DIGOBS/DF_OLD/1.0.0?references=actualconstraint",
                                Map.of())
                        .statusCode(200)
                        .text();
        assertTrue(version10.contains("id=\"CC_DF_OLD\""), version10);
        assertFalse(version10.contains("version=\"1.1.0\""), version10);
    }

    @Test
    void aMinorVersionMustKeepTheStructure() {
        post(aMessage().flow("DF_OLD", "1.2.0", "DSD_SHORT(1.0.0)"))
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/data/dataflows/0/structure"))
                .body("errors[0].detail", containsString("raise the major version number"));
    }

    private static void register(StructureMessage message) {
        post(message).statusCode(200);
    }

    private static ValidatableResponse post(StructureMessage message) {
        return given().auth()
                .oauth2(aToken().steward().sign())
                .contentType("application/json")
                .body(message.bytes())
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .post("/api/indicators/v1/structures")
                .then();
    }
}
