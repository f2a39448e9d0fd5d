/** The page of announced releases, the next one first, with links to the pages before and after. */
@NullMarked
package org.sharedgrowth.observatory.gateway.portal.calendar;

import org.jspecify.annotations.NullMarked;
