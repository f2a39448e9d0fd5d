package org.sharedgrowth.observatory.messages;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The texts of one bundle in one language. */
final class Bundle implements InvocationHandler {
    private final String name;
    private final Language language;
    private final ValueFormat values;
    private final Properties texts;
    private final Map<String, TextPattern> patterns = new ConcurrentHashMap<>();
    private final @Nullable Object proxy;

    private Bundle(Class<?> type, Language language, ValueFormat values, Properties texts) {
        this.name = type.getName();
        this.language = language;
        this.values = values;
        this.texts = texts;
        this.proxy =
                type.isInterface()
                        ? Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, this)
                        : null;
    }

    static Bundle read(Class<?> type, Language language, ValueFormat values) {
        if (!type.isAnnotationPresent(Messages.class)) {
            throw new IllegalArgumentException(type.getName() + " is not annotated as Messages");
        }
        String file = type.getSimpleName() + "_" + language.tag() + ".properties";
        Properties texts = new Properties();
        try (InputStream in = type.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalArgumentException(file + " is missing next to " + type.getName());
            }
            texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Bundle(type, language, values, texts);
    }

    /** An object of the bundle's type, which must be an interface. */
    Object proxy() {
        if (proxy == null) {
            throw new IllegalArgumentException(name + " is not an interface");
        }
        return proxy;
    }

    String text(String key, Map<String, ?> arguments) {
        return pattern(key).text(arguments);
    }

    private TextPattern pattern(String key) {
        return patterns.computeIfAbsent(key, this::parse);
    }

    private TextPattern parse(String key) {
        String text = texts.getProperty(key);
        if (text == null) {
            throw new IllegalArgumentException(
                    name + " has no text " + key + " in " + language.tag());
        }
        return TextPattern.parse(text, values);
    }

    @Override
    public @Nullable Object invoke(Object self, Method method, @Nullable Object @Nullable [] values)
            throws Throwable {
        if (method.getDeclaringClass() == Object.class) {
            return invokeObjectMethod(self, method, values);
        }
        if (method.isDefault()) {
            return InvocationHandler.invokeDefault(self, method, values);
        }
        Map<String, Object> arguments = arguments(method, values);
        Class<?> type = method.getReturnType();
        if (type == Message.class) {
            return new Message(method.getName(), arguments);
        }
        TextPattern pattern = pattern(method.getName());
        return type == Markup.class ? pattern.markup(arguments) : pattern.text(arguments);
    }

    private static Map<String, Object> arguments(
            Method method, @Nullable Object @Nullable [] values) {
        if (values == null) {
            return Map.of();
        }
        Map<String, Object> arguments = new LinkedHashMap<>();
        Parameter[] parameters = method.getParameters();
        for (int i = 0; i < values.length; i++) {
            String parameter = parameters[i].getName();
            Object value = values[i];
            if (value == null) {
                throw new IllegalArgumentException(
                        parameter + " of " + method.getName() + " is null");
            }
            arguments.put(parameter, value);
        }
        return arguments;
    }

    /** Implements the methods of Object: a bundle is equal only to itself. */
    @SuppressWarnings("ReferenceEquality")
    private Object invokeObjectMethod(
            Object self, Method method, @Nullable Object @Nullable [] values) {
        return switch (method.getName()) {
            case "equals" -> values != null && self == values[0];
            case "hashCode" -> System.identityHashCode(self);
            default -> name + " in " + language.tag();
        };
    }
}
