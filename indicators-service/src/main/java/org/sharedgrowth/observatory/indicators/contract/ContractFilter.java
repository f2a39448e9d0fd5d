package org.sharedgrowth.observatory.indicators.contract;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.AnnotationValue;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jspecify.annotations.Nullable;

/**
 * Completes the generated document with whatever applies to all operations. Runs only at build
 * time.
 *
 * @param index index of the service's classes
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public record ContractFilter(IndexView index) implements OASFilter {
    private static final DotName OPERATION =
            DotName.createSimple(org.eclipse.microprofile.openapi.annotations.Operation.class);
    private static final DotName ROLES =
            DotName.createSimple(jakarta.annotation.security.RolesAllowed.class);
    private static final String BEARER = "bearer";
    private static final String NATIVE = "/api/";

    /**
     * Descriptions of path parameters, for resources that parse the raw request target and
     * therefore do not declare parameters.
     */
    private static final Map<String, String> PATH_PARAMETERS =
            Map.of(
                    "context", "Kind of artefact: dataflow.",
                    "agency", "Agency of the artefact, or * for any.",
                    "id", "Id of the artefact.",
                    "version", "Version of the artefact: x.y.z, + for the newest, or *.",
                    "key", "Codes by dimension, joined by dots; * or an empty code means any.",
                    "flow", "Id of the dataflow.",
                    "release", "Number of the release.");

    @Override
    public void filterOpenAPI(OpenAPI document) {
        describe(document);
        if (document.getComponents() == null) {
            document.setComponents(OASFactory.createComponents());
        }
        document.getComponents().addSecurityScheme(BEARER, bearer());
        new Nullness(index).complete(document);
        ProblemResponses.define(document.getComponents());
        SdmxOperations.define(document.getComponents());
        PastStates.define(document.getComponents());
        // Event streams are text, whatever the method returns.
        document.getComponents().removeSchema("OutboundSseEvent");
        document.getComponents().removeSchema("MediaType");
        Map<String, List<String>> roles = roles();
        Examples examples = new Examples(document);
        document.getPaths()
                .getPathItems()
                .forEach((path, item) -> complete(path, item, roles, examples));
        ProblemResponses.prune(document);
    }

    private static void describe(OpenAPI document) {
        document.setInfo(
                OASFactory.createInfo()
                        .title("Shared Growth Observatory: indicators")
                        .version("1.0.0")
                        .description(
                                "Indicators of the digital economy: a catalogue, every figure"
                                        + " with its source and vintage, and an interface for"
                                        + " offices to contribute data. Released data are open"
                                        + " to everybody; contributing requires a token.")
                        .contact(
                                OASFactory.createContact()
                                        .name("Shared Growth Observatory")
                                        .url("https://observatory.example"))
                        .license(
                                OASFactory.createLicense()
                                        .name("Apache-2.0")
                                        .url("https://www.apache.org/licenses/LICENSE-2.0")));
        document.setServers(
                List.of(
                        OASFactory.createServer()
                                .url("/")
                                .description("The server from which this contract was read.")));
    }

    private static SecurityScheme bearer() {
        return OASFactory.createSecurityScheme()
                .type(SecurityScheme.Type.HTTP)
                .scheme(BEARER)
                .bearerFormat("JWT")
                .description("An access token of the realm, issued for indicators-service.");
    }

    private static void complete(
            String path, PathItem item, Map<String, List<String>> roles, Examples examples) {
        for (Operation operation : item.getOperations().values()) {
            secure(operation, roles.get(operation.getOperationId()));
            describeParameters(path, operation);
            if (path.startsWith(NATIVE)) {
                ProblemResponses.add(path, operation);
            } else if (SdmxOperations.owns(path)) {
                SdmxOperations.complete(operation);
            } else if (WorldBankOperations.owns(path)) {
                WorldBankOperations.complete(operation);
            }
            PastStates.complete(operation);
            operation
                    .getResponses()
                    .getAPIResponses()
                    .forEach((status, response) -> {
                        if (status.startsWith("2") && response.getContent() != null) {
                            removePreferences(response.getContent());
                            addExamples(response.getContent(), examples);
                        }
                    });
            if (operation.getRequestBody() != null) {
                addExamples(operation.getRequestBody().getContent(), examples);
            }
        }
    }

    private static void describeParameters(String path, Operation operation) {
        if (operation.getParameters() == null) {
            return;
        }
        for (Parameter parameter : operation.getParameters()) {
            if (parameter.getDescription() == null) {
                String name = parameter.getName();
                parameter.setDescription(
                        path.contains("/submissions/") && name.equals("id")
                                ? "Id of the submission."
                                : PATH_PARAMETERS.get(name));
            }
        }
    }

    /** Removes the parameter {@code qs}, which only tells JAX-RS which type to prefer. */
    private static void removePreferences(Content bodies) {
        for (String type : List.copyOf(bodies.getMediaTypes().keySet())) {
            String plain = type.replaceFirst(";qs=[0-9.]+", "");
            if (!plain.equals(type)) {
                bodies.addMediaType(plain, bodies.getMediaType(type));
                bodies.removeMediaType(type);
            }
        }
    }

    private static void addExamples(@Nullable Content bodies, Examples examples) {
        if (bodies != null) {
            bodies.getMediaTypes().forEach((type, content) -> addExamples(type, content, examples));
        }
    }

    private static void addExamples(String type, MediaType content, Examples examples) {
        if (type.equals("text/event-stream")) {
            content.setSchema(
                    OASFactory.createSchema()
                            .addType(Schema.SchemaType.STRING)
                            .description("Events, each with JSON data."));
            content.setExample("event: progress\nid: 1\ndata: {}\n\n");
        }
        if (content.getSchema() == null) {
            content.setSchema(MediaExamples.schema(type));
        }
        Schema schema = content.getSchema();
        boolean hasExample = content.getExample() != null || content.getExamples() != null;
        if (!hasExample && (schema.getRef() != null || schema.getItems() != null)) {
            content.setExample(examples.of(schema));
        } else if (!hasExample) {
            content.setExample(MediaExamples.of(type, "binary".equals(schema.getFormat())));
        }
    }

    private static void secure(Operation operation, @Nullable List<String> roles) {
        operation.setSecurity(null);
        if (roles == null) {
            operation.addSecurityRequirement(OASFactory.createSecurityRequirement());
        } else {
            operation.addExtension("x-roles", roles);
            operation.setDescription(
                    operation.getDescription()
                            + " Requires the role "
                            + String.join(" or ", roles)
                            + ".");
        }
        operation.addSecurityRequirement(
                OASFactory.createSecurityRequirement().addScheme(BEARER, List.of()));
    }

    /** Roles by operation id; operations open to guests are absent. */
    private Map<String, List<String>> roles() {
        Map<String, List<String>> roles = new HashMap<>();
        for (AnnotationInstance operation : index.getAnnotations(OPERATION)) {
            AnnotationTarget target = operation.target();
            @Nullable AnnotationValue id = operation.value("operationId");
            @Nullable AnnotationInstance allowed = target.annotation(ROLES);
            if (id != null && allowed != null) {
                roles.put(id.asString(), Arrays.asList(allowed.value().asStringArray()));
            }
        }
        return roles;
    }
}
