/**
 * Reads what people type into the search field and finds the indicators, places, topics, reports
 * and pages that they mean: words of six languages, names of places in many more, typing errors.
 * Everything is in memory; the entries and the index are rebuilt for each release.
 */
@NullMarked
package org.sharedgrowth.observatory.gateway.portal.search.engine;

import org.jspecify.annotations.NullMarked;
