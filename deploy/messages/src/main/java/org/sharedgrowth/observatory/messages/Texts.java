package org.sharedgrowth.observatory.messages;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Loads the bundles of each language. Files are read and patterns parsed at first use and then
 * cached; all methods are thread-safe.
 */
public final class Texts {
    private static final ClassValue<Map<Language, Bundle>> BUNDLES =
            new ClassValue<>() {
                @Override
                protected Map<Language, Bundle> computeValue(Class<?> type) {
                    return new ConcurrentHashMap<>();
                }
            };

    private Texts() {}

    /**
     * The texts of a bundle in a language.
     *
     * @param bundle an interface with {@link Messages}
     */
    public static <T> T of(Class<T> bundle, Language language) {
        return bundle.cast(find(bundle, language).proxy());
    }

    /**
     * A bundle whose methods create messages, to be written later; only methods that return {@link
     * Message} may be called.
     */
    public static <T> T messages(Class<T> bundle) {
        return of(bundle, Language.ENGLISH);
    }

    /**
     * The text of a constant.
     *
     * @param constant of an enum with {@link Messages}
     */
    public static String of(Enum<?> constant, Language language) {
        return find(constant.getDeclaringClass(), language).text(constant.name(), Map.of());
    }

    /**
     * The text that a bundle has for a constant of another type.
     *
     * @param bundle an interface that names the constant's enum by {@link Messages#of}
     */
    public static String of(Class<?> bundle, Enum<?> constant, Language language) {
        return find(bundle, language).text(constant.name(), Map.of());
    }

    /**
     * The text of a message that was made by {@link #messages}.
     *
     * @throws IllegalArgumentException if the bundle has no such text or an argument is missing
     */
    public static String format(Class<?> bundle, Message message, Language language) {
        Map<String, Object> arguments = new LinkedHashMap<>(message.arguments());
        arguments.replaceAll((_, value) ->
                value instanceof Message part ? format(bundle, part, language) : value);
        return find(bundle, language).text(message.key(), arguments);
    }

    private static Bundle find(Class<?> type, Language language) {
        return BUNDLES.get(type)
                .computeIfAbsent(
                        language,
                        requested -> Bundle.read(type, requested, new LanguageValues(requested)));
    }
}
