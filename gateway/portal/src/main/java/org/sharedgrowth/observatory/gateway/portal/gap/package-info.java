/**
 * The page of the differences between women and men, and between town and country, and the pairs of
 * figures from which such differences are computed.
 */
@NullMarked
package org.sharedgrowth.observatory.gateway.portal.gap;

import org.jspecify.annotations.NullMarked;
