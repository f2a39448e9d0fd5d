package org.sharedgrowth.observatory.indicators.structure.message;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sharedgrowth.observatory.indicators.structure.Definition;
import org.sharedgrowth.observatory.indicators.structure.Faults;

class MetadataReaderTest {
    private final Faults faults = new Faults();

    private Definition.MetadataPart read(String minOccurs, String maxOccurs)
            throws JsonProcessingException {
        String structure =
                """
                {"metadataStructureComponents":{"metadataAttributeList":{"metadataAttributes":[
                {"id":"CONTACT","minOccurs":%s,"maxOccurs":%s,"conceptIdentity":
                "urn:sdmx:org.sdmx.infomodel.conceptscheme.Concept=DIGOBS:CS_Q(1.0.0).CONTACT"}]}}}
                """
                        .formatted(minOccurs, maxOccurs);
        MessageNode node = new MessageNode(new ObjectMapper().readTree(structure), "", faults);
        return ((Definition.MetadataStructure) MetadataReader.structure(node))
                .attributes()
                .getFirst();
    }

    /** In JSON Schema, 5.0 is an integer. */
    @ParameterizedTest
    @ValueSource(strings = {"5", "5.0", "5e0", "50e-1"})
    void wholeNumbersAreAcceptedInAnyNotation(String maxOccurs) throws JsonProcessingException {
        assertEquals(5, read("2.0", maxOccurs).most());
        assertEquals(2, read("2.0", maxOccurs).least());
        assertEquals(List.of(), faults.list());
    }

    @ParameterizedTest
    @ValueSource(strings = {"5.5", "\"5\"", "-1", "0", "true", "[5]", "99999999999", "1e99"})
    void anInvalidCountIsReportedWithItsValue(String maxOccurs) throws JsonProcessingException {
        read("0", maxOccurs);
        assertEquals(1, faults.list().size());
        assertEquals(
                "/metadataStructureComponents/metadataAttributeList/metadataAttributes/0/maxOccurs",
                faults.list().getFirst().pointer());
        assertEquals(
                new ObjectMapper().readTree(maxOccurs).toString(),
                faults.list().getFirst().value());
    }
}
