package org.sharedgrowth.observatory.gateway.portal.search.engine;

import com.ibm.icu.text.DisplayContext;
import com.ibm.icu.text.LocaleDisplayNames;
import com.ibm.icu.util.ULocale;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The names of countries in many languages, from Unicode's Common Locale Data Repository. */
final class PlaceNames {
    private static final List<LocaleDisplayNames> LANGUAGES =
            Stream.of(
                            "en fr es ru ar zh pt de it nl sv pl tr id sw hi bn ur fa ja ko vi uk"
                                    .split(" ", -1))
                    .flatMap(language ->
                            Stream.of(
                                    names(language, DisplayContext.LENGTH_FULL),
                                    names(language, DisplayContext.LENGTH_SHORT)))
                    .toList();

    private PlaceNames() {}

    private static LocaleDisplayNames names(String language, DisplayContext length) {
        return LocaleDisplayNames.getInstance(
                ULocale.forLanguageTag(language), length, DisplayContext.NO_SUBSTITUTE);
    }

    /**
     * The names of a country; those of a territory of a country may be among them.
     *
     * @param code two letters of ISO 3166
     */
    static Set<String> of(String code) {
        Set<String> names = new LinkedHashSet<>();
        for (LocaleDisplayNames language : LANGUAGES) {
            String name = language.regionDisplayName(code);
            if (name != null && !name.equals(code)) {
                names.add(name);
            }
        }
        return names;
    }
}
