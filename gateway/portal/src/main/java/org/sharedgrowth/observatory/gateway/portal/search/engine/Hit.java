package org.sharedgrowth.observatory.gateway.portal.search.engine;

/**
 * An entry that was found.
 *
 * @param matched number of parts of the search that it matches; parts that are recognised as the
 *     name of an entry count twice
 * @param score higher for a better match; comparable within one search only
 */
public record Hit(Entry entry, int matched, double score) {}
