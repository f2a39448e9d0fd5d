package org.sharedgrowth.observatory.indicators.exchange.structure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Validates SDMX-ML 3.0 structure messages against the standard's schema. */
class StructureMl3Test {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "*",
                "*?detail=allstubs",
                "*?detail=allcompletestubs",
                "codelist/*/CL_TREE/*/C,A",
                "dataflow/*/DF_CONNECTIVITY?references=all&detail=referencestubs",
                "dataflow/*/DF_CONNECTIVITY?references=all&detail=referencepartial"
            })
    void messagesAreValid(String query) {
        assumeTrue(XmlSchemas.areAvailable(), "no schemas");

        assertEquals(List.of(), XmlSchemas.faults(message(query)));
    }

    @ParameterizedTest
    @CsvSource({
        "str:Measure , str:PrimaryMeasure ",
        "str:ConceptIdentity, str:Concept",
        "role=\"Allowed\", role=\"Any\""
    })
    void theSchemaRefusesInvalidMessages(String part, String instead) {
        assumeTrue(XmlSchemas.areAvailable(), "no schemas");
        String message = message("*");

        assertTrue(message.contains(part), message);
        assertFalse(XmlSchemas.faults(message.replace(part, instead)).isEmpty());
    }

    @Test
    void referencesAreUrnsOfTheResolvedVersion() {
        String message = message("dataflow/*/DF_CONNECTIVITY");

        assertTrue(
                message.contains(
                        "<str:Structure>urn:sdmx:org.sdmx.infomodel.datastructure.DataStructure="
                                + "DIGOBS:DSD_DIGITAL(1.0.0)</str:Structure>"),
                message);
    }

    @Test
    void textsInEveryLanguageAndAnnotationsAreKept() {
        String message = message("conceptscheme/*/CS_QUALITY");

        assertTrue(message.contains("<com:Name xml:lang=\"fr\">Concepts de qualité</com:Name>"));
        assertTrue(
                message.contains(
                        "<com:Annotation id=\"N1\"><com:AnnotationTitle>Short</com:AnnotationTitle>"),
                message);
    }

    private static String message(String target) {
        return new String(
                StructureMessages.of(target, StructureFormat.XML_3), StandardCharsets.UTF_8);
    }
}
