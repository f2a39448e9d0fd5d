/**
 * Small parts that several pages share: addresses and links, the links to the next page of a list,
 * groups of countries, earlier states, and figures with their units.
 */
@NullMarked
package org.sharedgrowth.observatory.gateway.portal.part;

import org.jspecify.annotations.NullMarked;
