/**
 * The page of figures of groups of countries: computed for each year from the members' figures,
 * with who is missing, how far that may move the figure, and the reason where there is none.
 *
 * <p>Neighbours: {@code client.analysis} (the answers), {@code choice} (indicator and group),
 * {@code part}, {@code frame}; nothing refers to it. Tour: {@code AggregatesResource}, {@code
 * AggregateQuery}, {@code AggregatesPage}.
 */
@NullMarked
package org.sharedgrowth.observatory.gateway.portal.aggregate;

import org.jspecify.annotations.NullMarked;
