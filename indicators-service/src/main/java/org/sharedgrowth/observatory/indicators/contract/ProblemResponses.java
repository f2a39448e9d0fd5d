package org.sharedgrowth.observatory.indicators.contract;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;
import org.jspecify.annotations.Nullable;

/** Error answers, described once and referred to by every operation. */
final class ProblemResponses {
    private static final String PROBLEM = "Problem";

    private ProblemResponses() {}

    static void define(Components components) {
        components.addSchema("Fault", fault());
        components.addSchema(PROBLEM, problem());
        for (Kind kind : Kind.values()) {
            components.addResponse(kind.id, kind.response());
        }
    }

    /** Adds the problems an operation of this shape can have, where it does not describe them. */
    static void add(String path, Operation operation) {
        add(operation, Kind.BAD_REQUEST);
        add(operation, Kind.UNAUTHORIZED);
        if (operation.getExtensions() != null && operation.getExtensions().containsKey("x-roles")) {
            add(operation, Kind.FORBIDDEN);
        }
        if (path.contains("{")) {
            add(operation, Kind.NOT_FOUND);
        }
        if (operation.getRequestBody() != null) {
            add(operation, Kind.TOO_LARGE);
            add(operation, Kind.UNSUPPORTED_MEDIA_TYPE);
            add(operation, Kind.UNPROCESSABLE);
        }
        add(operation, Kind.INTERNAL);
        add(operation, Kind.UNAVAILABLE);
    }

    /** Takes out what no operation refers to. */
    static void prune(OpenAPI document) {
        Set<String> used = new HashSet<>();
        for (PathItem item : document.getPaths().getPathItems().values()) {
            for (Operation operation : item.getOperations().values()) {
                for (APIResponse response : operation.getResponses().getAPIResponses().values()) {
                    if (response.getRef() != null) {
                        used.add(response.getRef());
                    }
                }
            }
        }
        for (Kind kind : Kind.values()) {
            if (!used.contains("#/components/responses/" + kind.id)) {
                document.getComponents().removeResponse(kind.id);
            }
        }
    }

    private static void add(Operation operation, Kind kind) {
        APIResponses responses = operation.getResponses();
        // The generator knows some statuses but nothing of their bodies.
        @Nullable APIResponse known = responses.getAPIResponse(kind.status());
        if (known == null || (known.getRef() == null && known.getContent() == null)) {
            responses.addAPIResponse(kind.status(), OASFactory.createAPIResponse().ref(kind.id));
        }
    }

    private static Schema problem() {
        return object("Why a request was not answered as asked (RFC 9457).")
                .addProperty("type", text("The kind of problem, stable.", "/problems/not-found"))
                .addProperty("title", text("The kind in words.", "There is no such thing"))
                .addProperty(
                        "status",
                        OASFactory.createSchema()
                                .addType(Schema.SchemaType.INTEGER)
                                .description("The HTTP status."))
                .addProperty("detail", text("The offending value and the way out.", "…"))
                .addProperty("instance", text("The id of this request.", "urn:uuid:…"))
                .addProperty(
                        "errors",
                        OASFactory.createSchema()
                                .addType(Schema.SchemaType.ARRAY)
                                .description("Every single fault, if there are several places.")
                                .items(OASFactory.createSchema().ref("#/components/schemas/Fault")))
                .required(List.of("type", "title", "status", "detail", "instance"));
    }

    private static Schema fault() {
        return object("One thing wrong with a request.")
                .addProperty("pointer", text("JSON pointer into the body.", "/data/codelists/0"))
                .addProperty("parameter", text("Query parameter or header.", "page"))
                .addProperty("detail", text("What is wrong, and the way out.", "…"))
                .addProperty("value", text("The offending value.", "-1"))
                .required(List.of("detail"));
    }

    private static Schema object(String description) {
        return OASFactory.createSchema().addType(Schema.SchemaType.OBJECT).description(description);
    }

    private static Schema text(String description, String example) {
        return OASFactory.createSchema()
                .addType(Schema.SchemaType.STRING)
                .description(description)
                .examples(List.of(example));
    }

    private enum Kind {
        BAD_REQUEST("BadRequest", 400, "A parameter or the body cannot be read."),
        UNAUTHORIZED("Unauthorized", 401, "There is no token where one is needed, or a bad one."),
        FORBIDDEN("Forbidden", 403, "The token is good but gives no right to this."),
        NOT_FOUND("NotFound", 404, "There is no such thing, or none this caller may know of."),
        CONFLICT("Conflict", 409, "The state of the thing does not allow it."),
        TOO_LARGE("TooLarge", 413, "The body is too large."),
        UNSUPPORTED_MEDIA_TYPE("UnsupportedMediaType", 415, "The body has another type."),
        UNPROCESSABLE("Unprocessable", 422, "The body can be read but makes no sense."),
        INTERNAL("Internal", 500, "The service is at fault."),
        UNAVAILABLE("Unavailable", 503, "A part of the suite does not answer; try again.");

        private final String id;
        private final int status;
        private final String description;

        Kind(String id, int status, String description) {
            this.id = id;
            this.status = status;
            this.description = description;
        }

        String status() {
            return String.valueOf(status);
        }

        APIResponse response() {
            return OASFactory.createAPIResponse()
                    .description(description)
                    .content(
                            OASFactory.createContent()
                                    .addMediaType(
                                            "application/problem+json",
                                            OASFactory.createMediaType()
                                                    .schema(
                                                            OASFactory.createSchema()
                                                                    .ref(
                                                                            "#/components/schemas/"
                                                                                    + PROBLEM))));
        }
    }
}
