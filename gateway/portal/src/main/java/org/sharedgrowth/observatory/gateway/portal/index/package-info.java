/**
 * The pages of composite indices: the list, the ranking of one index (with the interval of each
 * rank, the parts of each score, and weights that visitors can set), and why ranks changed.
 *
 * <p>Neighbours: {@code client} (the answers), {@code part} (links, pages of lists), {@code frame};
 * no other package uses this one.
 */
@NullMarked
package org.sharedgrowth.observatory.gateway.portal.index;

import org.jspecify.annotations.NullMarked;
