package org.sharedgrowth.observatory.indicators.query;

import java.util.List;

/**
 * The order of rows; ties are ordered by series key, then period.
 *
 * @param terms most significant first; empty for the default order
 */
public record Sort(List<Term> terms) {
    /** Series in key order, periods ascending. */
    public static final Sort DEFAULT = new Sort(List.of());

    public Sort {
        terms = List.copyOf(terms);
    }

    /**
     * One criterion.
     *
     * @param component id of a dimension, {@code TIME_PERIOD}, the measure or an attribute
     */
    public record Term(String component, boolean descending) {}

    public boolean isDefault() {
        return terms.isEmpty();
    }
}
