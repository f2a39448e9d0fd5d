package org.sharedgrowth.observatory.indicators.structure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.contract.ProblemDocument.NearestCode;
import org.sharedgrowth.observatory.contract.SimilarNames;
import org.sharedgrowth.observatory.messages.LocalizedText;
import org.sharedgrowth.observatory.messages.place.PlaceNames;

/**
 * Finds the known codes that an unknown one resembles most, so that a client can correct it. A text
 * is compared with the code, its aliases (World Bank ids, ISO 3166 codes and former codes), and its
 * names in all languages, including those used in everyday speech (UK, South Korea): as a whole by
 * edit distance, and word by word, so that a name may be incomplete and in any order. Letter case,
 * accents and punctuation do not matter.
 */
public final class NearCodes {
    /** Maximum number of codes in an answer. */
    private static final int MAX_CODES = 5;

    /** A longer text cannot be a code; only this much of it is compared. */
    private static final int MAX_LENGTH = 64;

    private static final int MAX_WORDS = 8;

    /** The cost of a word that is only the beginning of a word of the name. */
    private static final double PREFIX_COST = 0.1;

    /** The cost of each word of the name that the text lacks. */
    private static final double EXTRA_WORD_COST = 0.01;

    private static final String ISO2 = "ISO2";
    private static final Pattern WORD_SEPARATORS = Pattern.compile("[\\s\\p{Punct}’«»،、，（）]+");

    private NearCodes() {}

    /** The areas nearest to an unknown one. */
    public static List<NearestCode> areas(String unknown, Catalogue catalogue) {
        return of(unknown, codes(catalogue, Dsd.AREA));
    }

    /** The groups of areas nearest to an unknown one. */
    public static List<NearestCode> groups(String unknown, Catalogue catalogue) {
        return of(
                unknown,
                codes(catalogue, Dsd.AREA).stream()
                        .filter(area -> area.annotation("KIND").filter("group"::equals).isPresent())
                        .toList());
    }

    /** The indicators nearest to an unknown one. */
    public static List<NearestCode> indicators(String unknown, Catalogue catalogue) {
        return of(unknown, codes(catalogue, Dsd.INDICATOR));
    }

    /** The dataflows nearest to an unknown one. */
    public static List<NearestCode> flows(String unknown, Catalogue catalogue) {
        return of(
                unknown,
                catalogue.dataflows().stream()
                        .map(flow ->
                                new Item(flow.id().id(), null, flow.names(), Names.NONE, List.of()))
                        .toList());
    }

    /** The codes of a list nearest to an unknown one; none if there is no list. */
    public static List<NearestCode> codes(String unknown, @Nullable Codelist list) {
        return list == null ? List.of() : of(unknown, list.codes());
    }

    /** The codes of a dimension in all dataflows, each once, in order of preference. */
    private static List<Item> codes(Catalogue catalogue, String dimension) {
        Map<String, Item> codes = new LinkedHashMap<>();
        for (Dataflow flow : catalogue.dataflows()) {
            int position = flow.structure().dimension(dimension);
            @Nullable Codelist list =
                    position < 0 ? null : flow.structure().dimensions().get(position).codelist();
            if (list != null) {
                list.codes().forEach(code -> codes.putIfAbsent(code.id(), code));
            }
        }
        return List.copyOf(codes.values());
    }

    /** The nearest items, at most five; equally near ones are in the order given. */
    static List<NearestCode> of(String unknown, List<Item> items) {
        String text = unknown.length() > MAX_LENGTH ? unknown.substring(0, MAX_LENGTH) : unknown;
        String letters = SimilarNames.normalize(text);
        List<String> words = words(text);
        if (letters.isEmpty()) {
            return List.of();
        }
        return items.stream()
                .map(item -> new RatedItem(item, cost(letters, words, item)))
                .sorted(Comparator.comparingDouble(RatedItem::cost))
                .limit(MAX_CODES)
                .map(rated -> withNames(rated.item()))
                .toList();
    }

    /** Codes with their names in a list; codes that the list lacks are left out. */
    public static List<NearestCode> withNames(List<String> codes, @Nullable Codelist list) {
        return list == null
                ? List.of()
                : codes.stream()
                        .flatMap(code -> Stream.ofNullable(list.find(code)))
                        .map(NearCodes::withNames)
                        .toList();
    }

    private record RatedItem(Item item, double cost) {}

    private static NearestCode withNames(Item item) {
        return new NearestCode(
                item.id(), LocalizedText.of(language -> item.names().in(List.of(language.tag()))));
    }

    private static double cost(String letters, List<String> words, Item item) {
        // These include the types of aliases that indicators have.
        Stream<String> aliases = Item.AREA_ALIASES.stream().flatMap(item::annotated);
        double codeCost =
                Stream.concat(Stream.of(item.id()), aliases)
                        .mapToDouble(code -> cost(letters, words, code))
                        .min()
                        .orElse(1);
        Stream<String> everydayNames =
                item.annotated(ISO2).flatMap(code -> PlaceNames.inOurLanguages(code).stream());
        return Stream.concat(item.names().texts().values().stream(), everydayNames)
                .mapToDouble(name -> cost(letters, words, name))
                .reduce(codeCost, Math::min);
    }

    /** From 0 for the same text to about 1 for one without common letters. */
    private static double cost(String letters, List<String> words, String known) {
        return Math.min(
                relativeDistance(letters, SimilarNames.normalize(known)),
                cost(words, words(known)));
    }

    /** The mean cost of the words of a text, weighted by their lengths. */
    private static double cost(List<String> unknown, List<String> known) {
        if (unknown.isEmpty() || known.isEmpty()) {
            return 1;
        }
        double sum = 0;
        int letters = 0;
        for (String word : unknown) {
            double least = 1;
            for (String other : known) {
                least = Math.min(least, wordCost(word, other));
            }
            sum += least * word.length();
            letters += word.length();
        }
        return sum / letters + EXTRA_WORD_COST * Math.max(0, known.size() - unknown.size());
    }

    private static double wordCost(String word, String known) {
        return word.length() > 2 && !word.equals(known) && known.startsWith(word)
                ? PREFIX_COST
                : relativeDistance(word, known);
    }

    /** The edit distance, divided by the length of the longer text. */
    private static double relativeDistance(String one, String other) {
        int longer = Math.max(one.length(), other.length());
        int shorter = Math.min(one.length(), other.length());
        // If the lengths differ so much, the letters need not be compared.
        if (shorter * 2 < longer) {
            return 1;
        }
        return (double) SimilarNames.distance(one, other) / longer;
    }

    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        for (String part : WORD_SEPARATORS.split(text, -1)) {
            String letters = SimilarNames.normalize(part);
            if (!letters.isEmpty() && words.size() < MAX_WORDS) {
                words.add(letters);
            }
        }
        return words;
    }
}
