package org.sharedgrowth.observatory.indicators.submission;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.sharedgrowth.observatory.indicators.submission.SubmissionRequests.contributor;
import static org.sharedgrowth.observatory.indicators.submission.SubmissionRequests.reviewer;
import static org.sharedgrowth.observatory.indicators.testing.StructureMessage.aMessage;
import static org.sharedgrowth.observatory.indicators.testing.TokenBuilder.aToken;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sharedgrowth.observatory.indicators.exchange.JsonSchemas;
import org.sharedgrowth.observatory.indicators.exchange.RawAnswer;
import org.sharedgrowth.observatory.indicators.exchange.structure.XmlSchemas;
import org.sharedgrowth.observatory.indicators.testing.SmallWorld;
import org.sharedgrowth.observatory.indicators.testing.StructureMessage;

/** Attributes that apply to the whole data set, to some dimensions, or to a group of them. */
@QuarkusTest
class SharedAttributesTest {
    private static final String HEADER =
            "STRUCTURE,STRUCTURE_ID,ACTION,FREQ,REF_AREA,SEX,AGE,TIME_PERIOD,OBS_VALUE,"
                    + "UNIT_MEASURE,SOURCE,COMMENT_OBS,DECIMALS,OBS_STATUS\n";
    private static final String ROW = "dataflow,DIGOBS:DF_SHARED(1.0.0),I,A,KEN,";
    private static final String DATA = "/sdmx/2.1/data/DF_SHARED?format=";
    private static boolean released;

    @Inject SmallWorld smallWorld;

    @BeforeEach
    void registerStructure() {
        smallWorld.create();
        register(
                        aMessage()
                                .structure("DSD_SHARED", "1.0.0", this::components)
                                .flow("DF_SHARED", "1.0.0", "DSD_SHARED(1.0.0)")
                                .agreement("DF_SHARED", "NSO_KEN", "KEN"))
                .statusCode(200);
        if (!released) {
            released = true;
            String id =
                    send(HEADER
                                    + ROW
                                    + "F,_T,2020,1,PT,Survey,Kenya,one,A\n"
                                    + ROW
                                    + "M,_T,2020,2,PT,Survey,Kenya,two,A\n")
                            .body("state", equalTo("READY"))
                            .extract()
                            .path("id");
            SubmissionRequests.release(reviewer("KEN"), id).statusCode(200);
        }
    }

    private StructureMessage.Structure components(StructureMessage.Structure dsd) {
        return dsd.dimension("FREQ", "CL_FREQ(1.0.0)")
                .dimension("REF_AREA", "CL_AREA(1.0.0)")
                .dimension("SEX", "CL_SEX(1.0.0)")
                .dimension("AGE", "CL_AGE(1.0.0)")
                .measure("OBS_VALUE")
                .group("BY_SEX", "REF_AREA", "SEX")
                .ofSeries("UNIT_MEASURE", "CL_UNIT_MEASURE(1.0.0)")
                .attached("SOURCE", "{'dataflow': {}}")
                .attached("COMMENT_OBS", "{'dimensions': ['REF_AREA']}")
                .attached("DECIMALS", "{'group': 'BY_SEX'}")
                .ofObservation("OBS_STATUS", "CL_OBS_STATUS(1.0.0)", "mandatory");
    }

    @Test
    void theStructureDefinesWhereAttributesAreAttached() {
        String path = "/datastructure/DIGOBS/DSD_SHARED/1.0.0";
        String xml =
                RawAnswer.get("/sdmx/2.1" + path, Map.of())
                        .statusCode(200)
                        .text()
                        .replaceAll("></(Ref|str:None)>", "/>");
        assertTrue(xml.contains("<str:AttributeRelationship><str:None/>"), xml);
        assertTrue(
                xml.contains(
                        "<str:AttributeRelationship><str:Dimension><Ref id=\"REF_AREA\"/>"
                                + "</str:Dimension></str:AttributeRelationship>"),
                xml);
        RawAnswer json = RawAnswer.get("/sdmx/3.0/structure" + path, Map.of()).statusCode(200);
        String attributes =
                "data.dataStructures[0].dataStructureComponents.attributeList.attributes";
        json.body(attributes + "[1].attributeRelationship", equalTo(Map.of("dataflow", Map.of())))
                .body(
                        attributes + "[2].attributeRelationship.dimensions",
                        equalTo(List.of("REF_AREA")))
                .body(
                        attributes + "[3].attributeRelationship.dimensions",
                        equalTo(List.of("REF_AREA", "SEX")));
        given().auth()
                .oauth2(aToken().steward().sign())
                .contentType("application/json")
                .body(json.text())
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .post("/api/indicators/v1/structures")
                .then()
                .statusCode(200)
                .body("unchanged", equalTo(1));
        if (XmlSchemas.areAvailable()) {
            assertEquals(List.of(), XmlSchemas.faults(xml));
        }
    }

    @Test
    void everyFormatContainsTheSharedAttributes() {
        RawAnswer.get(DATA + "csvdata", Map.of())
                .statusCode(200)
                .text(containsString("A,KEN,F,_T,2020,1,PT,Survey,Kenya,one,A"));
        String generic = RawAnswer.get(DATA + "genericdata", Map.of()).statusCode(200).text();
        assertTrue(
                generic.contains(
                        "<gen:Value id=\"SOURCE\" value=\"Survey\"/><gen:Value id=\"COMMENT_OBS\""
                                + " value=\"Kenya\"/><gen:Value id=\"DECIMALS\" value=\"one\"/>"),
                generic);
        if (XmlSchemas.areAvailable()) {
            assertEquals(List.of(), XmlSchemas.faults(generic));
        }
        RawAnswer.get(DATA + "structurespecificdata", Map.of())
                .statusCode(200)
                .text(
                        containsString(
                                "AGE=\"_T\" UNIT_MEASURE=\"PT\" SOURCE=\"Survey\""
                                        + " COMMENT_OBS=\"Kenya\" DECIMALS=\"one\""));
        RawAnswer json = RawAnswer.get("/sdmx/3.0/data/dataflow/DIGOBS/DF_SHARED/+", Map.of());
        json.statusCode(200)
                .body(
                        "data.structures[0].attributes.series[1].relationship",
                        equalTo(Map.of("dataflow", Map.of())))
                .body(
                        "data.structures[0].attributes.series[3].relationship.dimensions",
                        equalTo(List.of("REF_AREA", "SEX")));
        if (JsonSchemas.areAvailable()) {
            assertEquals(List.of(), JsonSchemas.faults(json.text(), "2.0.0"));
        }
        RawAnswer.get("/sdmx/2.1/schema/dataflow/DIGOBS/DF_SHARED", Map.of())
                .statusCode(200)
                .text(containsString("name=\"COMMENT_OBS\""));
    }

    @Test
    void attributesAreAtObservationsIfTheyDependOnTheDimensionAtObservation() {
        String layout = "&dimensionAtObservation=SEX";
        String schema =
                RawAnswer.get(
                                "/sdmx/2.1/schema/dataflow/DIGOBS/DF_SHARED?format=schema" + layout,
                                Map.of())
                        .statusCode(200)
                        .text();
        String message =
                RawAnswer.get(DATA + "structurespecificdata" + layout, Map.of())
                        .statusCode(200)
                        .text();

        assertTrue(
                message.contains(
                        "AGE=\"_T\" TIME_PERIOD=\"2020\" SOURCE=\"Survey\""
                                + " COMMENT_OBS=\"Kenya\"><Obs SEX=\"F\" OBS_VALUE=\"1\""
                                + " UNIT_MEASURE=\"PT\" DECIMALS=\"one\" OBS_STATUS=\"A\"/>"),
                message);
        if (XmlSchemas.areAvailable()) {
            assertEquals(List.of(), XmlSchemas.faults(message, schema));
        }
    }

    @Test
    void dataSetAttributesCanBeRequestedAlone() {
        String target = "/sdmx/3.0/data/dataflow/DIGOBS/DF_SHARED/+?measures=none&attributes=";
        RawAnswer.get(target + "dataset", Map.of())
                .statusCode(200)
                .body("data.structures[0].attributes.series.id", equalTo(List.of("SOURCE")));
        RawAnswer.get(target + "series", Map.of())
                .body(
                        "data.structures[0].attributes.series.id",
                        equalTo(List.of("UNIT_MEASURE", "COMMENT_OBS", "DECIMALS")));
    }

    @Test
    void aSharedAttributeMustHaveOneValueInAFile() {
        send(HEADER
                        + ROW
                        + "F,_T,2021,1,PT,Survey,Kenya,one,A\n"
                        + ROW
                        + "M,_T,2021,2,PT,Census,Nairobi,two,A\n")
                .body("state", equalTo("REJECTED"))
                // The third error: a new source would also apply to the figure of 2020.
                .body("errors", equalTo(3));
        send(HEADER
                        + ROW
                        + "F,_T,2021,1,PT,Survey,Kenya,one,A\n"
                        + ROW
                        + "F,Y15T24,2021,2,PT,Survey,Kenya,two,A\n")
                .body("state", equalTo("REJECTED"))
                .body("errors", equalTo(1));
    }

    @Test
    void wrongAttachmentsAreRefused() {
        register(structureAttaching("{'dimensions': ['REF_AREA', 'COLOUR']}"))
                .statusCode(422)
                .body("errors[0].value", equalTo("COLOUR"));
        register(structureAttaching("{'group': 'NONE'}"))
                .statusCode(422)
                .body("errors[0].detail", containsString("is not a group"));
        register(structureAttaching("{}"))
                .statusCode(422)
                .body("errors[0].detail", not(containsString("null")));
    }

    private StructureMessage structureAttaching(String relationship) {
        return aMessage()
                .structure(
                        "DSD_WRONG",
                        "1.0.0",
                        dsd -> components(dsd).attached("CONF_STATUS", relationship));
    }

    private static ValidatableResponse send(String text) {
        return SubmissionRequests.withIdempotencyKey(contributor("KEN"))
                .contentType("application/octet-stream")
                .header("Prefer", "wait=20")
                .body(text.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .post(SubmissionRequests.PATH + "?flow=DF_SHARED")
                .then()
                .statusCode(201);
    }

    private static ValidatableResponse register(StructureMessage message) {
        return given().auth()
                .oauth2(aToken().steward().sign())
                .contentType("application/json")
                .body(message.bytes())
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .post("/api/indicators/v1/structures")
                .then();
    }
}
