package org.sharedgrowth.observatory.indicators.problem;

/** A page of a list, which gets links to its neighbours. */
public interface Paged {
    /** Number of the page, from 1. */
    int page();

    /** Maximum number of items. */
    int pageSize();

    /** Number of items on all pages together. */
    long total();
}
