package org.sharedgrowth.observatory.service.problem;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds the HTTP methods that a path allows; REST does not list them when it refuses another
 * method.
 */
@ApplicationScoped
class PathMethods {
    private static final Pattern VARIABLE = Pattern.compile("\\{[^}]*}");

    private final Map<String, Set<String>> methods = new ConcurrentHashMap<>();

    PathMethods(BeanManager beans) {
        for (Bean<?> bean : beans.getBeans(Object.class, Any.Literal.INSTANCE)) {
            @Nullable Path root = bean.getBeanClass().getAnnotation(Path.class);
            if (root != null) {
                for (Class<?> type = bean.getBeanClass();
                        type != null;
                        type = type.getSuperclass()) {
                    for (Method method : type.getDeclaredMethods()) {
                        add(root.value(), method);
                    }
                }
            }
        }
    }

    /** The methods of a path, {@code OPTIONS} among them, in alphabetical order. */
    Set<String> allowedMethods(String path) {
        Set<String> found = new TreeSet<>(Set.of("OPTIONS"));
        methods.forEach((pattern, itsMethods) -> {
            if (path.matches(pattern)) {
                found.addAll(itsMethods);
            }
        });
        return found;
    }

    private void add(String root, Method method) {
        @Nullable Path subPath = method.getAnnotation(Path.class);
        String path = withSlash(root) + (subPath == null ? "" : withSlash(subPath.value()));
        for (Annotation annotation : method.getAnnotations()) {
            @Nullable HttpMethod verb = annotation.annotationType().getAnnotation(HttpMethod.class);
            if (verb != null) {
                Set<String> verbs = methods.computeIfAbsent(pattern(path), _ -> new TreeSet<>());
                verbs.add(verb.value());
                if (verb.value().equals(HttpMethod.GET)) {
                    verbs.add(HttpMethod.HEAD);
                }
            }
        }
    }

    private static String withSlash(String path) {
        String trimmed = path.startsWith("/") ? path : "/" + path;
        return trimmed.endsWith("/") ? trimmed.substring(0, trimmed.length() - 1) : trimmed;
    }

    private static String pattern(String path) {
        StringBuilder pattern = new StringBuilder();
        int from = 0;
        var variables = VARIABLE.matcher(path);
        while (variables.find()) {
            pattern.append(Pattern.quote(path.substring(from, variables.start()))).append("[^/]+");
            from = variables.end();
        }
        return pattern.append(Pattern.quote(path.substring(from))).append("/?").toString();
    }
}
