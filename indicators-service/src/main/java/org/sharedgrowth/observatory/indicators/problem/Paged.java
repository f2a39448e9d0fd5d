package org.sharedgrowth.observatory.indicators.problem;

/** A page of a list, whatever its items are called; gets links to its neighbours. */
public interface Paged {
    /** Its number, from 1. */
    int page();

    /** Most items it holds. */
    int pageSize();

    /** Items on all pages. */
    long total();
}
