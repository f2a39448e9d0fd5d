package org.sharedgrowth.observatory.indicators.contract;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;
import org.sharedgrowth.observatory.contract.ProblemSchemas;

/** Error answers of the SDMX dialect, in the format of the standard. */
final class SdmxOperations {
    private static final String ERROR = "SdmxError";
    private static final String MEDIA_TYPE = "application/json";

    private static final Map<String, String> TITLES =
            Map.of(
                    "400", "Syntax error",
                    "401", "Sign in first",
                    "404", "No results found",
                    "406", "The requested format is not available",
                    "413", "The answer would be too large",
                    "414", "The address is too long",
                    "500", "Something went wrong on our side",
                    "501", "This part of the standard is not supported",
                    "503", "A service is not available");

    private static final Map<String, String> COMMON =
            new TreeMap<>(
                    Map.of(
                            "304", "Your copy is up to date.",
                            "400", "A part of the path or a parameter is not valid.",
                            "406", "The requested format is not available."));

    private SdmxOperations() {}

    static boolean owns(String path) {
        return path.startsWith("/sdmx/");
    }

    static void define(Components components) {
        Schema error =
                ProblemSchemas.object("One error.")
                        .addProperty(
                                "code",
                                integer("The HTTP status, or an error code of the SDMX standard."))
                        .addProperty(
                                "title", ProblemSchemas.text("The kind of error.", "Syntax error"))
                        .addProperty(
                                "detail",
                                ProblemSchemas.text("The offending value and how to fix it.", "…"))
                        .required(List.of("code", "title"));
        components.addSchema(
                ERROR,
                ProblemSchemas.object("An error message in SDMX-JSON.")
                        .addProperty("meta", ProblemSchemas.object("Id and time of the message."))
                        .addProperty(
                                "errors",
                                OASFactory.createSchema()
                                        .addType(Schema.SchemaType.ARRAY)
                                        .items(error))
                        .required(List.of("errors")));
    }

    /**
     * Adds the answers that every operation has, and gives error answers their bodies. 413 and 501
     * get a body only if the operation declares them.
     */
    static void complete(Operation operation) {
        APIResponses responses = operation.getResponses();
        COMMON.forEach((status, description) -> {
            if (!responses.hasAPIResponse(status)) {
                responses.addAPIResponse(
                        status, OASFactory.createAPIResponse().description(description));
            }
        });
        for (String status :
                List.of("400", "401", "404", "406", "414", "500", "503", "413", "501")) {
            APIResponse known = responses.getAPIResponse(status);
            if (known == null && Set.of("413", "501").contains(status)) {
                continue;
            }
            APIResponse response =
                    known == null
                            ? OASFactory.createAPIResponse().description("See the error's detail.")
                            : known;
            if (response.getRef() == null && response.getContent() == null) {
                response.content(
                        OASFactory.createContent()
                                .addMediaType(
                                        MEDIA_TYPE,
                                        OASFactory.createMediaType()
                                                .schema(
                                                        OASFactory.createSchema()
                                                                .ref(
                                                                        "#/components/schemas/"
                                                                                + ERROR))
                                                .example(example(status))));
                responses.addAPIResponse(status, response);
            }
        }
        responses.setAPIResponses(new TreeMap<>(responses.getAPIResponses()));
    }

    private static Map<String, Object> example(String status) {
        Map<String, Object> error = new LinkedHashMap<>();
        error.put("code", Integer.valueOf(status));
        error.put("title", TITLES.get(status));
        error.put("detail", "What was asked for, and how to fix it.");
        return Map.of("errors", List.of(error));
    }

    private static Schema integer(String description) {
        return OASFactory.createSchema()
                .addType(Schema.SchemaType.INTEGER)
                .description(description);
    }
}
