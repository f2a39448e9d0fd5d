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

    /** Whether every one of so many dimensions is fixed to one code. */
    boolean isExact(int dimensions) {
        return positions.size() == dimensions
                && positions.stream().allMatch(codes -> codes.size() == 1);
    }
}
