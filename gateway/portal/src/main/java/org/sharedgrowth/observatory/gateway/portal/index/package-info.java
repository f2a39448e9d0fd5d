/**
 * The pages of composite indices: the list, the league of one index with the interval of each rank,
 * what each score is made of and weights of the visitor's own, and why ranks changed.
 *
 * <p>Neighbours: {@code client} (the answers), {@code part} (links, pages of lists), {@code frame};
 * of the other packages only {@code agent.tool} uses it, for its texts.
 */
@NullMarked
package org.sharedgrowth.observatory.gateway.portal.index;

import org.jspecify.annotations.NullMarked;
