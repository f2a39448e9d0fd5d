package org.sharedgrowth.observatory.indicators.problem;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;
import java.lang.reflect.Method;
import java.util.List;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.service.problem.MethodFacts;

/**
 * Adds headers that follow from the parameters and the result of an operation: its language, and
 * links between pages.
 */
@ApplicationScoped
class ApiFilters {
    private final CurrentVertxRequest current;

    ApiFilters(CurrentVertxRequest current) {
        this.current = current;
    }

    @ServerResponseFilter
    void describe(
            ContainerRequestContext request,
            ContainerResponseContext response,
            ResourceInfo resource) {
        Method method = resource == null ? null : resource.getResourceMethod();
        MultivaluedMap<String, Object> headers = response.getHeaders();
        if (method != null
                && response.getStatus() < 400
                && MethodFacts.of(method).types().contains(Languages.class)) {
            headers.putSingle(HttpHeaders.CONTENT_LANGUAGE, language(request));
            varyByLanguage(headers);
        }
        if (response.getEntity() instanceof Paged page) {
            List<String> links = PageLinks.of(page, current.getCurrent().request().uri());
            if (!links.isEmpty()) {
                headers.add(HttpHeaders.LINK, String.join(", ", links));
            }
        }
    }

    /** Other filters may also set Vary, before or after this one. */
    private static void varyByLanguage(MultivaluedMap<String, Object> headers) {
        @Nullable Object vary = headers.getFirst(HttpHeaders.VARY);
        if (vary == null) {
            headers.putSingle(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
        } else if (!vary.toString().contains(HttpHeaders.ACCEPT_LANGUAGE)) {
            headers.putSingle(HttpHeaders.VARY, vary + ", " + HttpHeaders.ACCEPT_LANGUAGE);
        }
    }

    private static String language(ContainerRequestContext request) {
        @Nullable String lang = request.getUriInfo().getQueryParameters().getFirst("lang");
        return new Languages(lang, request.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE)).first();
    }
}
