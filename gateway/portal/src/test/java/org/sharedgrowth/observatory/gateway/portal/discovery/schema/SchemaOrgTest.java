package org.sharedgrowth.observatory.gateway.portal.discovery.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sharedgrowth.observatory.gateway.portal.discovery.model.Flow;
import org.sharedgrowth.observatory.gateway.portal.discovery.model.ModelSamples;
import org.sharedgrowth.observatory.messages.Language;
import org.sharedgrowth.observatory.messages.Markup;
import org.sharedgrowth.observatory.messages.citation.Licence;

class SchemaOrgTest {
    private static final String START = "<script type=\"application/ld+json\">";
    private static final String END = "</script>";

    private static JsonNode data(Markup block) throws Exception {
        String html = block.toString();
        assertTrue(html.startsWith(START) && html.endsWith(END), html);
        String json = html.substring(START.length(), html.length() - END.length());
        assertFalse(json.contains("<") || json.contains(">") || json.contains("\u2028"), json);
        return new ObjectMapper().readTree(json);
    }

    private static JsonNode of(Flow flow, Language language) throws Exception {
        return data(SchemaOrg.of(ModelSamples.catalogue(List.of(flow)), flow, language));
    }

    @Test
    void aHostileNameStaysText() throws Exception {
        Flow flow = ModelSamples.flow("DF_A", ModelSamples.HOSTILE, "Meaning", Optional.empty());
        JsonNode data = of(flow, Language.ENGLISH);

        assertEquals(ModelSamples.HOSTILE.strip(), data.path("name").asText());
        assertFalse(data.has("license"));
        assertFalse(data.at("/usageInfo/text").asText().isEmpty());
    }

    @ParameterizedTest
    @EnumSource
    void theDescriptionIsNeitherTooShortNorTooLong(Language language) throws Exception {
        for (String text : List.of("", "x", "y".repeat(49), "𝒴".repeat(6000))) {
            JsonNode data = of(ModelSamples.flow("DF_A", "N", text, Optional.empty()), language);
            String description = data.path("description").asText();
            int length = description.codePointCount(0, description.length());
            assertTrue(length >= 50 && length <= 5000, length + " " + description);
        }
    }

    @Test
    void anEditionIsBasedOnItsDataSet() throws Exception {
        Flow flow = ModelSamples.flow("DF_A", "N", "M", Optional.of(Licence.CC_BY_4_0));
        JsonNode data =
                data(
                        SchemaOrg.of(
                                ModelSamples.catalogue(List.of(flow)),
                                flow,
                                flow.editions().getLast(),
                                Language.FRENCH));

        assertEquals(ModelSamples.ORIGIN + "/flows/DF_A", data.at("/isBasedOn/@id").asText());
        assertEquals("5", data.path("version").asText());
        assertEquals(Licence.CC_BY_4_0.address(), data.path("license").asText());
        assertEquals("ab".repeat(32), data.at("/distribution/2/sha256").asText());
    }

    @ParameterizedTest
    @EnumSource
    void theDescriptionOfAnIndicatorIsNeitherTooShortNorTooLong(Language language)
            throws Exception {
        for (String definition : List.of("", "Short", ModelSamples.HOSTILE.repeat(200))) {
            JsonNode data =
                    data(
                            new MeasuredIndicator(
                                            ModelSamples.ORIGIN,
                                            "观测站",
                                            "/indicators/X",
                                            "N",
                                            definition,
                                            "",
                                            "",
                                            "",
                                            "",
                                            0,
                                            "",
                                            "",
                                            language)
                                    .block());
            String description = data.path("description").asText();
            int length = description.codePointCount(0, description.length());
            assertTrue(length >= 50 && length <= 5000, length + " " + description);
            assertFalse(data.has("version") || data.has("temporalCoverage"));
        }
    }
}
