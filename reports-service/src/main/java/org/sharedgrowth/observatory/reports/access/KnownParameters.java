package org.sharedgrowth.observatory.reports.access;

import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.sharedgrowth.observatory.contract.ProblemDocument.Fault;
import org.sharedgrowth.observatory.contract.ProblemType;

/**
 * Refuses query parameters that an operation does not declare: a typo must not change an answer.
 */
final class KnownParameters {
    private final Map<Method, Set<String>> declared = new ConcurrentHashMap<>();

    @ServerRequestFilter
    public void check(ContainerRequestContext request, ResourceInfo resource) {
        Method method = resource.getResourceMethod();
        if (method == null) {
            return;
        }
        Set<String> known = declared.computeIfAbsent(method, KnownParameters::names);
        List<Fault> errors = new ArrayList<>();
        request.getUriInfo()
                .getQueryParameters()
                .forEach((name, values) -> {
                    if (!known.contains(name)) {
                        String value = values.isEmpty() ? "" : values.getFirst();
                        String what = "unknown parameter";
                        errors.add(Fault.ofParameter(name, value, what));
                    }
                });
        if (!errors.isEmpty()) {
            String unknown = errors.getFirst().parameter();
            String allowed = known.isEmpty() ? "none" : String.join(", ", known);
            throw new Refused(
                    ProblemType.UNKNOWN_PARAMETER,
                    "Unknown query parameter '" + unknown + "'; there are: " + allowed + ".",
                    errors);
        }
    }

    private static Set<String> names(Method method) {
        Set<String> names = new TreeSet<>();
        for (Parameter parameter : method.getParameters()) {
            RestQuery query = parameter.getAnnotation(RestQuery.class);
            if (query != null) {
                names.add(query.value().isEmpty() ? parameter.getName() : query.value());
            }
            QueryParam param = parameter.getAnnotation(QueryParam.class);
            if (param != null) {
                names.add(param.value());
            }
        }
        return names;
    }
}
