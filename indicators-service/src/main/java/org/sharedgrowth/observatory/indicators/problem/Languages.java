package org.sharedgrowth.observatory.indicators.problem;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.messages.AcceptLanguage;
import org.sharedgrowth.observatory.messages.Language;
import org.sharedgrowth.observatory.service.problem.Problem;

/**
 * The languages of a caller; use it as a {@code @BeanParam}. {@code Content-Language} is then set
 * automatically. {@code lang} takes precedence over {@code Accept-Language}; English is the
 * fallback.
 *
 * @param lang as sent, null if absent
 * @param acceptLanguage as sent, null if absent; an unreadable header counts as absent
 */
public record Languages(
        @RestQuery
                @Parameter(
                        description = "Language of names; takes precedence over Accept-Language.",
                        schema =
                                @Schema(
                                        type = SchemaType.STRING,
                                        enumeration = {"en", "fr", "es", "ru", "zh", "ar"}))
                @Nullable String lang,
        @RestHeader("Accept-Language") @Parameter(hidden = true) @Nullable String acceptLanguage) {
    /** The six languages of the United Nations. */
    public static final List<String> OFFERED = List.of("en", "fr", "es", "ru", "zh", "ar");

    /** Supported languages in the caller's order of preference; always includes English. */
    public List<String> preferred() {
        Set<String> languages = new LinkedHashSet<>();
        if (lang != null && !lang.isEmpty()) {
            String primary = primary(lang);
            if (!OFFERED.contains(primary)) {
                throw Problem.parameter(
                        "lang",
                        lang,
                        RefusalText.localized(t -> t.giveOneOf(String.join(", ", OFFERED))));
            }
            languages.add(primary);
        }
        AcceptLanguage.parse(acceptLanguage).forEach(language -> languages.add(language.tag()));
        languages.add("en");
        return List.copyOf(languages);
    }

    /** The language the answer is written in. */
    public String first() {
        return preferred().getFirst();
    }

    /** The language in which sentences of the answer are written. */
    public Language language() {
        return Language.find(first()).orElse(Language.ENGLISH);
    }

    private static String primary(String tag) {
        int end = tag.indexOf('-');
        return (end < 0 ? tag : tag.substring(0, end)).toLowerCase(Locale.ROOT);
    }
}
