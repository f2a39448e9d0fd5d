package org.sharedgrowth.observatory.indicators.submission;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.sharedgrowth.observatory.indicators.submission.SubmissionRequests.contributor;
import static org.sharedgrowth.observatory.indicators.submission.SubmissionRequests.release;
import static org.sharedgrowth.observatory.indicators.submission.SubmissionRequests.reviewer;
import static org.sharedgrowth.observatory.indicators.submission.SubmissionRequests.submitFile;
import static org.sharedgrowth.observatory.indicators.testing.StructureMessage.aMessage;
import static org.sharedgrowth.observatory.indicators.testing.TokenBuilder.aToken;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sharedgrowth.observatory.indicators.exchange.RawAnswer;
import org.sharedgrowth.observatory.indicators.testing.SmallWorld;
import org.sharedgrowth.observatory.indicators.testing.StructureMessage;

/**
 * A minor version of a structure appends a standard error and a sample size. Rows were released
 * before; files with and without the new attributes are accepted.
 */
@QuarkusTest
class SamplingAttributesTest {
    private static final String KEY = "A.KEN.ICT_SKILLS._T._T._T._T._T";
    private static final String HEADER = "indicator,area,period,value\n";
    private static final String OLD_FILE = HEADER + "ICT_SKILLS,KEN,2019,10\n";
    private static boolean released;

    @Inject SmallWorld smallWorld;

    @BeforeEach
    void releaseWithBothVersions() {
        if (released) {
            return;
        }
        released = true;
        smallWorld.create();
        register(
                aMessage()
                        .structure("DSD_SAMPLED", "1.0.0", SmallWorld::components)
                        .flow("DF_SAMPLED", "1.0.0", "DSD_SAMPLED(1.0.0)")
                        .agreement("DF_SAMPLED", "NSO_KEN", "KEN"));
        releaseFile(OLD_FILE);
        register(
                aMessage()
                        .concepts("CS_NUMBERS", "1.0.0", "STANDARD_ERROR", "SAMPLE_SIZE")
                        .structure(
                                "DSD_SAMPLED",
                                "1.1.0",
                                dsd -> {
                                    SmallWorld.components(dsd);
                                    dsd.numberOfObservation("STANDARD_ERROR", "Double")
                                            .numberOfObservation("SAMPLE_SIZE", "Integer");
                                }));
        send(OLD_FILE)
                .statusCode(201)
                .body("series.unchanged", equalTo(1))
                .body("series.revised", equalTo(0));
        releaseFile(
                """
                indicator,area,period,value,standard_error,sample_size
                ICT_SKILLS,KEN,2020,11,0.750,1200
                ICT_SKILLS,KEN,2021,12,,
                """);
    }

    @Test
    void tablesHaveTheNewColumnsAtTheEnd() {
        String oldColumns =
                "STRUCTURE,STRUCTURE_ID,ACTION,FREQ,REF_AREA,INDICATOR,SEX,AGE,URBANISATION,INCOME,"
                        + "DISABILITY,TIME_PERIOD,OBS_VALUE,UNIT_MEASURE,UNIT_MULT,DECIMALS,"
                        + "OBS_STATUS,CONF_STATUS,SOURCE,COMMENT_OBS";
        RawAnswer.get("/sdmx/3.0/data/dataflow/DIGOBS/DF_SAMPLED/1.0.0?format=csvdata", Map.of())
                .statusCode(200)
                .text(startsWith(oldColumns + ",STANDARD_ERROR,SAMPLE_SIZE"))
                .text(containsString("DF_SAMPLED(1.0.0),R," + KEY.replace('.', ',') + ",2019,10"))
                .text(containsString(",0.750,1200"));
    }

    @Test
    void messagesOmitTheNewAttributesIfNoneAreGiven() {
        RawAnswer.get("/sdmx/2.1/data/DF_SAMPLED?endPeriod=2019&format=genericdata", Map.of())
                .statusCode(200)
                .text(not(containsString("STANDARD_ERROR")));
    }

    @Test
    void theFirstVersionOfTheStructureStaysAvailable() {
        RawAnswer.get("/sdmx/2.1/datastructure/DIGOBS/DSD_SAMPLED/1.0.0", Map.of())
                .statusCode(200)
                .text(not(containsString("STANDARD_ERROR")));
        RawAnswer.get("/sdmx/2.1/datastructure/DIGOBS/DSD_SAMPLED", Map.of())
                .statusCode(200)
                .text(containsString("id=\"STANDARD_ERROR\""));
    }

    @Test
    void observationsContainTheNewAttributesWhereStated() {
        given().get("/api/indicators/v1/observations?flow=DF_SAMPLED")
                .then()
                .statusCode(200)
                .body("items.find { it.period == '2020' }.standardError", equalTo(0.75f))
                .body("items.find { it.period == '2020' }.sampleSize", equalTo(1200))
                .body("items.find { it.period == '2019' }.standardError", nullValue())
                .body("items.find { it.period == '2021' }.sampleSize", nullValue());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/sdmx/2.1/data/DF_SAMPLED?format=genericdata",
                "/sdmx/2.1/data/DF_SAMPLED?format=structurespecificdata",
                "/sdmx/2.1/data/DF_SAMPLED?format=jsondata&formatVersion=1.0.0",
                "/sdmx/2.1/data/DF_SAMPLED?format=csvdata",
                "/sdmx/3.0/data/dataflow/DIGOBS/DF_SAMPLED/+?format=jsondata&formatVersion=2.0.0",
                "/sdmx/3.0/data/dataflow/DIGOBS/DF_SAMPLED/+?format=structurespecificdata",
                "/sdmx/3.0/data/dataflow/DIGOBS/DF_SAMPLED/+?format=csvdata",
                "/sdmx/3.0/data/dataflow/DIGOBS/DF_SAMPLED/+?format=xlsx"
            })
    void everyFormatPreservesTheNewAttributesInARoundTrip(String query) {
        byte[] message =
                given().urlEncodingEnabled(false)
                        .get(query)
                        .then()
                        .statusCode(200)
                        .extract()
                        .asByteArray();
        submitFile(contributor("KEN"), "DF_SAMPLED", message)
                .statusCode(201)
                .body("state", equalTo("READY"))
                .body("errors", equalTo(0))
                .body("rows", equalTo(3))
                .body("series.unchanged", equalTo(1))
                .body("series.revised", equalTo(0));
    }

    @Test
    void aChangedStandardErrorRevisesTheSeries() {
        send("indicator,area,period,value,STANDARD_ERROR\nICT_SKILLS,KEN,2020,11,0.8\n")
                .statusCode(201)
                .body("series.revised", equalTo(1));
    }

    @Test
    void invalidNumbersAreReported() {
        send("""
        indicator,area,period,value,STANDARD_ERROR,SAMPLE_SIZE
        ICT_SKILLS,KEN,2020,11,-0.8,12.5
        """)
                .statusCode(201)
                .body("state", equalTo("REJECTED"))
                .body("errors", equalTo(2));
    }

    @Test
    void theSchemaDeclaresTheTypesOfTheNewAttributes() {
        RawAnswer.get("/sdmx/2.1/schema/dataflow/DIGOBS/DF_SAMPLED/1.0.0", Map.of())
                .statusCode(200)
                .text(containsString("STANDARD_ERROR"))
                .text(containsString("xs:minInclusive value=\"0\""));
    }

    private static void releaseFile(String text) {
        String id = send(text).statusCode(201).body("state", equalTo("READY")).extract().path("id");
        release(reviewer("KEN"), id).statusCode(200);
    }

    private static ValidatableResponse send(String text) {
        return submitFile(contributor("KEN"), "DF_SAMPLED", text.getBytes(StandardCharsets.UTF_8));
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
