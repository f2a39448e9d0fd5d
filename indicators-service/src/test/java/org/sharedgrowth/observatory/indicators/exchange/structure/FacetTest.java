package org.sharedgrowth.observatory.indicators.exchange.structure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.sharedgrowth.observatory.indicators.testing.StructureMessage.aMessage;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sharedgrowth.observatory.indicators.exchange.encoding.MlVersion;
import org.sharedgrowth.observatory.indicators.exchange.structure.encoding.DataSchema;
import org.sharedgrowth.observatory.indicators.structure.Artefact;
import org.sharedgrowth.observatory.indicators.structure.ArtefactType;
import org.sharedgrowth.observatory.indicators.structure.Registry;
import org.sharedgrowth.observatory.indicators.structure.registration.Registries;

/** Limits on uncoded values, from registration to the schema of data. */
class FacetTest {
    @Test
    void aLimitedComponentHasItsOwnType() {
        XmlDocument schema =
                XmlDocument.of(
                        schema(
                                "{\"dataType\":\"String\",\"minLength\":2,\"maxLength\":9,\"pattern\":\"[a-z]+\"}"));

        assertEquals(
                List.of("2", "9", "[a-z]+"),
                schema.all("//simpleType[@name='NOTE']/restriction/*/@value"));
        assertEquals(
                "NOTE",
                schema.get("//complexType[@name='ObsType']//attribute[@name='NOTE']/@type"));
    }

    @Test
    void numbersAreLimitedByValue() {
        XmlDocument schema =
                XmlDocument.of(
                        schema("{\"dataType\":\"Integer\",\"minValue\":-1,\"maxValue\":100}"));

        assertEquals("xs:int", schema.get("//simpleType[@name='NOTE']/restriction/@base"));
        assertEquals("-1", schema.get("//simpleType[@name='NOTE']//minInclusive/@value"));
    }

    @Test
    void lengthLimitsAreReadAndValidInXml() {
        Registry registry = registry("{\"dataType\":\"String\",\"maxLength\":9}");
        Artefact structure = registry.newest(ArtefactType.DATA_STRUCTURE).getFirst();

        assertTrue(structure.definition().toString().contains("maxLength=9"));
        assumeTrue(XmlSchemas.areAvailable(), "no schemas");
        assertEquals(
                List.of(),
                XmlSchemas.schemaFaults(schema("{\"dataType\":\"String\",\"maxLength\":9}")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"dataType\":\"Text\"}",
                "{\"dataType\":\"String\",\"maxLength\":0}",
                "{\"dataType\":\"String\",\"maxLength\":1.5}",
                "{\"dataType\":\"String\",\"maxLength\":\"9\"}",
                "{\"dataType\":\"Integer\",\"maxValue\":1e400}",
                "{\"dataType\":\"String\",\"pattern\":7}"
            })
    void invalidLimitsAreRefused(String format) {
        assertThrows(AssertionError.class, () -> registry(format));
    }

    private static String schema(String format) {
        Registry registry = registry(format);
        return new String(
                DataSchema.write(
                        registry.newest(ArtefactType.DATA_STRUCTURE).getFirst(),
                        "TIME_PERIOD",
                        registry,
                        MlVersion.V2_1),
                StandardCharsets.UTF_8);
    }

    private static Registry registry(String format) {
        byte[] message =
                aMessage()
                        .codelist("CL1", "1.0.0", codes -> codes.code("A", "A").code("B", "B"))
                        .codelist("CL2", "1.0.0", codes -> codes.code("A", "A").code("B", "B"))
                        .codelist("CL3", "1.0.0", codes -> codes.code("A", "A").code("B", "B"))
                        .codelist("CL4", "1.0.0", codes -> codes.code("A", "A").code("B", "B"))
                        .concepts(
                                "CS_DIGITAL",
                                "1.0.0",
                                "D1",
                                "D2",
                                "D3",
                                "D4",
                                "NOTE",
                                "OBS_VALUE",
                                "TIME_PERIOD")
                        .structure(
                                "DSD",
                                "1.0.0",
                                dsd ->
                                        dsd.dimension("D1", "CL1(1.0.0)")
                                                .dimension("D2", "CL2(1.0.0)")
                                                .dimension("D3", "CL3(1.0.0)")
                                                .dimension("D4", "CL4(1.0.0)")
                                                .measure("OBS_VALUE")
                                                .ofObservation("NOTE", "", "optional"))
                        .bytes();
        String text =
                new String(message, StandardCharsets.UTF_8)
                        .replace(
                                "\"id\":\"NOTE\",\"conceptIdentity\"",
                                "\"id\":\"NOTE\",\"localRepresentation\":{\"format\":"
                                        + format
                                        + "},\"conceptIdentity\"");
        assertTrue(text.contains(format), text);
        return Registries.of(List.of(text.getBytes(StandardCharsets.UTF_8)));
    }
}
