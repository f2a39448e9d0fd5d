package org.sharedgrowth.observatory.gateway.portal.part;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Assigns letters to the sources in a table: a, b, …, z, aa. */
public final class SourceLetters {
    private final Map<String, String> letters = new LinkedHashMap<>();

    /** The letter of a source; a new letter at the first call for a source. */
    public String of(String source) {
        return letters.computeIfAbsent(source, s -> letter(letters.size()));
    }

    private static String letter(int number) {
        return number < 26
                ? Character.toString('a' + number)
                : letter(number / 26 - 1) + letter(number % 26);
    }

    /** The sources with a letter, in the order of the letters. */
    public List<Source> sources() {
        return letters.entrySet().stream()
                .map(entry -> new Source(entry.getValue(), entry.getKey()))
                .toList();
    }

    /** A source and its letter. */
    public record Source(String letter, String text) {}
}
