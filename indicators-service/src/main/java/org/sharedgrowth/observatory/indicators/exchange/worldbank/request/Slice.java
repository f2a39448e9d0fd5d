package org.sharedgrowth.observatory.indicators.exchange.worldbank.request;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.indicators.structure.Catalogue;
import org.sharedgrowth.observatory.indicators.structure.Codelist;
import org.sharedgrowth.observatory.indicators.structure.Dsd;
import org.sharedgrowth.observatory.indicators.structure.Item;

/**
 * The meaning of an indicator id in the World Bank's dialect. A plain id means the totals; codes
 * after it, in the order of the dimensions, select another breakdown: {@code IT.NET.USER.ZS.F}.
 *
 * @param indicator its code
 * @param breakdown codes after the id of the indicator
 */
public record Slice(String indicator, List<String> breakdown) {
    public static final String INDICATOR = "INDICATOR";

    private static final int MAX_ID_LENGTH = 200;

    private static final Set<String> NO_BREAKDOWN = Set.of(Dsd.FREQUENCY, Dsd.AREA, INDICATOR);

    public Slice {
        breakdown = List.copyOf(breakdown);
    }

    /**
     * Parses an id: the longest prefix that is an indicator, then codes; null if no prefix is an
     * indicator.
     */
    static @Nullable Slice of(String id, Catalogue catalogue) {
        int end = id.length() > MAX_ID_LENGTH ? 0 : id.length();
        while (end > 0) {
            String prefix = id.substring(0, end);
            String code = catalogue.indicatorCode(prefix);
            if (code == null) {
                code = catalogue.indicatorCode(prefix.toUpperCase(Locale.ROOT));
            }
            if (code != null) {
                String rest = id.substring(Math.min(end + 1, id.length()));
                return new Slice(code, rest.isEmpty() ? List.of() : codes(rest));
            }
            end = prefix.lastIndexOf('.');
        }
        return null;
    }

    private static List<String> codes(String text) {
        return List.of(text.toUpperCase(Locale.ROOT).split("\\.", -1));
    }

    /** The slice of a series, with the shortest breakdown that identifies the series. */
    public static Slice ofSeries(Dsd dsd, List<String> key) {
        String indicator = key.get(dsd.dimension(INDICATOR));
        List<String> all = new ArrayList<>();
        List<String> codesExceptTotals = new ArrayList<>();
        for (int d = 0; d < key.size(); d++) {
            if (isBreakdown(dsd, d)) {
                all.add(key.get(d));
                if (!Dsd.TOTALS.contains(key.get(d))) {
                    codesExceptTotals.add(key.get(d));
                }
            }
        }
        Slice shortest = new Slice(indicator, codesExceptTotals);
        // If two dimensions share a code, it would be read as a code of the first.
        return shortest.fits(dsd, key) ? shortest : new Slice(indicator, all);
    }

    private boolean fits(Dsd dsd, List<String> key) {
        List<List<String>> positions = positions(dsd);
        for (int d = 0; d < key.size(); d++) {
            if (positions == null
                    || (isBreakdown(dsd, d) && !positions.get(d).contains(key.get(d)))) {
                return false;
            }
        }
        return true;
    }

    /**
     * The codes that a series may have in each dimension, in the order of the structure; an empty
     * list, for frequency and area, means any. Null if the structure cannot express the slice.
     */
    @Nullable List<List<String>> positions(Dsd dsd) {
        if (dsd.dimension(INDICATOR) < 0 || dsd.dimension(Dsd.AREA) < 0) {
            return null;
        }
        List<List<String>> positions = new ArrayList<>();
        return assign(dsd, 0, positions) ? positions : null;
    }

    /**
     * Assigns each code to the first dimension that has it and leaves enough dimensions for the
     * other codes.
     *
     * @param used how many codes of the breakdown are assigned
     * @param positions the codes of the dimensions so far; extended, or unchanged if it fails
     */
    private boolean assign(Dsd dsd, int used, List<List<String>> positions) {
        int d = positions.size();
        if (d == dsd.dimensions().size()) {
            return used == breakdown.size();
        }
        Dsd.Component dimension = dsd.dimensions().get(d);
        if (dimension.id().equals(INDICATOR)) {
            return tryCodes(dsd, used, positions, List.of(indicator));
        }
        if (!isBreakdown(dsd, d)) {
            return tryCodes(dsd, used, positions, List.of());
        }
        if (used < breakdown.size() && allows(dimension, breakdown.get(used))) {
            if (tryCodes(dsd, used + 1, positions, List.of(breakdown.get(used)))) {
                return true;
            }
        }
        return tryCodes(dsd, used, positions, Dsd.TOTALS);
    }

    private boolean tryCodes(Dsd dsd, int used, List<List<String>> positions, List<String> codes) {
        positions.add(codes);
        if (assign(dsd, used, positions)) {
            return true;
        }
        positions.removeLast();
        return false;
    }

    private static boolean allows(Dsd.Component dimension, String code) {
        Codelist codes = dimension.codelist();
        return codes == null || codes.contains(code);
    }

    /** Whether a dimension breaks an indicator down, as sex or age do. */
    public static boolean isBreakdown(Dsd dsd, int dimension) {
        return !NO_BREAKDOWN.contains(dsd.dimensions().get(dimension).id());
    }

    /**
     * The id in answers: the World Bank's id of the indicator, or its code if it has none, and then
     * the breakdown.
     */
    public String id(@Nullable Item item) {
        String prefix = item == null ? indicator : item.annotation("WB_ID").orElse(indicator);
        return breakdown.isEmpty() ? prefix : prefix + "." + String.join(".", breakdown);
    }

    /** The name of the indicator, followed by the names of its breakdown. */
    public String name(@Nullable Item item, Dsd dsd, List<String> languages) {
        StringBuilder name =
                new StringBuilder(item == null ? indicator : item.names().in(languages));
        List<List<String>> positions = positions(dsd);
        for (int d = 0; positions != null && d < positions.size(); d++) {
            if (isBreakdown(dsd, d) && positions.get(d).size() == 1) {
                String code = positions.get(d).getFirst();
                if (!Dsd.TOTALS.contains(code)) {
                    name.append(", ")
                            .append(
                                    lowerFirstLetter(
                                            name(dsd.dimensions().get(d), code, languages)));
                }
            }
        }
        return name.toString();
    }

    private static String name(Dsd.Component dimension, String code, List<String> languages) {
        Codelist codes = dimension.codelist();
        Item item = codes == null ? null : codes.find(code);
        return item == null ? code : item.names().in(languages);
    }

    /** Converts the first letter to lower case, unless the word is an abbreviation. */
    private static String lowerFirstLetter(String name) {
        boolean isWord = name.length() > 1 && Character.isLowerCase(name.charAt(1));
        return isWord ? name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1) : name;
    }
}
