/**
 * The page of who is not measured: topics by group of countries, groups of people, and economies
 * with the fewest figures first.
 *
 * <p>Neighbours: {@code client} (the answers), {@code part} (links, pages of lists), {@code frame};
 * nothing refers to it.
 */
@NullMarked
package org.sharedgrowth.observatory.gateway.portal.coverage;

import org.jspecify.annotations.NullMarked;
