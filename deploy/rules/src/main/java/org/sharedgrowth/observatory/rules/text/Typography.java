package org.sharedgrowth.observatory.rules.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** The typographic rules of each language, as far as they can be checked automatically. */
final class Typography {
    private static final Map<Pattern, String> IN_ALL_LANGUAGES =
            compile(
                    Map.of(
                            "'(?!\\uFFFC')(?<!'\\uFFFC')|\"",
                                    "has a straight quotation mark or apostrophe",
                            "  ", "has two spaces in a row",
                            "[.]{3}", "has three dots instead of …",
                            " - ", "has a hyphen as a dash",
                            "[ \\t]$", "ends with a space"));
    private static final Map<String, Map<Pattern, String>> BY_LANGUAGE =
            Map.of(
                    "fr",
                    compile(
                            Map.of(
                                    "[^\\u202F\\u00A0\\n][;!?»]",
                                    "needs a non-breaking space before ; ! ? »",
                                    "[^\\u202F\\u00A0\\n]:(\\s|$)",
                                    "needs a non-breaking space before a colon",
                                    "«[^\\u202F\\u00A0]",
                                    "needs a non-breaking space after «")),
                    "es",
                    compile(
                            Map.of(
                                    "(?m)^[^¿\\n]*[?]", "has no ¿ before ?",
                                    "(?m)^[^¡\\n]*!", "has no ¡ before !")),
                    "ar",
                    compile(
                            Map.of(
                                    "[\\p{IsArabic}\\uFFFC][,;?]",
                                    "has a Latin comma, semicolon or question mark",
                                    "(?<![\\u2068\\u200E\\d-])\\d{4}-\\d{2}",
                                    "needs U+2068 and U+2069 around a date, which would otherwise"
                                            + " be read backwards",
                                    "\\u2068[^\\u2069]*$",
                                    "needs U+2069 after U+2068")),
                    "zh",
                    compile(
                            Map.of(
                                    "[\\p{IsHan}\\uFFFC][,;?!]|[\\p{IsHan}\\uFFFC]:(\\s|$)"
                                            + "|\\p{IsHan}([.]|\\s?\\()|[):,;?!]\\s?\\p{IsHan}",
                                    "has half-width punctuation")));

    private Typography() {}

    private static Map<Pattern, String> compile(Map<String, String> faults) {
        Map<Pattern, String> patterns = new LinkedHashMap<>();
        faults.forEach((pattern, fault) -> patterns.put(Pattern.compile(pattern), fault));
        return patterns;
    }

    /**
     * The faults of a text.
     *
     * @param words the text, as in {@link PatternFacts#words}
     */
    static List<String> faults(String language, String words) {
        List<String> faults = new ArrayList<>();
        addFaults(IN_ALL_LANGUAGES, words, faults);
        addFaults(BY_LANGUAGE.getOrDefault(language, Map.of()), words, faults);
        return faults;
    }

    private static void addFaults(
            Map<Pattern, String> patterns, String words, List<String> faults) {
        patterns.forEach((pattern, fault) -> {
            if (pattern.matcher(words).find()) {
                faults.add(fault + ": " + words.strip());
            }
        });
    }
}
