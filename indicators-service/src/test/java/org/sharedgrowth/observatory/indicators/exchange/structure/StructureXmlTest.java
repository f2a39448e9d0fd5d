package org.sharedgrowth.observatory.indicators.exchange.structure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sharedgrowth.observatory.indicators.exchange.SdmxRequests;
import org.sharedgrowth.observatory.indicators.exchange.http.RawTarget;
import org.sharedgrowth.observatory.indicators.exchange.sdmx21.StructureReader21;
import org.sharedgrowth.observatory.indicators.exchange.structure.encoding.StructureMessage;
import org.sharedgrowth.observatory.indicators.exchange.structure.encoding.StructureXml;

/** Validates SDMX-ML 2.1 structure messages against the standard's schema. */
class StructureXmlTest {
    private static final ReferenceGraph GRAPH = new ReferenceGraph(EveryArtefactType.registry());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "structure/all/all/all",
                "structure/all/all/all?detail=allstubs",
                "structure/all/all/all?detail=allcompletestubs",
                "dataflow/all/all/all?references=all&detail=referencestubs",
                "dataflow/DIGOBS/DF_CONNECTIVITY?references=descendants&detail=referencepartial",
                "codelist/DIGOBS/CL_TREE/1.0.0/C+A",
                "categoryscheme/DIGOBS/CAS_TOPICS/latest/CONNECTIVITY.USE?references=categorisation"
            })
    void messagesAreValid(String query) {
        assumeTrue(XmlSchemas.areAvailable(), "no schemas");

        assertEquals(List.of(), XmlSchemas.faults(message(query)));
    }

    @Test
    void theSchemaRefusesInvalidMessages() {
        assumeTrue(XmlSchemas.areAvailable(), "no schemas");
        String message = message("structure/all/all/all");

        assertFalse(
                XmlSchemas.faults(message.replace("str:PrimaryMeasure ", "str:Measure "))
                        .isEmpty());
    }

    @Test
    void textsInEveryLanguageAndAnnotationsAreKept() {
        String message = message("conceptscheme/DIGOBS/CS_QUALITY");

        assertTrue(message.contains("<com:Name xml:lang=\"fr\">Concepts de qualité</com:Name>"));
        assertTrue(
                message.contains(
                        "<com:Annotation id=\"N1\"><com:AnnotationTitle>Short</com:AnnotationTitle>"
                                + "<com:AnnotationType>NOTE</com:AnnotationType>"
                                + "<com:AnnotationText xml:lang=\"en\">A &amp; B &lt; C</com:AnnotationText>"));
    }

    @Test
    void aCodeMapIsWrittenAsAMapSet() {
        String message = message("structureset/DIGOBS/MAP_CONF_STATUS");

        assertTrue(message.contains("<str:CodelistMap id=\"MAP_CONF_STATUS\">"), message);
        assertTrue(
                message.contains(
                        "<str:CodeMap><str:Source><Ref id=\"N\"></Ref></str:Source>"
                                + "<str:Target><Ref id=\"E\"></Ref></str:Target></str:CodeMap>"),
                message);
        assertTrue(
                message.contains("infomodel.mapping.StructureSet=DIGOBS:MAP_CONF_STATUS(1.0.0)"));
    }

    @Test
    void aTaxonomyHasFlowsAndStructuresByCategory() {
        String message = message("reportingtaxonomy/DIGOBS/RT_YEARBOOK");

        assertTrue(
                message.contains(
                        "<com:Description xml:lang=\"en\">Who is online</com:Description>"
                                + "<str:ProvisioningMetadata><Ref id=\"DF_WDI\""),
                message);
        assertTrue(message.contains("<str:StructuralMetadata><Ref id=\"MSD_QUALITY\""), message);
    }

    @Test
    void aProcessHasInputsAndOutputsOfItsSteps() {
        String message = message("process/DIGOBS/PR_RELEASE");

        assertTrue(
                message.contains("<str:Input><str:ObjectReference><Ref id=\"DSD_DIGITAL\""),
                message);
        assertTrue(
                message.contains("<str:Output><str:ObjectReference><Ref id=\"DF_WDI\""), message);
        assertTrue(
                message.contains(
                        "<str:Computation><com:Description xml:lang=\"en\">Every code is looked up."
                                + "</com:Description></str:Computation><str:ProcessStep id=\"LOOK\">"),
                message);
    }

    private static String message(String target) {
        RawTarget rawTarget = RawTarget.of("/" + target);
        StructureRequest request =
                StructureReader21.read(SdmxRequests.of(rawTarget), Instant.EPOCH);
        return new String(
                StructureXml.write(
                        new StructureMessage(
                                "S1",
                                Instant.parse("2026-11-24T10:00:00Z"),
                                List.of("en"),
                                GRAPH.registry(),
                                StructureSearch.of(request.query(), GRAPH))),
                StandardCharsets.UTF_8);
    }
}
