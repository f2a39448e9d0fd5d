/**
 * The page that shows for whom there are no figures: the coverage of topics by group of countries
 * and of groups of people, and the economies, those with the fewest figures first.
 *
 * <p>Neighbours: {@code client} (the answers), {@code part} (links, pages of lists), {@code frame};
 * no other package uses this one.
 */
@NullMarked
package org.sharedgrowth.observatory.gateway.portal.coverage;

import org.jspecify.annotations.NullMarked;
