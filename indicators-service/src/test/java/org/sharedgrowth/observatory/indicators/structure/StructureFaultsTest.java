package org.sharedgrowth.observatory.indicators.structure;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.emptyOrNullString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.sharedgrowth.observatory.indicators.testing.StructureMessage.aMessage;
import static org.sharedgrowth.observatory.indicators.testing.TokenBuilder.aToken;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sharedgrowth.observatory.indicators.structure.registration.Structures;
import org.sharedgrowth.observatory.indicators.testing.SmallWorld;
import org.sharedgrowth.observatory.indicators.testing.StructureMessage;

@QuarkusTest
class StructureFaultsTest {
    @Inject SmallWorld smallWorld;
    @Inject Structures structures;

    @BeforeEach
    void createSmallWorld() {
        smallWorld.create();
    }

    @Test
    void allFaultsAreReportedAndNothingIsRegistered() {
        StructureMessage message =
                aMessage()
                        .codelist(
                                "CL_GOOD",
                                "1.0.0",
                                list -> list.code("A", "fine").code("B", "fine"))
                        .codelist(
                                "CL_BAD",
                                "1.0.0",
                                list ->
                                        list.code("A", "a")
                                                .code("A", "again")
                                                .code("B.C", "dotted")
                                                .code("D", "d", "NOWHERE")
                                                .code("E", ""))
                        .codelist("CL_BETA", "1.0.0-beta", list -> list.code("A", "a"))
                        .concepts("CS_BAD", "1.0.0", "FREQ")
                        .structure(
                                "DSD_BAD",
                                "1.0.0",
                                dsd ->
                                        dsd.dimension("FREQ", "CL_FREQ(1.0.0)")
                                                .dimension("latest", "CL_NONE(1.0.0)")
                                                .measure("OBS_VALUE"))
                        .flow("DF_BAD", "1.0.0", "DSD_NONE(1.0.0)")
                        .agreement("DF_DIGITAL", "NSO_NONE")
                        .hierarchy("HCL_BAD", "001", "ATLANTIS");
        post(message)
                .statusCode(422)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/invalid-structure"))
                .body(
                        "errors.value",
                        hasItems(
                                "A",
                                "B.C",
                                "NOWHERE",
                                "1.0.0-beta",
                                "2",
                                "latest",
                                "ATLANTIS",
                                StructureMessage.urn("codelist.Codelist", "CL_NONE(1.0.0)"),
                                StructureMessage.urn(
                                        "datastructure.DataStructure", "DSD_NONE(1.0.0)"),
                                StructureMessage.urn(
                                        "base.DataProviderScheme", "DATA_PROVIDERS(1.0).NSO_NONE")))
                .body("errors.pointer", hasItem("/data/codelists/1/codes/4/name"))
                .body("errors.find { it.value == '2' }.detail", containsString("_Z"));
        assertNull(structures.current().codelist("CL_GOOD"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"all", "latest", "type", "action", "structureRef", "dataScope", "1ST"})
    void reservedOrInvalidNamesOfComponentsAreRefused(String id) {
        post(aMessage()
                        .concepts("CS_DIGITAL", "2.0.0", id)
                        .structure(
                                "DSD_R",
                                "1.0.0",
                                dsd ->
                                        dsd.dimension("FREQ", "CL_FREQ(1.0.0)")
                                                .dimension("REF_AREA", "CL_AREA(1.0.0)")
                                                .dimension("SEX", "CL_SEX(1.0.0)")
                                                .dimension(id, "CL_AGE(1.0.0)")
                                                .measure("OBS_VALUE")))
                .statusCode(422)
                .body("errors.value", hasItem(id));
    }

    @Test
    void twoDimensionsCannotShareACodelist() {
        post(aMessage()
                        .concepts("CS_DIGITAL", "2.0.0", "PARTNER")
                        .structure(
                                "DSD_SHARED",
                                "1.0.0",
                                dsd ->
                                        dsd.dimension("FREQ", "CL_FREQ(1.0.0)")
                                                .dimension("REF_AREA", "CL_AREA(1.0.0)")
                                                .dimension("PARTNER", "CL_AREA(1.0.0)")
                                                .dimension("SEX", "CL_SEX(1.0.0)")
                                                .measure("OBS_VALUE")))
                .statusCode(422)
                .body(
                        "errors.find { it.detail.contains('PARTNER and of REF_AREA') }.value",
                        containsString("CL_AREA(1.0.0)"));
    }

    @Test
    void namesThatChangeTheTextDirectionAreRefused() {
        post(aMessage().codelist("CL_TURNED", "1.0.0", list -> list.code("A", "moc.\u202Eelpmaxe")))
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/data/codelists/0/codes/0/name"))
                .body("errors[0].detail", containsString("U+202E"));
    }

    @Test
    void aConstraintMustListCodesOfItsStructure() {
        StructureMessage message = aMessage().agreement("DF_WDI", "OBS", "KEN", "XXX");
        post(message)
                .statusCode(422)
                .body("errors.size()", equalTo(1))
                .body("errors[0].pointer", equalTo("/data/dataConstraints/0/cubeRegions/0"))
                .body("errors[0].value", equalTo("XXX"))
                .body("errors[0].detail", containsString("CL_AREA"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    reportingTaxonomies | {} | /data/reportingTaxonomies/0/reportingCategories
                    reportingTaxonomies | {"reportingCategories":[{"id":"A","name":"a","provisioningMetadata":["URN:datastructure.DataStructure=DIGOBS:DSD_DIGITAL(1.0.0)"]}]} | /data/reportingTaxonomies/0/reportingCategories/0/provisioningMetadata/0
                    reportingTaxonomies | {"reportingCategories":[{"id":"A","name":"a","provisioningMetadata":["URN:datastructure.Dataflow=DIGOBS:DF_WDI(1.0.0)"],"structuralMetadata":["URN:datastructure.DataStructure=DIGOBS:DSD_DIGITAL(1.0.0)"]}]} | /data/reportingTaxonomies/0/reportingCategories/0/provisioningMetadata
                    reportingTaxonomies | {"reportingCategories":[{"id":"A","name":"a","provisioningMetadata":["URN:datastructure.Dataflow=DIGOBS:DF_NONE(1.0.0)"]}]} | /data/reportingTaxonomies/0/reportingCategories
                    representationMaps | {} | /data/representationMaps/0/source
                    representationMaps | {"source":[{"codelist":"CL"}],"target":[{"codelist":"CL"}],"representationMappings":[{"sourceValues":[{"value":"NONE"}],"targetValues":["F"]}]} | /data/representationMaps/0/representationMappings
                    representationMaps | {"source":[{"codelist":"CL"}],"target":[{"codelist":"CL"}],"representationMappings":[{"sourceValues":[{"value":"F"}],"targetValues":["NONE"]}]} | /data/representationMaps/0/representationMappings
                    representationMaps | {"source":[{"codelist":"CL"}],"target":[{"codelist":"CL"}],"representationMappings":[{"sourceValues":[{"value":"F"}],"targetValues":["F"]},{"sourceValues":[{"value":"F"}],"targetValues":["M"]}]} | /data/representationMaps/0/representationMappings
                    representationMaps | {"source":[{"codelist":"CL"}],"target":[{"codelist":"CL"}],"representationMappings":[{"sourceValues":[{"value":"F","isRegEx":true}],"targetValues":["F"]}]} | /data/representationMaps/0/representationMappings/0/sourceValues/0/isRegEx
                    representationMaps | {"source":[{"codelist":"CL"}],"target":[{"codelist":"CL"}],"representationMappings":[{"sourceValues":[{"value":"F"}]}]} | /data/representationMaps/0/representationMappings/0
                    processes | {} | /data/processes/0/processSteps
                    processes | {"processSteps":[{"id":"A"}]} | /data/processes/0/processSteps/0/name
                    processes | {"processSteps":[{"id":"A","name":"a"},{"id":"A","name":"a"}]} | /data/processes/0/processSteps/1/id
                    processes | {"processSteps":[{"id":"A","name":"a","inputs":[{}]}]} | /data/processes/0/processSteps/0/inputs/0/objectReference
                    processes | {"processSteps":[{"id":"A","name":"a","processSteps":[{"id":"B","name":"b","outputs":[{"objectReference":"URN:datastructure.Dataflow=DIGOBS:DF_NONE(1.0.0)"}]}]}]} | /data/processes/0/processSteps
                    processes | {"processSteps":[{"id":"A","name":"a","transitions":[]}]} | /data/processes/0/processSteps/0/transitions
                    """)
    void faultsInArtefactsOfOtherTypesAreReportedWithTheirPosition(
            String type, String content, String pointer) throws IOException {
        String full =
                content.replace("URN:", "urn:sdmx:org.sdmx.infomodel.")
                        .replace(
                                "\"CL\"",
                                "\""
                                        + StructureMessage.urn("codelist.Codelist", "CL_SEX(1.0.0)")
                                        + "\"");
        ObjectNode artefact = (ObjectNode) new ObjectMapper().readTree(full);
        artefact.put("id", "OTHER").put("agencyID", "DIGOBS").put("version", "1.0.0");
        artefact.put("name", "Other");
        StructureMessage message = aMessage();
        message.data().putArray(type).add(artefact);

        post(message).statusCode(422).body("errors.pointer", hasItem(pointer));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{}",
                "[]",
                "3",
                "{\"data\":[]}",
                "{\"data\":{}}",
                "{\"data\":{\"codelists\":{}}}",
                "{\"data\":{\"codelists\":[1]}}",
                "{\"data\":{\"codelists\":[\"x\"]}}",
                "{\"data\":{\"codelists\":[{\"id\":3,\"agencyID\":null,\"codes\":[{\"id\":[]}]}]}}",
                "{\"data\":{\"metadataStructures\":[]}}",
                "{\"data\":{\"dataStructures\":[{\"id\":\"D\",\"agencyID\":\"A\",\"version\":\"1.0.0\"}]}}",
                "{\"data\":{\"dataConstraints\":[{\"id\":\"D\",\"agencyID\":\"A\",\"version\":\"1.0.0\",\"name\":\"n\",\"role\":\"Actual\"}]}}",
                "{\"data\":{\"codelists\":[{\"id\":\"a\\u0000b\",\"agencyID\":\"A\",\"version\":\"1.0.0\",\"name\":\"x\"}]}}",
                "{\"data\":{\"codelists\":[{\"id\":\"C\",\"agencyID\":\"A\",\"version\":\"99999999999.0.0\",\"name\":\"x\"}]}}"
            })
    void everyInvalidMessageIsAProblem(String body) {
        given().auth()
                .oauth2(aToken().steward().sign())
                .contentType("application/json")
                .body(body)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .post("/api/indicators/v1/structures")
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("errors[0].detail", not(emptyOrNullString()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "<a/>", "{\"data\":{\"codelists\":[}}"})
    void textsThatAreNotJsonAreMalformed(String body) {
        given().auth()
                .oauth2(aToken().steward().sign())
                .contentType("application/json")
                .body(body)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .post("/api/indicators/v1/structures")
                .then()
                .statusCode(400)
                .contentType("application/problem+json");
    }

    @Test
    void largeListsInSixLanguagesAreRegisteredWithinTenSeconds() {
        StructureMessage message =
                aMessage()
                        .codelist(
                                "CL_LARGE",
                                "1.0.0",
                                list -> {
                                    for (int i = 0; i < 2000; i++) {
                                        list.code("I" + i, "Indicator number " + i);
                                        for (String language :
                                                new String[] {"fr", "es", "ru", "zh", "ar"}) {
                                            list.named(language, language + " name of " + i);
                                        }
                                        list.described(
                                                "What it means, at some length, number " + i);
                                    }
                                });
        post(message).statusCode(200).time(lessThan(10_000L));
        Codelist list = structures.current().codelist("CL_LARGE");
        assertNotNull(list);
    }

    @Test
    void faultsAreInTheReadersLanguage() {
        StructureMessage message =
                aMessage()
                        .codelist(
                                "CL_BAD", "1.0.0", list -> list.code("A", "a").code("A", "again"));
        post(message, "fr")
                .statusCode(422)
                .body("errors[0].detail", startsWith("deux éléments de "));
        post(message, "zh").statusCode(422).body("errors[0].detail", endsWith("中有两个条目使用此标识"));
    }

    private static ValidatableResponse post(StructureMessage message) {
        return post(message, "en");
    }

    private static ValidatableResponse post(StructureMessage message, String language) {
        return given().auth()
                .oauth2(aToken().steward().sign())
                .header("Accept-Language", language)
                .contentType("application/json")
                .body(message.bytes())
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .post("/api/indicators/v1/structures")
                .then();
    }
}
