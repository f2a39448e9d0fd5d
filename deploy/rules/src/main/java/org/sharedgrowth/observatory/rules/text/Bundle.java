package org.sharedgrowth.observatory.rules.text;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An interface whose methods, or an enum whose constants, are texts; or an interface that names
 * such an enum.
 *
 * @param type the interface or enum, which has the annotation {@code Messages}
 */
record Bundle(JavaClass type) {
    private static final String PACKAGE = "org.sharedgrowth.observatory.messages.";
    private static final Set<String> RETURN_TYPES =
            Set.of("java.lang.String", PACKAGE + "Markup", PACKAGE + "Message");

    String name() {
        return type.getSimpleName();
    }

    /** The methods that are texts; empty for an enum. */
    List<JavaMethod> methods() {
        return type.isEnum()
                ? List.of()
                : type.getMethods().stream()
                        .filter(method -> method.getModifiers().contains(JavaModifier.ABSTRACT))
                        .sorted(Comparator.comparing(JavaMethod::getName))
                        .toList();
    }

    /** Names of the placeholders by key. */
    Map<String, Set<String>> placeholders() {
        Map<String, Set<String>> placeholders = new TreeMap<>();
        Object[] constants = keys().reflect().getEnumConstants();
        if (constants != null) {
            Stream.of(constants)
                    .forEach(constant -> placeholders.put(((Enum<?>) constant).name(), Set.of()));
        }
        methods().forEach(method -> placeholders.put(method.getName(), names(method.reflect())));
        return placeholders;
    }

    /** The enum that the bundle names, or its own type. */
    private JavaClass keys() {
        return type.getAnnotationOfType(PACKAGE + "Messages")
                .get("of")
                .map(JavaClass.class::cast)
                .filter(JavaClass::isEnum)
                .orElse(type);
    }

    private static Set<String> names(Method method) {
        return Stream.of(method.getParameters())
                .map(Parameter::getName)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The faults of the methods themselves, not of their texts. */
    List<String> faults() {
        return methods().stream().flatMap(method -> faults(method.reflect())).toList();
    }

    private Stream<String> faults(Method method) {
        String returned = method.getReturnType().getName();
        String name = name() + "." + method.getName();
        if (!RETURN_TYPES.contains(returned)) {
            return Stream.of(name + " returns neither String nor Markup nor Message");
        }
        boolean takesMarkup =
                Stream.of(method.getParameterTypes())
                        .anyMatch(parameter -> parameter.getName().equals(PACKAGE + "Markup"));
        return takesMarkup && !returned.equals(PACKAGE + "Markup")
                ? Stream.of(name + " takes Markup and must return it")
                : Stream.of();
    }
}
