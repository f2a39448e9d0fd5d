package org.sharedgrowth.observatory.messages.place;

import com.ibm.icu.text.DisplayContext;
import com.ibm.icu.text.LocaleDisplayNames;
import com.ibm.icu.util.ULocale;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.sharedgrowth.observatory.messages.Language;

/** The names of countries in many languages, from Unicode's Common Locale Data Repository. */
public final class PlaceNames {
    private static final List<LocaleDisplayNames> ALL =
            names(
                    Stream.of(
                            "en fr es ru ar zh pt de it nl sv pl tr id sw hi bn ur fa ja ko vi uk"
                                    .split(" ", -1)));

    private static final List<LocaleDisplayNames> OUR_LANGUAGES =
            names(Arrays.stream(Language.values()).map(Language::tag));

    private static final Map<String, Set<String>> NAMES_IN_OUR_LANGUAGES =
            new ConcurrentHashMap<>();

    private PlaceNames() {}

    /**
     * Creates, for each language, a source of full names (United Kingdom) and one of short names
     * (UK).
     */
    private static List<LocaleDisplayNames> names(Stream<String> languages) {
        return languages
                .flatMap(language ->
                        Stream.of(
                                names(language, DisplayContext.LENGTH_FULL),
                                names(language, DisplayContext.LENGTH_SHORT)))
                .toList();
    }

    private static LocaleDisplayNames names(String language, DisplayContext length) {
        return LocaleDisplayNames.getInstance(
                ULocale.forLanguageTag(language), length, DisplayContext.NO_SUBSTITUTE);
    }

    /**
     * The names of a country or territory in 23 languages.
     *
     * @param code two letters of ISO 3166
     */
    public static Set<String> of(String code) {
        return of(code, ALL);
    }

    /**
     * The names of a country in the six languages of the observatory; they are cached.
     *
     * @param code two letters of ISO 3166, from a code list
     * @return empty if Unicode does not know the code
     */
    public static Set<String> inOurLanguages(String code) {
        return NAMES_IN_OUR_LANGUAGES.computeIfAbsent(code, one -> of(one, OUR_LANGUAGES));
    }

    private static Set<String> of(String code, List<LocaleDisplayNames> languages) {
        Set<String> names = new LinkedHashSet<>();
        for (LocaleDisplayNames language : languages) {
            String name = language.regionDisplayName(code);
            if (name != null && !name.equals(code)) {
                names.add(name);
            }
        }
        return names;
    }
}
