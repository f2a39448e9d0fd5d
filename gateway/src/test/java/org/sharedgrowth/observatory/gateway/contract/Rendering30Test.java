package org.sharedgrowth.observatory.gateway.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class Rendering30Test {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    {type: [number, 'null'], examples: [1, 2]} | {"type":"number","example":1,"nullable":true}
                    {type: array, items: {type: [string, 'null']}} | {"type":"array","items":{"type":"string","nullable":true}}
                    {anyOf: [{$ref: '#/info/x'}, {type: 'null'}]} | {"nullable":true,"type":"object","allOf":[{"$ref":"#/info/x"}]}
                    {$ref: '#/x', description: d} | {"description":"d","allOf":[{"$ref":"#/x"}]}
                    {$ref: '#/x'} | {"$ref":"#/x"}
                    {type: object, additionalProperties: {type: ['null', integer]}} | {"type":"object","additionalProperties":{"type":"integer","nullable":true}}
                    """)
    void aSchemaIsConverted(String schema, String expected) throws IOException {
        assertEquals(new ObjectMapper().readTree(expected), render(schema));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    {type: [string, integer]}
                    {type: object, patternProperties: {a: {}}}
                    """)
    void unsupportedSchemasAreRefused(String schema) {
        assertThrows(IllegalStateException.class, () -> render(schema));
    }

    @Test
    void generatorsGetHintsAboutPagesAndStreams() throws IOException {
        JsonNode document =
                Rendering30.of(
                        new YAMLMapper()
                                .readTree(
                                        """
                                        info: {license: {identifier: MIT}}
                                        paths:
                                          /a:
                                            get:
                                              parameters: [{name: page}]
                                              responses: {'200': {content: {application/json: {schema: {$ref: '#/components/schemas/PageThing'}}}}}
                                          /b:
                                            get:
                                              responses: {'200': {content: {application/gzip: {}, text/csv: {}}}}
                                          /c:
                                            get:
                                              parameters: [{name: page}]
                                              responses: {'200': {content: {application/json: {schema: {$ref: '#/components/schemas/PageThing'}}, text/csv: {}}}}
                                        components:
                                          schemas:
                                            PageThing: {properties: {items: {type: array, items: {$ref: '#/components/schemas/Thing'}}}}
                                        """));

        assertEquals("Thing", document.at("/paths/~1a/get/x-paged").asText());
        assertEquals(
                "[\"application/gzip\",\"text/csv\"]",
                document.at("/paths/~1b/get/x-streamed").toString());
        assertEquals("[\"text/csv\"]", document.at("/paths/~1c/get/x-forms").toString());
        assertEquals("Thing", document.at("/paths/~1c/get/x-paged").asText());
        assertTrue(document.at("/paths/~1c/get/x-streamed").isMissingNode());
        assertEquals("3.0.3", document.path("openapi").asText());
        assertFalse(document.at("/info/license").has("identifier"));
    }

    private static JsonNode render(String schema) throws IOException {
        JsonNode document =
                new YAMLMapper()
                        .readTree(
                                "info: {license: {}, x: {type: object}}\ncomponents: {schemas: {S: "
                                        + schema
                                        + "}}");
        return Rendering30.of(document).at("/components/schemas/S");
    }
}
