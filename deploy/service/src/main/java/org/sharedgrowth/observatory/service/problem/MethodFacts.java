package org.sharedgrowth.observatory.service.problem;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestQuery;

/**
 * The declarations of a resource method, read once.
 *
 * @param parameters names of all its query parameters
 * @param types types of all its parameters
 * @param roles roles, one of which a caller needs, in alphabetical order; empty if anybody may call
 *     it
 */
public record MethodFacts(Set<String> parameters, Set<Class<?>> types, List<String> roles) {
    private static final ConcurrentMap<Method, MethodFacts> CACHE = new ConcurrentHashMap<>();

    /** The facts of a method; read at the first call and then cached. */
    public static MethodFacts of(Method method) {
        return CACHE.computeIfAbsent(method, MethodFacts::read);
    }

    private static MethodFacts read(Method method) {
        Set<String> names = new TreeSet<>();
        for (Parameter parameter : method.getParameters()) {
            collect(parameter, parameter.getName(), names);
            Class<?> type = parameter.getType();
            if (parameter.isAnnotationPresent(BeanParam.class)) {
                for (Field field : type.getDeclaredFields()) {
                    collect(field, field.getName(), names);
                }
            }
        }
        RolesAllowed allowed = method.getAnnotation(RolesAllowed.class);
        return new MethodFacts(
                Set.copyOf(names),
                new HashSet<>(List.of(method.getParameterTypes())),
                allowed == null ? List.of() : Stream.of(allowed.value()).sorted().toList());
    }

    private static void collect(AnnotatedElement element, String name, Set<String> names) {
        RestQuery restQuery = element.getAnnotation(RestQuery.class);
        if (restQuery != null) {
            names.add(restQuery.value().isEmpty() ? name : restQuery.value());
        }
        QueryParam query = element.getAnnotation(QueryParam.class);
        if (query != null) {
            names.add(query.value());
        }
    }
}
