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
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.AnnotationValue;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jspecify.annotations.Nullable;

/** Adds to the generated document what holds for all operations. Runs at build only. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class ContractFilter implements OASFilter {
    private static final DotName OPERATION =
            DotName.createSimple(org.eclipse.microprofile.openapi.annotations.Operation.class);
    private static final DotName ROLES =
            DotName.createSimple(jakarta.annotation.security.RolesAllowed.class);
    private static final String BEARER = "bearer";
    private static final String NATIVE = "/api/";

    private final IndexView index;

    /**
     * Made by the build.
     *
     * @param index of the service's classes
     */
    public ContractFilter(IndexView index) {
        this.index = index;
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        describe(document);
        if (document.getComponents() == null) {
            document.setComponents(OASFactory.createComponents());
        }
        document.getComponents().addSecurityScheme(BEARER, bearer());
        new Nullness(index).complete(document);
        ProblemResponses.define(document.getComponents());
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
                                "Indicators of the digital economy: what there is, every figure with its"
                                        + " source and vintage, and how offices contribute their own."
                                        + " Released data is open to everybody; a token is needed to"
                                        + " contribute.")
                        .contact(
                                OASFactory.createContact()
                                        .name("Shared Growth Observatory")
                                        .url("https://observatory.example"))
                        .license(
                                OASFactory.createLicense()
                                        .name("Apache-2.0")
                                        .url("https://www.apache.org/licenses/LICENSE-2.0")));
        document.setServers(
                List.of(OASFactory.createServer().url("/").description("Where this was read.")));
    }

    private static SecurityScheme bearer() {
        return OASFactory.createSecurityScheme()
                .type(SecurityScheme.Type.HTTP)
                .scheme(BEARER)
                .bearerFormat("JWT")
                .description("An access token of the realm, meant for indicators-service.");
    }

    private static void complete(
            String path, PathItem item, Map<String, List<String>> roles, Examples examples) {
        for (Operation operation : item.getOperations().values()) {
            secure(operation, roles.get(operation.getOperationId()));
            if (path.startsWith(NATIVE)) {
                ProblemResponses.add(path, operation);
            }
            operation
                    .getResponses()
                    .getAPIResponses()
                    .forEach((status, response) -> {
                        if (status.startsWith("2") && response.getContent() != null) {
                            response.getContent()
                                    .getMediaTypes()
                                    .values()
                                    .forEach(content -> exemplify(content, examples));
                        }
                    });
        }
    }

    private static void exemplify(MediaType content, Examples examples) {
        boolean given = content.getExample() != null || content.getExamples() != null;
        if (!given && content.getSchema() != null) {
            content.setExample(examples.of(content.getSchema()));
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
                            + " Needs the role "
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
