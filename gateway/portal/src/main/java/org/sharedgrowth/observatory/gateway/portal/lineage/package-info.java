/**
 * The pages of computed series: the list, the figures of one, and what a figure was computed from,
 * in plain words.
 *
 * <p>Neighbours: {@code client} (the answers), {@code part} (links, pages of lists), {@code frame};
 * no other package uses this one.
 */
@NullMarked
package org.sharedgrowth.observatory.gateway.portal.lineage;

import org.jspecify.annotations.NullMarked;
