/**
 * The page that compares countries and groups over time, and the same view for pages of other
 * sites. {@code ComparePage} makes the view from the choice in the address and the figures.
 */
@NullMarked
package org.sharedgrowth.observatory.gateway.portal.compare;

import org.jspecify.annotations.NullMarked;
