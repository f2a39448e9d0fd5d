package org.sharedgrowth.observatory.indicators.exchange.sdmx30;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.indicators.query.KeyPattern;
import org.sharedgrowth.observatory.indicators.structure.Codelist;
import org.sharedgrowth.observatory.indicators.structure.Dsd;
import org.sharedgrowth.observatory.service.problem.Problem;

/**
 * Reads the key of a data query: keys are separated by commas, positions by dots, codes by plus
 * signs; {@code *}, an empty position and positions omitted at the end mean every code. A code that
 * does not exist matches nothing, except in one of several keys with omitted positions, where it is
 * refused, because a comma was probably misused.
 */
public final class KeyReader30 {
    private static final String WILDCARD = "*";

    private KeyReader30() {}

    /**
     * The patterns of a key.
     *
     * @param text the key, percent-decoded
     * @param dsd the structure, whose dimensions are the positions
     * @return empty for every series
     */
    public static List<KeyPattern> read(String text, Dsd dsd) {
        if (text.isEmpty() || text.equals(WILDCARD) || text.equals("all")) {
            return List.of();
        }
        List<KeyPattern> patterns = new ArrayList<>();
        for (String key : text.split(",", -1)) {
            patterns.add(pattern(key, text, dsd.dimensions().size()));
        }
        if (patterns.size() > 1) {
            patterns.forEach(pattern -> refuseMisplaced(pattern, text, dsd));
        }
        return patterns;
    }

    /**
     * Refuses one of several keys if it has fewer positions than there are dimensions and a code in
     * the wrong position. In this case, a comma was probably used to join codes of one position
     * ({@code A.KEN,BRA.*}).
     */
    private static void refuseMisplaced(KeyPattern key, String text, Dsd dsd) {
        if (key.positions().size() == dsd.dimensions().size()) {
            return;
        }
        for (int d = 0; d < key.positions().size(); d++) {
            Dsd.Component dimension = dsd.dimensions().get(d);
            @Nullable Codelist codelist = dimension.codelist();
            for (String code : key.positions().get(d)) {
                if (codelist != null && !codelist.contains(code)) {
                    throw malformed(
                            text,
                            "'"
                                    + code
                                    + "' is not a code of "
                                    + dimension.id()
                                    + ", the dimension at its position. A comma separates whole"
                                    + " keys; join codes of one position by +, as in A.KEN+BRA.*.");
                }
            }
        }
    }

    private static KeyPattern pattern(String key, String text, int dimensions) {
        if (key.isEmpty()) {
            throw malformed(
                    text, "there is no key before or after a comma; use * for every series.");
        }
        String[] positions = key.split("\\.", -1);
        if (positions.length > dimensions) {
            throw malformed(
                    text,
                    "'"
                            + key
                            + "' has "
                            + positions.length
                            + " positions, but the structure has "
                            + dimensions
                            + " dimensions.");
        }
        List<List<String>> codes = new ArrayList<>();
        for (String position : positions) {
            codes.add(codes(position, text));
        }
        return new KeyPattern(codes);
    }

    private static List<String> codes(String position, String text) {
        if (position.isEmpty() || position.equals(WILDCARD)) {
            return List.of();
        }
        List<String> codes = List.of(position.split("\\+", -1));
        for (String code : codes) {
            if (code.isEmpty() || code.contains(WILDCARD)) {
                throw malformed(
                        text,
                        "'"
                                + position
                                + "' is not a valid part of a key; give a code, codes joined by +"
                                + " or * alone.");
            }
        }
        return codes;
    }

    private static Problem malformed(String text, String hint) {
        return Problem.parameter("key", text, hint);
    }
}
