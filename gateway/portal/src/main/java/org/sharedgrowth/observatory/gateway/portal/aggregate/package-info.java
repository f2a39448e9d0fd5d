/**
 * The page of figures of groups of countries. The figure of each year is computed from the members'
 * figures; the page names the missing members, says how far they may move the figure, and gives the
 * reason where there is no figure.
 *
 * <p>Neighbours: {@code client.analysis} (the answers), {@code choice} (indicator and group),
 * {@code part}, {@code frame}; of the other packages, only {@code agent.tool} uses this one, for
 * its texts. Tour: {@code AggregatesResource}, {@code AggregateQuery}, {@code AggregatesPage}.
 */
@NullMarked
package org.sharedgrowth.observatory.gateway.portal.aggregate;

import org.jspecify.annotations.NullMarked;
