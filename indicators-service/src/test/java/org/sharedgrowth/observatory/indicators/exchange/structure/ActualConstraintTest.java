package org.sharedgrowth.observatory.indicators.exchange.structure;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.sharedgrowth.observatory.indicators.testing.TokenBuilder.aToken;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sharedgrowth.observatory.indicators.exchange.JsonSchemas;
import org.sharedgrowth.observatory.indicators.exchange.RawAnswer;
import org.sharedgrowth.observatory.indicators.series.ReleasedData;
import org.sharedgrowth.observatory.indicators.testing.SmallWorld;

/** Availability constraints of dialect 3.0 for different callers. */
@QuarkusTest
class ActualConstraintTest {
    private static final String STRUCTURE = "/sdmx/3.0/structure";
    private static final String CLOTH_CONSTRAINT =
            STRUCTURE + "/dataconstraint/DIGOBS/CC_DF_CLOTH/1.0.0";
    private static final String REGION = "data.dataConstraints[0].cubeRegions[0].keyValues";
    private static final String COLOURS = REGION + ".find { it.id == 'COLOUR' }.values.value";

    @Inject SmallWorld smallWorld;
    @Inject ReleasedData data;

    @BeforeEach
    void releaseTheClothData() {
        ClothWorld.create(smallWorld, data);
    }

    @Test
    void bothTypesOfConstraintsAreReturned() {
        RawAnswer.get(STRUCTURE + "/dataconstraint/*/*/*", Map.of())
                .statusCode(200)
                .body("data.dataConstraints.id", hasItems("CC_DF_CLOTH", "CC_PA_DF_CLOTH_NSO_KEN"))
                .body(
                        "data.dataConstraints.find { it.id == 'CC_DF_CLOTH' }.role",
                        equalTo("Actual"))
                .body(
                        "data.dataConstraints.find { it.id == 'CC_PA_DF_CLOTH_NSO_KEN' }.role",
                        equalTo("Allowed"));
    }

    @Test
    void availabilityDependsOnTheCaller() {
        RawAnswer.get(CLOTH_CONSTRAINT, Map.of())
                .statusCode(200)
                .body(COLOURS, equalTo(List.of("RED", "BLUE", "NAVY")))
                .header("Cache-Control", "public, max-age=60");
        String token = "Bearer " + aToken().contributorOf("BRA").sign();
        RawAnswer.get(CLOTH_CONSTRAINT, Map.of("Authorization", token))
                .statusCode(200)
                .body(COLOURS, equalTo(List.of("RED", "BLUE", "NAVY", "PLAIN")))
                .header("Cache-Control", "private, no-cache");
    }

    @Test
    void referencesOfADataflowIncludeItsAvailability() {
        RawAnswer.get(
                        STRUCTURE + "/dataflow/DIGOBS/DF_CLOTH/1.0.0?references=dataconstraint",
                        Map.of())
                .body("data.dataConstraints.id", equalTo(List.of("CC_DF_CLOTH")))
                .body("data.dataflows.id", equalTo(List.of("DF_CLOTH")));
        RawAnswer.get(CLOTH_CONSTRAINT + "?references=children", Map.of())
                .body("data.dataflows.id", equalTo(List.of("DF_CLOTH")));
        RawAnswer.get(STRUCTURE + "/codelist/DIGOBS/CL_COLOUR/1.0.0?references=parents", Map.of())
                .body("data", not(hasKey("dataConstraints")));
    }

    @Test
    void jsonVersion21SeparatesConstraintsAndAvailability() {
        RawAnswer answer =
                RawAnswer.get(
                        STRUCTURE + "/dataconstraint/DIGOBS/*/*",
                        Map.of("Accept", "application/vnd.sdmx.structure+json;version=2.1.0"));
        answer.statusCode(200)
                .body("data.dataConstraints.id", not(hasItems("CC_DF_CLOTH")))
                .body(
                        "data.availabilityConstraints.constraintAttachment.dataflow",
                        hasItems(
                                "urn:sdmx:org.sdmx.infomodel.datastructure.Dataflow="
                                        + "DIGOBS:DF_CLOTH(1.0.0)"));
        assumeTrue(JsonSchemas.areAvailable(), "no schemas");
        assertEquals(List.of(), JsonSchemas.structureFaults(answer.text(), "2.1"));
    }
}
