package org.sharedgrowth.observatory.gateway.portal.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The page contains everything needed to write a request. */
class DocsReaderTest {
    private JsonNode contract = new YAMLMapper().createObjectNode();
    private final List<DocsView.Operation> operations = new ArrayList<>();

    @BeforeEach
    void read() throws IOException {
        contract = new YAMLMapper().readTree(Path.of("..", "contract", "openapi.yaml").toFile());
        new DocsReader(contract).read().tags().forEach(tag -> operations.addAll(tag.operations()));
    }

    @Test
    void everyCommandIsFilledIn() {
        assertTrue(operations.size() > 50, "only " + operations.size());
        for (DocsView.Operation operation : operations) {
            DocsView.Curl curl = operation.curl();
            assertFalse(curl.target().contains("{"), operation.id() + ": " + curl.target());
            assertEquals(
                    !operation.roles().isEmpty(),
                    curl.before().contains("$TOKEN"),
                    operation.id() + ": the token is sent exactly if a role is required");
            assertEquals(
                    !operation.bodies().isEmpty(),
                    curl.after().contains("-H 'Content-Type: ")
                            && curl.after().contains("--data-binary '"),
                    operation.id() + ": a body is sent exactly if the operation takes one");
            assertEquals(
                    operation.parameters().stream()
                            .anyMatch(p -> p.name().equals("Idempotency-Key")),
                    curl.after().contains("Idempotency-Key"),
                    operation.id());
        }
    }

    @Test
    void requiredParametersAreInTheQuery() {
        assertEquals(
                "/api/indicators/v1/submissions?flow=DF_DIGITAL",
                operation("submitData").curl().target());
    }

    @Test
    void aBodyListsItsFieldsIncludingNestedOnes() {
        List<DocsView.Field> cells = operation("lookUpCells").bodies().getFirst().fields();
        List<DocsView.Field> draft = operation("createReport").bodies().getFirst().fields();

        assertEquals(
                List.of(
                        "release",
                        "asOf",
                        "cells",
                        "cells[].flow",
                        "cells[].key",
                        "cells[].period"),
                cells.stream().map(DocsView.Field::name).toList());
        assertTrue(cells.stream().noneMatch(field -> field.description().toString().isEmpty()));
        assertEquals(
                List.of("language", "bindings", "text"),
                draft.stream().filter(DocsView.Field::required).map(DocsView.Field::name).toList());
    }

    @Test
    void everyAcceptedTypeIsListed() {
        assertEquals(
                List.of(
                        "text/csv",
                        "application/vnd.sdmx.data+csv",
                        "application/vnd.sdmx.genericdata+xml",
                        "application/vnd.sdmx.structurespecificdata+xml",
                        "application/vnd.sdmx.generictimeseriesdata+xml",
                        "application/vnd.sdmx.structurespecifictimeseriesdata+xml",
                        "application/vnd.sdmx.data+xml",
                        "application/xml",
                        "application/vnd.sdmx.data+json",
                        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                        "application/gzip",
                        "application/zip",
                        "application/octet-stream"),
                operation("submitData").bodies().stream().map(DocsView.Body::type).toList());
    }

    @Test
    void anApostropheDoesNotEndTheBody() throws IOException {
        JsonNode odd =
                new YAMLMapper()
                        .readTree(
                                """
                                requestBody: {content: {text/plain: {example: "it's"}}}
                                security: [{}]
                                """);

        assertEquals(
                " \\\n  -H 'Content-Type: text/plain' \\\n  --data-binary 'it'\\''s'",
                new CurlWriter(new ContractNodes(odd))
                        .write("POST", "/a", odd.path("none"), odd)
                        .after());
    }

    private DocsView.Operation operation(String id) {
        return operations.stream().filter(each -> each.id().equals(id)).findFirst().orElseThrow();
    }
}
