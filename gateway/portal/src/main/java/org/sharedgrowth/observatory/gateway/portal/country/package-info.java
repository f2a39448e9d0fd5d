/**
 * The list of countries and groups, and the page of one with the newest figure of each of its
 * indicators.
 */
@NullMarked
package org.sharedgrowth.observatory.gateway.portal.country;

import org.jspecify.annotations.NullMarked;
