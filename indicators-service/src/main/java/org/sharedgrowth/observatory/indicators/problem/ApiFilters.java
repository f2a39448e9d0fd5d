package org.sharedgrowth.observatory.indicators.problem;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.contract.ProblemDocument.Fault;
import org.sharedgrowth.observatory.contract.ProblemType;
import org.sharedgrowth.observatory.contract.SimilarNames;

/**
 * Rules for every operation of the native API: unknown query parameters are refused rather than
 * ignored, because a misspelled filter would return more than requested.
 */
@ApplicationScoped
class ApiFilters {
    private static final String NATIVE = "/api/";

    private final CurrentVertxRequest current;

    ApiFilters(CurrentVertxRequest current) {
        this.current = current;
    }

    @ServerRequestFilter
    void refuseUnknownParameters(ContainerRequestContext request, ResourceInfo resource) {
        MultivaluedMap<String, String> sent = request.getUriInfo().getQueryParameters();
        Method method = resource.getResourceMethod();
        if (sent.isEmpty() || method == null || !isNative(request)) {
            return;
        }
        MethodFacts facts = MethodFacts.of(method);
        List<Fault> faults = new ArrayList<>();
        for (String name : new TreeSet<>(sent.keySet())) {
            if (!facts.parameters().contains(name)) {
                @Nullable String meant = SimilarNames.meant(name, facts.parameters());
                String wayOut =
                        meant == null ? knownParameters(facts) : "did you mean " + meant + "?";
                faults.add(Fault.ofParameter(name, sent.getFirst(name), "unknown here; " + wayOut));
            }
        }
        if (!faults.isEmpty()) {
            throw new Problem(
                    ProblemType.UNKNOWN_PARAMETER,
                    "Unknown: "
                            + String.join(", ", faults.stream().map(Fault::parameter).toList())
                            + "; "
                            + knownParameters(facts),
                    faults);
        }
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
                && MethodFacts.of(method).speaksLanguages()) {
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
        @Nullable Object named = headers.getFirst(HttpHeaders.VARY);
        if (named == null) {
            headers.putSingle(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
        } else if (!named.toString().contains(HttpHeaders.ACCEPT_LANGUAGE)) {
            headers.putSingle(HttpHeaders.VARY, named + ", " + HttpHeaders.ACCEPT_LANGUAGE);
        }
    }

    private static String language(ContainerRequestContext request) {
        @Nullable String lang = request.getUriInfo().getQueryParameters().getFirst("lang");
        return new Languages(lang, request.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE)).first();
    }

    private static String knownParameters(MethodFacts facts) {
        return facts.parameters().isEmpty()
                ? "this operation has no parameters."
                : "known are " + String.join(", ", new TreeSet<>(facts.parameters())) + ".";
    }

    private static boolean isNative(ContainerRequestContext request) {
        return request.getUriInfo().getPath().startsWith(NATIVE);
    }
}
