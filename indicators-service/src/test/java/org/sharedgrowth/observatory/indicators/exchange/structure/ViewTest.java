package org.sharedgrowth.observatory.indicators.exchange.structure;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
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
import org.sharedgrowth.observatory.indicators.exchange.RawAnswer;
import org.sharedgrowth.observatory.indicators.series.ReleasedData;
import org.sharedgrowth.observatory.indicators.testing.SmallWorld;

/** A dataflow that shows a part of another one. */
@QuarkusTest
class ViewTest {
    private static final String URN = "urn:sdmx:org.sdmx.infomodel.datastructure.";

    @Inject SmallWorld smallWorld;
    @Inject ReleasedData data;

    @BeforeEach
    void registerTheView() {
        ClothWorld.create(smallWorld, data);
        register(flow("DF_RED", "DF_CLOTH", "DSD_CLOTH"), constraint("DF_RED", "RED"))
                .statusCode(200);
    }

    @Test
    void aViewShowsTheRowsOfItsConstraint() {
        String headerAndRedRows =
                csv("DF_CLOTH", "all").replaceAll("(?m)^(?!DATAFLOW)(?!.*,RED,).*\n", "");

        assertEquals(headerAndRedRows.replace("DF_CLOTH", "DF_RED"), csv("DF_RED", "all"));
        assertEquals(4 + 1, csv("DF_RED", "all").lines().count());
    }

    @ParameterizedTest
    @CsvSource({"A.KEN.RED.F, 200", "A.KEN.BLUE.M, 404", "..BLUE+NAVY., 404", "..RED+BLUE., 200"})
    void keysMatchOnlyCodesOfTheView(String key, int status) {
        RawAnswer.get("/sdmx/2.1/data/DF_RED/" + key, Map.of()).statusCode(status);
    }

    @Test
    void availabilityStaysWithinTheView() {
        assertEquals(
                "RED",
                String.join(
                        " ",
                        XmlDocument.of(
                                        RawAnswer.get(
                                                        "/sdmx/2.1/availableconstraint/DF_RED/all/all/COLOUR?mode=available",
                                                        Map.of())
                                                .text())
                                .all("//KeyValue/Value")));
        assertEquals(
                "CC_DF_RED CC_DF_RED_ACTUAL",
                String.join(
                        " ",
                        XmlDocument.of(
                                        RawAnswer.get(
                                                        "/sdmx/2.1/dataflow/DIGOBS/DF_RED?references=contentconstraint",
                                                        Map.of())
                                                .text())
                                .all("//ContentConstraint/@id")));
    }

    @Test
    void aViewHasNoDownloadAndTheErrorRefersToItsSource() {
        RawAnswer.get("/api/indicators/v1/flows/DF_RED/download", Map.of())
                .statusCode(404)
                .body("detail", containsString("DF_CLOTH"));
    }

    @Test
    void onlyADataflowWithItsOwnDataAndTheSameStructureCanHaveAView() {
        register(flow("DF_BAD", "DF_NONE", "DSD_CLOTH"), "")
                .statusCode(422)
                .body("errors[0].value", equalTo("DF_NONE"));
        register(flow("DF_BAD", "DF_DIGITAL", "DSD_CLOTH"), "")
                .statusCode(422)
                .body("errors[0].detail", containsString("another data structure"));
        register(flow("DF_BAD", "DF_RED", "DSD_CLOTH"), "")
                .statusCode(422)
                .body("errors[0].detail", containsString("is itself a view"));
    }

    private static String csv(String flow, String key) {
        return RawAnswer.get(
                        "/sdmx/2.1/data/"
                                + flow
                                + "/"
                                + key
                                + "?format=csvdata&formatVersion=1.0.0",
                        Map.of())
                .statusCode(200)
                .text();
    }

    private static String flow(String id, String source, String structure) {
        return "{\"id\":\"%s\",\"agencyID\":\"DIGOBS\",\"version\":\"1.0.0\",\"name\":\"%s\",\"structure\":\"%sDataStructure=DIGOBS:%s(1.0.0)\",\"annotations\":[{\"type\":\"VIEW_OF\",\"title\":\"%s\"}]}"
                .formatted(id, id, URN, structure, source);
    }

    private static String constraint(String flow, String colour) {
        return "{\"id\":\"CC_%s\",\"agencyID\":\"DIGOBS\",\"version\":\"1.0.0\",\"name\":\"Red\",\"role\":\"Allowed\",\"constraintAttachment\":{\"dataflows\":[\"%sDataflow=DIGOBS:%s(1.0.0)\"]},\"cubeRegions\":[{\"keyValues\":[{\"id\":\"COLOUR\",\"values\":[\"%s\"]}]}]}"
                .formatted(flow, URN, flow, colour);
    }

    private static ValidatableResponse register(String flow, String constraint) {
        return given().auth()
                .oauth2(aToken().steward().sign())
                .contentType("application/json")
                .body(
                        "{\"data\":{\"dataflows\":[%s],\"dataConstraints\":[%s]}}"
                                .formatted(flow, constraint))
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .post("/api/indicators/v1/structures")
                .then();
    }
}
