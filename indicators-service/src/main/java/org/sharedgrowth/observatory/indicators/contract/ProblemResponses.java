package org.sharedgrowth.observatory.indicators.contract;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.contract.ProblemSchemas;
import org.sharedgrowth.observatory.contract.ProblemType;

/** Error answers, described once and referred to by every operation. */
final class ProblemResponses {
    /** Query parameters that name something which may not exist. */
    private static final Set<String> ENTITY_PARAMETERS = Set.of("release", "flow");

    /** Operations that may refuse to compute; the problem's type then gives the reason. */
    private static final String ANALYTICS = "/api/indicators/v1/(analysis/|indices|index-runs).*";

    /**
     * Operations on a code of a codelist; a newer version of the list may have removed the code.
     */
    private static final String CODES = "/api/indicators/v1/(indicators|areas)/\\{code\\}";

    private ProblemResponses() {}

    static void define(Components components) {
        components.addSchema("NearestCode", ProblemSchemas.nearestCode());
        components.addSchema("Fault", ProblemSchemas.fault());
        components.addSchema("Problem", ProblemSchemas.problem());
        for (Kind kind : Kind.values()) {
            components.addResponse(kind.id, kind.response());
        }
    }

    /** Adds the problems that an operation can have but does not describe itself. */
    static void add(String path, Operation operation) {
        add(operation, Kind.BAD_REQUEST);
        add(operation, Kind.UNAUTHORIZED);
        if (operation.getExtensions() != null && operation.getExtensions().containsKey("x-roles")) {
            add(operation, Kind.FORBIDDEN);
        }
        if (path.contains("{") || namesEntityInQuery(operation)) {
            add(operation, Kind.NOT_FOUND);
        }
        if (operation.getRequestBody() != null) {
            add(operation, Kind.TOO_LARGE);
            add(operation, Kind.UNSUPPORTED_MEDIA_TYPE);
            add(operation, Kind.UNPROCESSABLE);
        }
        if (path.matches(CODES)) {
            add(operation, Kind.REMOVED);
        }
        if (path.matches(ANALYTICS)) {
            add(operation, Kind.REFUSED);
        }
        if (operation.getResponses().hasAPIResponse(Kind.CONFLICT.status())) {
            add(operation, Kind.CONFLICT);
        }
        add(operation, Kind.INTERNAL);
        add(operation, Kind.UNAVAILABLE);
    }

    /** Removes responses that no operation refers to. */
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

    /** Whether a query parameter names a release or a dataflow, which may not exist. */
    private static boolean namesEntityInQuery(Operation operation) {
        return operation.getParameters() != null
                && operation.getParameters().stream()
                        .anyMatch(parameter -> ENTITY_PARAMETERS.contains(parameter.getName()));
    }

    private static void add(Operation operation, Kind kind) {
        APIResponses responses = operation.getResponses();
        // The generator adds some statuses, but without their bodies.
        @Nullable APIResponse known = responses.getAPIResponse(kind.status());
        if (known == null || (known.getRef() == null && known.getContent() == null)) {
            responses.addAPIResponse(kind.status(), OASFactory.createAPIResponse().ref(kind.id));
        }
    }

    private enum Kind {
        BAD_REQUEST(
                "BadRequest",
                ProblemType.INVALID_PARAMETER,
                "A parameter or the body is malformed.",
                "'0' is not a valid value of page: give a number from 1."),
        UNAUTHORIZED(
                "Unauthorized",
                ProblemType.UNAUTHENTICATED,
                "The token is missing or not valid.",
                "Send an access token of the sign-in server."),
        FORBIDDEN(
                "Forbidden",
                ProblemType.FORBIDDEN,
                "The token is valid but lacks the required rights.",
                "This needs the role reviewer."),
        NOT_FOUND(
                "NotFound",
                ProblemType.NOT_FOUND,
                "Not found, or not visible to this caller.",
                "There is no area 'XYZ'. See /api/indicators/v1/areas."),
        REMOVED(
                "Removed",
                ProblemType.REMOVED_CODE,
                "The code was removed from its list.",
                "The code 'ZAR' was removed; the last list with it is DIGOBS:CL_AREA(1.2.0). GET"
                        + " /api/indicators/v1/areas?q=… finds what there is now."),
        CONFLICT(
                "Conflict",
                ProblemType.WRONG_STATE,
                "The current state does not allow this.",
                "The submission is RELEASED; only what is READY can be released."),
        PRECONDITION_FAILED(
                "PreconditionFailed",
                ProblemType.PRECONDITION_FAILED,
                "The resource was changed by somebody else; the header ETag has its current tag.",
                "Submission 0f8fad5b-d9cb-469f-a165-70867728950e has the entity tag \"3\", not"
                        + " \"2\". Get the current state, then try again."),
        TOO_LARGE(
                "TooLarge",
                ProblemType.CONTENT_TOO_LARGE,
                "The body is too large.",
                "The limit of 16777216 bytes is exceeded. Send it in parts."),
        UNSUPPORTED_MEDIA_TYPE(
                "UnsupportedMediaType",
                ProblemType.UNSUPPORTED_MEDIA_TYPE,
                "The type of the body is not supported.",
                "Send one of the types that the operation lists."),
        UNPROCESSABLE(
                "Unprocessable",
                ProblemType.IDEMPOTENCY_KEY_REUSED,
                "The body can be read, but its content is not valid.",
                "'a1' was used before with different content. Use a new key."),
        REFUSED(
                "Refused",
                ProblemType.COVERAGE_BELOW_THRESHOLD,
                "The number cannot be computed; the type of the problem says why.",
                "Too many values are missing. Area: 002. Indicator: COVERAGE_4G. Value: 0.4; limit:"
                        + " 0.666667. Without a value: GHA, NGA."),
        PRECONDITION_REQUIRED(
                "PreconditionRequired",
                ProblemType.PRECONDITION_REQUIRED,
                "The entity tag is missing.",
                "Send If-Match with the submission's entity tag, as returned by GET."),
        INTERNAL(
                "Internal",
                ProblemType.INTERNAL_ERROR,
                "Internal error.",
                "The error is on our side. Try again."),
        UNAVAILABLE(
                "Unavailable",
                ProblemType.UNAVAILABLE,
                "A service is not available; try again.",
                "Try again after the number of seconds in Retry-After.");

        private final String id;
        private final ProblemType type;
        private final String description;
        private final String detail;

        Kind(String id, ProblemType type, String description, String detail) {
            this.id = id;
            this.type = type;
            this.description = description;
            this.detail = detail;
        }

        String status() {
            return String.valueOf(type.status());
        }

        APIResponse response() {
            return ProblemSchemas.response(description, example());
        }

        private Map<String, Object> example() {
            Map<String, Object> example = new LinkedHashMap<>();
            example.put("type", type.uri());
            example.put("title", type.title());
            example.put("status", type.status());
            example.put("detail", detail);
            example.put("instance", "urn:uuid:2d4f7f0a-2f0e-4d0b-8d7e-2f2b8a6f5c11");
            return example;
        }
    }
}
