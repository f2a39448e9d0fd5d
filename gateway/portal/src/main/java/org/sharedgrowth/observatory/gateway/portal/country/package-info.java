/**
 * The page of a country, with the newest figure of each indicator, and the page for codes that do
 * not exist.
 */
@NullMarked
package org.sharedgrowth.observatory.gateway.portal.country;

import org.jspecify.annotations.NullMarked;
