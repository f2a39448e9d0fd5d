package org.sharedgrowth.observatory.indicators.problem;

/** A page of a list, which gets links to its neighbours. */
public interface Paged {
    /** Its number, from 1. */
    int page();

    /** Maximum number of items. */
    int pageSize();

    /** Total number of items. */
    long total();
}
