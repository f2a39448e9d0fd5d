package org.sharedgrowth.observatory.indicators.exchange.http;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One entry of an Accept header.
 *
 * @param type in lower case; a lone {@code *} is stored as {@code *}{@code /*}
 * @param parameters parameters except {@code q}; names in lower case
 * @param quality 0 to 1
 */
record MediaRange(String type, Map<String, String> parameters, double quality) {
    private static final String ANY = "*/*";

    MediaRange {
        parameters = Map.copyOf(parameters);
    }

    /**
     * Parses the header: entries by descending preference, ties in the listed order; null if it is
     * malformed.
     */
    static @Nullable List<MediaRange> read(String accept) {
        List<MediaRange> ranges = new ArrayList<>();
        for (String entry : accept.split(",", -1)) {
            MediaRange range = entry(entry);
            if (range == null) {
                return null;
            }
            ranges.add(range);
        }
        ranges.sort(Comparator.comparingDouble((MediaRange range) -> -range.quality));
        return ranges;
    }

    private static @Nullable MediaRange entry(String entry) {
        String[] parts = entry.split(";", -1);
        String type = parts[0].trim().toLowerCase(Locale.ROOT);
        type = type.equals("*") ? ANY : type;
        int slash = type.indexOf('/');
        if (slash <= 0
                || slash == type.length() - 1
                || !type.chars().allMatch(c -> c == '/' || isTokenPart(c))) {
            return null;
        }
        Map<String, String> parameters = new HashMap<>();
        double quality = 1;
        for (int i = 1; i < parts.length; i++) {
            String[] parameter = parts[i].trim().split("=", 2);
            String name = parameter[0].trim().toLowerCase(Locale.ROOT);
            String value = parameter.length < 2 ? "" : parameter[1].replace("\"", "").trim();
            if (name.equals("q")) {
                quality = quality(value);
            } else {
                parameters.put(name, value);
            }
        }
        return quality < 0 ? null : new MediaRange(type, parameters, quality);
    }

    private static boolean isTokenPart(int c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || "!#$&^_.+*-".indexOf(c) >= 0;
    }

    /** Parses a number from 0 to 1; -1 for any other text. Java's own client writes {@code .2}. */
    private static double quality(String text) {
        if (!text.matches("[01]?([.][0-9]{0,3})?") || text.isEmpty() || text.equals(".")) {
            return -1;
        }
        double quality = Double.parseDouble(text);
        return quality > 1 ? -1 : quality;
    }

    boolean isAny() {
        // A browser lists some types but accepts anything.
        return type.equals(ANY) || type.equals("text/html");
    }

    String version() {
        return parameters.getOrDefault("version", "");
    }
}
