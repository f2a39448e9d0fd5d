/** The list of countries by region and by name, and the pages of groups of countries. */
@NullMarked
package org.sharedgrowth.observatory.gateway.portal.area;

import org.jspecify.annotations.NullMarked;
