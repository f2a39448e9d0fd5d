package org.sharedgrowth.observatory.messages;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the header {@code Accept-Language} (RFC 9110, section 12.5.4). */
public final class AcceptLanguage {
    /** Longer headers are ignored, because no browser sends them. */
    private static final int MAX_LENGTH = 500;

    private static final Pattern RANGE =
            Pattern.compile(
                    "\\s*([A-Za-z]{1,8}(?:-[A-Za-z0-9]{1,8})*)\\s*(?:;\\s*q=([01](?:[.]\\d{0,3})?)\\s*)?");

    private AcceptLanguage() {}

    private record Preference(Language language, double quality) {}

    /**
     * The supported languages that the header accepts, in order of preference. Malformed ranges are
     * ignored.
     *
     * @param header null if absent
     */
    public static List<Language> parse(@Nullable String header) {
        if (header == null || header.length() > MAX_LENGTH) {
            return List.of();
        }
        List<Preference> preferences = new ArrayList<>();
        for (String range : header.split(",", -1)) {
            preference(range).ifPresent(preferences::add);
        }
        return preferences.stream()
                .sorted(Comparator.comparingDouble(preference -> -preference.quality()))
                .map(Preference::language)
                .distinct()
                .toList();
    }

    private static Optional<Preference> preference(String range) {
        Matcher parts = RANGE.matcher(range);
        if (!parts.matches()) {
            return Optional.empty();
        }
        String weight = parts.group(2);
        double quality = weight == null ? 1 : Double.parseDouble(weight);
        return Language.find(parts.group(1))
                .filter(language -> quality > 0)
                .map(language -> new Preference(language, quality));
    }
}
