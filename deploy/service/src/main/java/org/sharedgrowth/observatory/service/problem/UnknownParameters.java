package org.sharedgrowth.observatory.service.problem;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.MultivaluedMap;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.contract.ProblemDocument.Fault;
import org.sharedgrowth.observatory.contract.ProblemType;
import org.sharedgrowth.observatory.contract.SimilarNames;
import org.sharedgrowth.observatory.messages.LocalizedText;

/**
 * Refuses query parameters that an operation of the native API does not declare rather than
 * ignoring them, because a misspelled filter would return more than requested.
 */
@ApplicationScoped
class UnknownParameters {
    private static final String NATIVE_PREFIX = "/api/";

    @ServerRequestFilter
    void refuse(ContainerRequestContext request, ResourceInfo resource) {
        MultivaluedMap<String, String> sent = request.getUriInfo().getQueryParameters();
        Method method = resource.getResourceMethod();
        if (sent.isEmpty() || method == null || !isNative(request)) {
            return;
        }
        MethodFacts facts = MethodFacts.of(method);
        List<Fault> faults = new ArrayList<>();
        for (String name : new TreeSet<>(sent.keySet())) {
            if (!facts.parameters().contains(name)) {
                LocalizedText fault =
                        ServiceText.localized(t -> t.unknownHere(suggestion(name, facts, t)));
                faults.add(Fault.ofParameter(name, sent.getFirst(name), fault));
            }
        }
        if (!faults.isEmpty()) {
            String names = String.join(", ", faults.stream().map(Fault::parameter).toList());
            throw new Problem(
                    ProblemType.UNKNOWN_PARAMETER,
                    ServiceText.localized(
                            t -> t.unknownParameters(names, knownParameters(facts, t))),
                    faults);
        }
    }

    private static String suggestion(String name, MethodFacts facts, ServiceText texts) {
        @Nullable String meant = SimilarNames.findMeant(name, facts.parameters());
        return meant == null ? knownParameters(facts, texts) : texts.didYouMean(meant);
    }

    private static String knownParameters(MethodFacts facts, ServiceText texts) {
        return facts.parameters().isEmpty()
                ? texts.noParameters()
                : texts.knownParameters(String.join(", ", new TreeSet<>(facts.parameters())));
    }

    private static boolean isNative(ContainerRequestContext request) {
        return request.getUriInfo().getPath().startsWith(NATIVE_PREFIX);
    }
}
