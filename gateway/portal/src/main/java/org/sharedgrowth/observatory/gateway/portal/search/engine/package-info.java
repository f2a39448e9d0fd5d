/**
 * Reads what people type into the search field and finds the indicators, places, topics, reports
 * and pages that they mean. It understands words of six languages and names of places in many more,
 * and corrects typing errors. Everything is in memory; the entries and the index are rebuilt for
 * each release.
 */
@NullMarked
package org.sharedgrowth.observatory.gateway.portal.search.engine;

import org.jspecify.annotations.NullMarked;
