/**
 * The page of figures of groups of countries: computed for each year from the members' figures,
 * with the missing members, how far they may move the figure, and the reason where there is no
 * figure.
 *
 * <p>Neighbours: {@code client.analysis} (the answers), {@code choice} (indicator and group),
 * {@code part}, {@code frame}; of the other packages only {@code agent.tool} uses it, for its
 * texts. Tour: {@code AggregatesResource}, {@code AggregateQuery}, {@code AggregatesPage}.
 */
@NullMarked
package org.sharedgrowth.observatory.gateway.portal.aggregate;

import org.jspecify.annotations.NullMarked;
