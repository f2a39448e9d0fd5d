/**
 * The public calendar of planned releases. {@link
 * org.sharedgrowth.observatory.indicators.submission.calendar.CalendarResource} answers requests,
 * {@link org.sharedgrowth.observatory.indicators.submission.calendar.Calendar} reads the announced
 * releases.
 *
 * <p>Neighbours: {@code submission} plans releases and makes them; no other package uses the
 * calendar.
 */
@NullMarked
package org.sharedgrowth.observatory.indicators.submission.calendar;

import org.jspecify.annotations.NullMarked;
