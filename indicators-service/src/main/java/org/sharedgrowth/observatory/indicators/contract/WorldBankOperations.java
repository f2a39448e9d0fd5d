package org.sharedgrowth.observatory.indicators.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;
import org.jspecify.annotations.Nullable;

/** Adds what applies to every operation of the World Bank's dialect. */
final class WorldBankOperations {
    private static final String MEDIA_TYPE = "application/json";
    private static final Object PAGE =
            read(
                    """
                    [
                      {"page": 1, "pages": 1, "per_page": 50, "total": 1, "sourceid": "2",
                        "lastupdated": "2026-03-01"},
                      [{"id": "BR", "value": "Brazil"}]
                    ]
                    """);

    /**
     * Operations that answer with one object for a source, as the World Bank's API for sources
     * does.
     */
    private static final Set<String> SOURCE_OPERATIONS =
            Set.of("listWorldBankConcepts", "getWorldBankSourceData");

    private static final Object SOURCE =
            read(
                    """
                    {"page": 1, "pages": 1, "per_page": 50, "total": 3, "source": [
                      {"id": "2", "name": "World Development Indicators", "concept": [
                        {"id": "Country", "value": "Country"}]}]}
                    """);

    private static final Object ERROR =
            read(
                    """
                    [{"message": [
                      {"id": "120", "key": "Invalid value", "value": "'2O20' is not a period."}]}]
                    """);

    private WorldBankOperations() {}

    private static Object read(String json) {
        try {
            return new ObjectMapper().readValue(json, Object.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    static boolean owns(String path) {
        return path.startsWith("/v2/");
    }

    static void complete(Operation operation) {
        boolean isData = "getWorldBankData".equals(operation.getOperationId());
        parameters(operation).stream()
                .filter(parameter -> parameter.getSchema() == null)
                .forEach(parameter -> parameter.schema(text()));
        operation
                .addParameter(
                        query(
                                "format",
                                "json (the default)"
                                        + (isData ? ", or jsonstat for a single cube." : ".")))
                .addParameter(
                        query(
                                "per_page",
                                "Number of rows on a page: 50 by default, at most 32500."))
                .addParameter(query("page", "Page number, starting at 1."));
        APIResponses responses = operation.getResponses();
        if (SOURCE_OPERATIONS.contains(operation.getOperationId())) {
            Schema object = OASFactory.createSchema().addType(Schema.SchemaType.OBJECT);
            add(
                    responses,
                    "200",
                    "Information about the page, and the source with its rows.",
                    object,
                    SOURCE);
        } else {
            add(responses, "200", "Information about the page, then its rows.", PAGE);
        }
        responses.addAPIResponse(
                "304", OASFactory.createAPIResponse().description("Your copy is up to date."));
        add(responses, "400", "A parameter is not valid.", ERROR);
        add(responses, "401", "The token or the API key is not valid.", ERROR);
        add(responses, "404", "None of the names is known.", ERROR);
        add(responses, "500", "Internal error.", ERROR);
        add(responses, "503", "A service is not available; try again.", ERROR);
    }

    private static List<Parameter> parameters(Operation operation) {
        @Nullable List<Parameter> declared = operation.getParameters();
        return declared == null ? List.of() : declared;
    }

    private static Parameter query(String name, String description) {
        return OASFactory.createParameter()
                .name(name)
                .in(Parameter.In.QUERY)
                .description(description)
                .schema(text());
    }

    private static Schema text() {
        return OASFactory.createSchema().addType(Schema.SchemaType.STRING);
    }

    private static void add(
            APIResponses responses, String status, String description, Object example) {
        Schema array =
                OASFactory.createSchema()
                        .addType(Schema.SchemaType.ARRAY)
                        .items(OASFactory.createSchema());
        add(responses, status, description, array, example);
    }

    private static void add(
            APIResponses responses,
            String status,
            String description,
            Schema schema,
            Object example) {
        responses.addAPIResponse(
                status,
                OASFactory.createAPIResponse()
                        .description(description)
                        .content(
                                OASFactory.createContent()
                                        .addMediaType(
                                                MEDIA_TYPE,
                                                OASFactory.createMediaType()
                                                        .schema(schema)
                                                        .example(example))));
    }
}
