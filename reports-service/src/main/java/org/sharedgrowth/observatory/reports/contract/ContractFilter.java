package org.sharedgrowth.observatory.reports.contract;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.contract.ProblemSchemas;

/**
 * Completes the contract with common parts: problems, descriptions of parameters, examples from a
 * file, and whether an operation needs a token.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.RUNTIME_STARTUP)
public class ContractFilter implements OASFilter {
    private static final TypeReference<Map<String, Object>> EXAMPLES = new TypeReference<>() {};
    private static final Map<String, String> PROBLEMS =
            Map.of(
                    "400", "The request cannot be understood.",
                    "401", "A valid token is needed.",
                    "403", "The caller may not do this.",
                    "404", "The report, version, draft or check code does not exist.",
                    "406", "The requested format is not available.",
                    "409", "The state of the report does not allow this operation.",
                    "412", "The draft was changed by somebody else.",
                    "422", "The content is not valid.",
                    "428", "The entity tag of the draft is missing.",
                    "503", "A service that this one depends on does not respond.");

    /** Additional problems by operation. */
    private static final Map<String, List<String>> ADDITIONAL_PROBLEMS =
            Map.ofEntries(
                    Map.entry("checkFigure", List.of("404")),
                    Map.entry("listReports", List.of("401")),
                    Map.entry("getReport", List.of("404")),
                    Map.entry("getStaleness", List.of("404")),
                    Map.entry("listVersions", List.of("404")),
                    Map.entry("getVersion", List.of("404")),
                    Map.entry("getArticle", List.of("404", "406")),
                    Map.entry("createReport", List.of("401", "403", "409", "422")),
                    Map.entry("getDraft", List.of("401", "403", "404")),
                    Map.entry("putDraft", List.of("401", "403", "404", "409", "412", "422", "428")),
                    Map.entry("checkDraft", List.of("401", "403", "404")),
                    Map.entry(
                            "approveDraft",
                            List.of("401", "403", "404", "409", "412", "422", "428")),
                    Map.entry(
                            "revokeApproval",
                            List.of("401", "403", "404", "409", "412", "422", "428")),
                    Map.entry("publishReport", List.of("401", "403", "404", "409", "422")),
                    Map.entry("listOvertaken", List.of("401", "403")),
                    Map.entry("getReportsNode", List.of("401", "403")));

    private static final Map<String, String> PARAMETERS =
            Map.of(
                    "slug", "Name of the report in URLs.",
                    "version", "Number of the version, such as 1.0.",
                    "Idempotency-Key",
                            "A key chosen by the client; use a new one for each new request.",
                    "If-Match", "Entity tag of the draft as it was read.",
                    "If-None-Match", "The value * starts the draft of the next version.");

    /** Examples from the report that every new suite has. */
    private static final Map<String, String> PARAMETER_EXAMPLES =
            Map.of("slug", "digital-engine", "version", "1.0");

    /** Schemas of request bodies. */
    private static final Set<String> REQUEST_SCHEMAS = Set.of("DraftInput", "Revocation");

    private final Map<String, Object> examples = examples();

    @Override
    public void filterOpenAPI(OpenAPI openApi) {
        for (PathItem path : openApi.getPaths().getPathItems().values()) {
            path.getOperations().values().forEach(this::complete);
        }
        openApi.getComponents().getSchemas().forEach(ContractFilter::require);
        openApi.getComponents().addSchema("Problem", problem());
        openApi.getComponents().addSchema("NearestCode", ProblemSchemas.nearestCode());
        openApi.getComponents().addSchema("Fault", ProblemSchemas.fault());
    }

    /**
     * The first release of the contract declared the format of a status; leaving it out would count
     * as a breaking change.
     */
    private static Schema problem() {
        Schema problem = ProblemSchemas.problem();
        Schema status = Objects.requireNonNull(problem.getProperties().get("status"));
        return problem.addProperty(
                "status",
                OASFactory.createSchema()
                        .type(status.getType())
                        .format("int32")
                        .description(status.getDescription()));
    }

    /** Fields of answers are required unless nullable; request schemas declare it themselves. */
    private static void require(String name, Schema schema) {
        if (REQUEST_SCHEMAS.contains(name) || schema.getProperties() == null) {
            return;
        }
        schema.getProperties()
                .forEach((property, type) -> {
                    List<Schema.SchemaType> types = type.getType();
                    boolean nullable = types != null && types.contains(Schema.SchemaType.NULL);
                    boolean isUnion = type.getAnyOf() != null || type.getOneOf() != null;
                    if (!nullable && !isUnion) {
                        schema.addRequired(property);
                    }
                });
    }

    private void complete(Operation operation) {
        String id = operation.getOperationId();
        List<String> more = ADDITIONAL_PROBLEMS.getOrDefault(id, List.of());
        Map<String, APIResponse> responses =
                new TreeMap<>(operation.getResponses().getAPIResponses());
        responses.keySet().removeIf(status -> status.startsWith("4"));
        responses.forEach((status, response) -> addExample(id, response));
        responses.put("400", problem("400"));
        responses.put("503", problem("503"));
        more.forEach(status -> responses.put(status, problem(status)));
        operation.getResponses().setAPIResponses(responses);
        if (operation.getParameters() != null) {
            boolean mayCreate = "putDraft".equals(id); // If-None-Match may replace If-Match
            operation.getParameters().forEach(parameter -> describe(parameter, mayCreate));
        }
        setExample(
                operation.getRequestBody() == null ? null : operation.getRequestBody().getContent(),
                id + "Request");
        if (operation.getRequestBody() != null) {
            operation.getRequestBody().setRequired(true);
        }
        if (operation.hasExtension("x-roles")) {
            operation.setSecurity(
                    List.of(OASFactory.createSecurityRequirement().addScheme("bearer")));
        } else {
            operation.setSecurity(
                    List.of(
                            OASFactory.createSecurityRequirement(),
                            OASFactory.createSecurityRequirement().addScheme("bearer")));
        }
    }

    private void addExample(String id, APIResponse response) {
        setExample(response.getContent(), id);
    }

    private void setExample(@Nullable Content content, String name) {
        Object example = examples.get(name);
        if (content == null || example == null) {
            return;
        }
        content.getMediaTypes()
                .forEach((type, media) ->
                        media.setExample(
                                example instanceof Map<?, ?> byType && byType.containsKey(type)
                                        ? byType.get(type)
                                        : example));
    }

    private static void describe(Parameter parameter, boolean mayCreate) {
        if (parameter.getExample() == null) {
            parameter.setExample(PARAMETER_EXAMPLES.get(parameter.getName()));
        }
        if (parameter.getDescription() == null) {
            parameter.setDescription(PARAMETERS.get(parameter.getName()));
        }
        if ("Idempotency-Key".equals(parameter.getName())
                || ("If-Match".equals(parameter.getName()) && !mayCreate)) {
            parameter.setRequired(true);
        }
    }

    private APIResponse problem(String status) {
        return ProblemSchemas.response(
                Objects.requireNonNull(PROBLEMS.get(status), status),
                examples.get("problem" + status));
    }

    private static Map<String, Object> examples() {
        try (InputStream in = ContractFilter.class.getResourceAsStream("/contract/examples.json")) {
            return new ObjectMapper().readValue(in, EXAMPLES);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
