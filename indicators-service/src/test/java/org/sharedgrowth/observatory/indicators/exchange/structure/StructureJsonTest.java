package org.sharedgrowth.observatory.indicators.exchange.structure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.restassured.path.json.JsonPath;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.sharedgrowth.observatory.indicators.exchange.JsonSchemas;
import org.sharedgrowth.observatory.indicators.exchange.SdmxRequests;
import org.sharedgrowth.observatory.indicators.exchange.http.RawTarget;
import org.sharedgrowth.observatory.indicators.exchange.sdmx30.StructureReader30;
import org.sharedgrowth.observatory.indicators.exchange.structure.encoding.StructureMessage;
import org.sharedgrowth.observatory.indicators.exchange.structure.encoding.json.StructureJson;
import org.sharedgrowth.observatory.indicators.exchange.structure.encoding.json.StructureJsonVersion;

/** Validates SDMX-JSON structure messages against the standard's schemas. */
class StructureJsonTest {
    private static final ReferenceGraph GRAPH = new ReferenceGraph(EveryArtefactType.registry());

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "V2_0, *",
        "V2_0, *?detail=allstubs",
        "V2_0, *?detail=allcompletestubs",
        "V2_0, 'codelist/*/CL_TREE/*/C,A'",
        "V2_0, dataflow/*/DF_CONNECTIVITY?references=all&detail=referencepartial",
        "V2_1, *",
        "V2_1, *?detail=allstubs",
        "V2_1, *?detail=allcompletestubs",
        "V2_1, dataflow/*/DF_CONNECTIVITY?references=all&detail=referencepartial",
        "V1_0, *",
        "V1_0, *?detail=allstubs",
        "V1_0, *?detail=allcompletestubs",
        "V1_0, 'codelist/*/CL_TREE/*/C,A'"
    })
    void messagesAreValid(StructureJsonVersion version, String query) {
        assumeTrue(JsonSchemas.areAvailable(), "no schemas");

        assertEquals(
                List.of(), JsonSchemas.structureFaults(message(query, version), number(version)));
    }

    @ParameterizedTest
    @EnumSource
    void theSchemaRefusesInvalidMessages(StructureJsonVersion version) {
        assumeTrue(JsonSchemas.areAvailable(), "no schemas");
        String message = message("*", version);

        assertFalse(
                JsonSchemas.structureFaults(
                                message.replace("\"conceptIdentity\"", "\"concept\""),
                                number(version))
                        .isEmpty());
    }

    @Test
    void textsAreGivenInTheReadersLanguageAndInAllLanguages() {
        JsonPath scheme =
                JsonPath.from(message("conceptscheme/*/CS_QUALITY", StructureJsonVersion.V2_0))
                        .setRootPath("data.conceptSchemes[0]");

        assertEquals("Concepts de qualité", scheme.get("name"));
        assertEquals(
                Map.of("en", "Concepts of quality", "fr", "Concepts de qualité"),
                scheme.get("names"));
        assertEquals("Ce qui est dit des données.", scheme.get("description"));
        assertEquals("N1", scheme.get("annotations[0].id"));
        assertEquals("A & B < C", scheme.get("annotations[0].text"));
    }

    @Test
    void referencesNameTheResolvedVersion() {
        JsonPath flow =
                JsonPath.from(message("dataflow/*/DF_CONNECTIVITY", StructureJsonVersion.V2_0))
                        .setRootPath("data.dataflows[0]");

        assertEquals(
                "urn:sdmx:org.sdmx.infomodel.datastructure.DataStructure=DIGOBS:DSD_DIGITAL(1.0.0)",
                flow.get("structure"));
    }

    private static String number(StructureJsonVersion version) {
        return version.name().substring(1).replace('_', '.');
    }

    private static String message(String target, StructureJsonVersion version) {
        RawTarget rawTarget = RawTarget.of("/" + target);
        StructureRequest request =
                StructureReader30.read(SdmxRequests.of(rawTarget), Instant.EPOCH);
        return new String(
                StructureJson.write(
                        new StructureMessage(
                                "S1",
                                Instant.parse("2026-11-24T10:00:00Z"),
                                List.of("fr", "en"),
                                GRAPH.registry(),
                                StructureSearch.of(request.query(), GRAPH)),
                        version),
                StandardCharsets.UTF_8);
    }
}
