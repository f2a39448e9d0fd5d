/** The calendar of planned and past releases, as a page and as a file for calendar programs. */
@NullMarked
package org.sharedgrowth.observatory.gateway.portal.calendar;

import org.jspecify.annotations.NullMarked;
