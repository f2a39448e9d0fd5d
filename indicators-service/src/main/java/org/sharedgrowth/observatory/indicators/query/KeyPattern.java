package org.sharedgrowth.observatory.indicators.query;

import java.util.List;

/**
 * Codes asked for by position of a key: any of them where there are some, all where there are none.
 * Positions left out at the end ask for all codes too.
 */
public record KeyPattern(List<List<String>> positions) {
    public KeyPattern {
        positions = positions.stream().map(List::copyOf).toList();
    }

    /** As it may be asked for: positions joined by points, codes by plus. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(64);
        for (int d = 0; d < positions.size(); d++) {
            text.append(d == 0 ? "" : ".");
            for (int i = 0; i < positions.get(d).size(); i++) {
                text.append(i == 0 ? "" : "+").append(positions.get(d).get(i));
            }
        }
        return text.toString();
    }

    /** Whether every one of so many dimensions is fixed to one code. */
    boolean isExact(int dimensions) {
        return positions.size() == dimensions
                && positions.stream().allMatch(codes -> codes.size() == 1);
    }
}
