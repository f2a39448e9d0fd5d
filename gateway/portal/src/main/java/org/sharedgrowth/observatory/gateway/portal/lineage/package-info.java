/**
 * The pages of computed series: the list, the figures of one, and what a figure was computed from,
 * in plain words.
 *
 * <p>Neighbours: {@code client} (the answers), {@code part} (links, pages of lists), {@code frame};
 * of the other packages, only {@code agent.tool} uses this one, for its texts.
 */
@NullMarked
package org.sharedgrowth.observatory.gateway.portal.lineage;

import org.jspecify.annotations.NullMarked;
