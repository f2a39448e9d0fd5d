package org.sharedgrowth.observatory.gateway.portal.part;

import java.text.Normalizer;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Finds the names that a misspelled name resembles, in any script. */
public final class NearNames {
    /** Minimum share of common pairs of letters for similar names. */
    private static final double MIN_SIMILARITY = 0.3;

    /** Longer texts are not names. */
    private static final int MAX_LENGTH = 100;

    private NearNames() {}

    /**
     * The items whose names are most alike, the nearest first.
     *
     * @param sent what a person wrote
     * @param max maximum number of items
     */
    public static <T> List<T> of(String sent, List<T> items, Function<T, String> name, int max) {
        String plain = plain(sent.length() > MAX_LENGTH ? sent.substring(0, MAX_LENGTH) : sent);
        if (plain.isEmpty()) {
            return List.of();
        }
        Map<T, Double> similarity =
                items.stream()
                        .collect(
                                Collectors.toMap(
                                        Function.identity(),
                                        item -> similarity(plain, plain(name.apply(item))),
                                        Math::max));
        return similarity.entrySet().stream()
                .filter(entry -> entry.getValue() >= MIN_SIMILARITY)
                .sorted(
                        Comparator.comparing((Map.Entry<T, Double> entry) -> entry.getValue())
                                .reversed()
                                .thenComparing(entry -> name.apply(entry.getKey())))
                .limit(max)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** The text without accents, case and punctuation. */
    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]", "");
    }

    /** 1 for the same name, 0 for names without a common pair of letters. */
    private static double similarity(String one, String other) {
        if (other.contains(one)) {
            return 1 - 0.1 * (other.length() - one.length()) / other.length();
        }
        Set<String> pairs = pairs(one);
        Set<String> others = pairs(other);
        Set<String> common = new HashSet<>(pairs);
        common.retainAll(others);
        return 2.0 * common.size() / (pairs.size() + others.size());
    }

    private static Set<String> pairs(String text) {
        Set<String> pairs = new HashSet<>();
        pairs.add("^" + text.substring(0, Math.min(1, text.length())));
        for (int i = 0; i + 1 < text.length(); i++) {
            pairs.add(text.substring(i, i + 2));
        }
        return pairs;
    }
}
