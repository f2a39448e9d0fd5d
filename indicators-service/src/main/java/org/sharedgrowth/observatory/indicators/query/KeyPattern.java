package org.sharedgrowth.observatory.indicators.query;

import java.util.ArrayList;
import java.util.List;

/** The requested codes of each position of a key; an empty or omitted position means all codes. */
public record KeyPattern(List<List<String>> positions) {
    public KeyPattern {
        List<List<String>> copies = new ArrayList<>(positions.size());
        for (List<String> codes : positions) {
            copies.add(List.copyOf(codes));
        }
        positions = List.copyOf(copies);
    }

    /** The pattern as used in queries: positions joined by dots, codes by plus signs. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(64);
        appendTo(text);
        return text.toString();
    }

    /** Appends {@link #toString}. */
    public void appendTo(StringBuilder text) {
        for (int d = 0; d < positions.size(); d++) {
            text.append(d == 0 ? "" : ".");
            for (int i = 0; i < positions.get(d).size(); i++) {
                text.append(i == 0 ? "" : "+").append(positions.get(d).get(i));
            }
        }
    }

    /** Whether each of this many dimensions is fixed to one code. */
    boolean isExact(int dimensions) {
        if (positions.size() != dimensions) {
            return false;
        }
        for (List<String> codes : positions) {
            if (codes.size() != 1) {
                return false;
            }
        }
        return true;
    }
}
