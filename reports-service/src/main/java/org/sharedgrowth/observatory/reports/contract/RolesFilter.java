package org.sharedgrowth.observatory.reports.contract;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import jakarta.annotation.security.RolesAllowed;
import java.util.Arrays;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jspecify.annotations.Nullable;

/**
 * Adds the roles that may call each operation to the contract, from the annotations of its method.
 * Runs only at build time.
 *
 * @param index index of the service's classes
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public record RolesFilter(IndexView index) implements OASFilter {
    private static final DotName OPERATION =
            DotName.createSimple(org.eclipse.microprofile.openapi.annotations.Operation.class);
    private static final DotName ROLES = DotName.createSimple(RolesAllowed.class);

    @Override
    public void filterOpenAPI(OpenAPI document) {
        for (PathItem path : document.getPaths().getPathItems().values()) {
            path.getOperations().values().forEach(this::restrict);
        }
    }

    private void restrict(Operation operation) {
        for (AnnotationInstance annotated : index.getAnnotations(OPERATION)) {
            @Nullable AnnotationInstance allowed = annotated.target().annotation(ROLES);
            if (allowed != null
                    && annotated.value("operationId") != null
                    && annotated
                            .value("operationId")
                            .asString()
                            .equals(operation.getOperationId())) {
                operation.addExtension("x-roles", Arrays.asList(allowed.value().asStringArray()));
            }
        }
    }
}
