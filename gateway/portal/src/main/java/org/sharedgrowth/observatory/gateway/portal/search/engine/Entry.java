package org.sharedgrowth.observatory.gateway.portal.search.engine;

import java.util.Map;
import org.sharedgrowth.observatory.messages.Language;

/**
 * Something that can be found.
 *
 * @param id code of an indicator, area or topic, slug of a report, address of a page
 * @param names by language; never empty
 * @param texts definitions, descriptions or summaries by language; languages without one are left
 *     out
 * @param group topic of an indicator, two-letter code of a country, or its only code; empty for
 *     others
 * @param extent for an indicator, the number of economies with a figure; for a place, the number of
 *     its figures; for a topic, the number of its indicators; 1 for a page or a published report; 0
 *     if there is nothing to show
 */
public record Entry(
        Kind kind,
        String id,
        Map<Language, String> names,
        Map<Language, String> texts,
        String group,
        long extent) {
    /** The kind of an entry. */
    public enum Kind {
        INDICATOR,
        PLACE,
        TOPIC,
        REPORT,
        PAGE
    }

    /** The name in the language, else in English, else in any language. */
    public String name(Language language) {
        String name = names.get(language);
        return name == null
                ? names.getOrDefault(Language.ENGLISH, names.values().iterator().next())
                : name;
    }
}
