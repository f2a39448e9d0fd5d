package org.sharedgrowth.observatory.indicators.markup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.sharedgrowth.observatory.indicators.exchange.structure.StructureFormat;
import org.sharedgrowth.observatory.indicators.exchange.structure.StructureMessages;
import org.sharedgrowth.observatory.indicators.exchange.structure.XmlSchemas;
import org.sharedgrowth.observatory.indicators.structure.Artefact;
import org.sharedgrowth.observatory.indicators.structure.ArtefactType;
import org.sharedgrowth.observatory.indicators.structure.Faults;
import org.sharedgrowth.observatory.indicators.structure.message.MessageReader;
import org.sharedgrowth.observatory.service.problem.Problem;

/** Every structure is read from SDMX-ML just as from SDMX-JSON; hostile messages are refused. */
class MarkupStructuresTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @ParameterizedTest
    @EnumSource
    void everyStructureIsReadTheSameWayInVersion3(ArtefactType type) throws IOException {
        List<Artefact> expected = ofJson(type);

        assertFalse(expected.isEmpty(), "there is no " + type);
        assertEquals(expected, ofMarkup(type, StructureFormat.XML_3));
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            // In 2.1, hierarchy associations do not exist, and metadataflows have no targets.
            names = {"HIERARCHY_ASSOCIATION", "METADATAFLOW"})
    void everyStructureIsReadTheSameWayInVersion21(ArtefactType type) throws IOException {
        assertEquals(ofJson(type), ofMarkup(type, StructureFormat.XML));
    }

    private static List<Artefact> ofJson(ArtefactType type) throws IOException {
        return artefacts(
                JSON.readTree(StructureMessages.of(type.resource(), StructureFormat.JSON_2)),
                new Faults());
    }

    private static List<Artefact> ofMarkup(ArtefactType type, StructureFormat format) {
        Faults faults = new Faults();
        JsonNode message =
                MarkupStructures.json(StructureMessages.of(type.resource(), format), faults);
        return artefacts(message, faults);
    }

    private static List<Artefact> artefacts(JsonNode message, Faults faults) {
        List<Artefact> artefacts =
                MessageReader.read(message, faults).stream()
                        .map(MessageReader.PlacedArtefact::artefact)
                        .toList();
        assertEquals(List.of(), faults.list());
        return artefacts;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<mes:Structure |<!DOCTYPE x><mes:Structure ",
                "<mes:Structure |<!DOCTYPE x [<!ENTITY a SYSTEM 'file:///etc/hostname'>]><mes:Structure ",
                "<mes:Header>|<!ENTITY x 'y'><mes:Header>",
                "</mes:Structures>|",
                "version=\"1.0.0\"|version=\"&v;\"",
                "encoding=\"UTF-8\"|encoding=\"UTF-16\""
            })
    void malformedOrUnsafeXmlIsRefused(String part, String instead) {
        String message = text(ArtefactType.CODELIST);
        assertTrue(message.contains(part), message);

        assertEquals(400, refusal(message.replace(part, instead == null ? "" : instead)).status());
    }

    @Test
    void deepAndLongMarkupIsRefused() {
        String message = text(ArtefactType.CODELIST);
        String attribute = "<str:x a=\"" + "x".repeat(100_000) + "\"/>";
        for (String hostile :
                List.of("<str:x>".repeat(100), "x".repeat(100_000), attribute, manyNames())) {
            assertEquals(
                    400,
                    refusal(message.replaceFirst("<str:Code ", hostile + "<str:Code ")).status());
        }
    }

    /** More different names than a parser should have to keep. */
    private static String manyNames() {
        return IntStream.range(0, 10_001)
                .mapToObj(i -> "<str:x" + i + "/>")
                .collect(Collectors.joining());
    }

    @Test
    void aTruncatedMessageIsRefused() {
        byte[] message = text(ArtefactType.DATA_STRUCTURE).getBytes(StandardCharsets.UTF_8);
        for (int seed = 0; seed < 200; seed++) {
            int length = new SplittableRandom(seed).nextInt(1, message.length - 2);
            byte[] truncated = Arrays.copyOf(message, length);

            assertThrows(Problem.class, () -> MarkupStructures.json(truncated, new Faults()));
        }
    }

    @Test
    void spaceBetweenElementsDoesNotCountAsOneLongText() {
        String spaced =
                text(ArtefactType.CODELIST).replace("<str:Code ", " ".repeat(9_000) + "<str:Code ");

        MarkupStructures.json(spaced.getBytes(StandardCharsets.UTF_8), new Faults());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "v3_0/message|v4_0/message|{http://www.sdmx.org/resources/sdmxml/schemas/v4_0/message}Structure",
                "mes:Structure(?=[ >])|mes:Other|{http://www.sdmx.org/resources/sdmxml/schemas/v3_0/message}Other",
                "v3_0/structure|v2_1/structure|{http://www.sdmx.org/resources/sdmxml/schemas/v2_1/structure}Codelists",
                "v3_0/common|v2_1/common|{http://www.sdmx.org/resources/sdmxml/schemas/v2_1/common}Name",
                "<str:Code(?= )|<str:Code xmlns:str=\"urn:x\"|{urn:x}Code",
                "<str:Codelists>|<Codelists xmlns=\"\"/><str:Codelists>|{}Codelists",
                "str:Codelist|str:ValueList|valueLists",
                "</str:Codelist>|<str:CodelistExtension/></str:Codelist>|CodelistExtension"
            })
    void unsupportedContentIsReported(String part, String instead, String value) {
        String message = text(ArtefactType.CODELIST).replaceAll(part, instead);
        Faults faults = new Faults();
        MessageReader.read(
                MarkupStructures.json(message.getBytes(StandardCharsets.UTF_8), faults), faults);

        assertTrue(
                faults.list().stream().anyMatch(fault -> value.equals(fault.value())),
                faults.list().toString());
    }

    /** The samples have version numbers with only two parts, which are refused in every format. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Codelist/codelist.xml | ''",
                "Codelist/codelist - discriminated union.xml | CodelistExtension",
                "Codelist/codelist - extended.xml | CodelistExtension",
                "Codelist/valuelist.xml | valueLists",
                "Concept Scheme/conceptscheme.xml | ''",
                "Data - Complex Data Attributes/ECB_EXR_CA_DSD.xml | maxOccurs=unbounded",
                "Data - Simple Data Attributes/ECB_EXR.xml |"
                        + " {http://www.sdmx.org/resources/sdmxml/schemas/v3_0/message}StructureSpecificData",
                "Data Structure Definition/ECB_EXR.xml | ''",
                "Dataflow/dataflow.xml | ''",
                "Geospatial/geospatial_geocomponents.xml | ''",
                "Geospatial/geospatial_geographiccodelist.xml | geographicCodelists",
                "Geospatial/geospatial_geogridcodelist.xml | geoGridCodelists",
                "VTL Transformations/VTL_Sample_1.xml |"
                        + " namePersonalisationSchemes rulesetSchemes transformationSchemes vtlMappingSchemes",
                "VTL Transformations/VTL_Sample_2.xml |"
                        + " customTypeSchemes rulesetSchemes transformationSchemes"
                        + " userDefinedOperatorSchemes vtlMappingSchemes",
                "VTL Transformations/VTL_Sample_3.xml | transformationSchemes vtlMappingSchemes"
            })
    void theStandardsSamplesAreReadOrTheirUnsupportedContentIsReported(
            String name, String refusedContent) {
        assumeTrue(XmlSchemas.areAvailable(), "no schemas");
        byte[] sample = Objects.requireNonNull(XmlSchemas.samples().get(name), name);
        String versioned =
                new String(sample, StandardCharsets.UTF_8)
                        .replaceAll("(<str:[^>]* version=\"1.0)\"", "$1.0\"");

        assertEquals(refusedContent, refusedContent(versioned.getBytes(StandardCharsets.UTF_8)));
        assertFalse(
                refusedContent(sample).isEmpty(), "a version number with two parts was accepted");
    }

    private static String refusedContent(byte[] message) {
        Faults faults = new Faults();
        int read = MessageReader.read(MarkupStructures.json(message, faults), faults).size();
        assertTrue(read > 0 || !faults.isEmpty(), "nothing was read or refused");
        return faults.list().stream()
                .map(fault -> String.valueOf(fault.value()))
                .distinct()
                .sorted()
                .collect(Collectors.joining(" "));
    }

    private static String text(ArtefactType type) {
        return new String(
                StructureMessages.of(type.resource(), StructureFormat.XML_3),
                StandardCharsets.UTF_8);
    }

    private static Problem refusal(String message) {
        byte[] bytes = message.getBytes(StandardCharsets.UTF_8);
        return assertThrows(Problem.class, () -> MarkupStructures.json(bytes, new Faults()));
    }
}
