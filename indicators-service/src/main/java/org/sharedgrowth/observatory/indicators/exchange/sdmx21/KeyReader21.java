package org.sharedgrowth.observatory.indicators.exchange.sdmx21;

import java.util.ArrayList;
import java.util.List;
import org.sharedgrowth.observatory.indicators.query.KeyPattern;
import org.sharedgrowth.observatory.indicators.structure.Dsd;
import org.sharedgrowth.observatory.service.problem.Problem;

/**
 * Reads the key of a data query: {@code all}, or one position for each dimension, joined by dots. A
 * position is empty, which means every code, or has codes joined by plus signs. A code that does
 * not exist is not an error, but matches nothing.
 */
public final class KeyReader21 {
    private KeyReader21() {}

    /**
     * The patterns of a key: none if it means all series, otherwise one.
     *
     * @param text the key, percent-decoded; empty for all series
     */
    public static List<KeyPattern> read(String text, Dsd dsd) {
        if (text.isEmpty() || text.equals("all")) {
            return List.of();
        }
        int dimensions = dsd.dimensions().size();
        String[] positions = text.split("\\.", -1);
        if (positions.length != dimensions) {
            throw Problem.parameter(
                    "key",
                    text,
                    "it has "
                            + positions.length
                            + " positions, but the structure has "
                            + dimensions
                            + " dimensions; leave a position empty for all its codes.");
        }
        List<List<String>> codes = new ArrayList<>();
        for (String position : positions) {
            codes.add(codes(position, text));
        }
        return List.of(new KeyPattern(codes));
    }

    private static List<String> codes(String position, String text) {
        if (position.isEmpty()) {
            return List.of();
        }
        List<String> codes = List.of(position.split("\\+", -1));
        for (String code : codes) {
            if (code.isEmpty() || !code.chars().allMatch(KeyReader21::isOfCode)) {
                throw Problem.parameter(
                        "key",
                        text,
                        "'"
                                + position
                                + "' is not a valid part of a key; codes consist of letters, digits"
                                + " and _ @ $ -, and are joined by +.");
            }
        }
        return codes;
    }

    private static boolean isOfCode(int c) {
        return (c >= 'A' && c <= 'Z')
                || (c >= 'a' && c <= 'z')
                || (c >= '0' && c <= '9')
                || "_@$-".indexOf(c) >= 0;
    }
}
