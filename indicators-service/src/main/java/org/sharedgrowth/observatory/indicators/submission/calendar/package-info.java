/**
 * The public calendar of planned releases. {@link
 * org.sharedgrowth.observatory.indicators.submission.calendar.CalendarResource} answers, {@link
 * org.sharedgrowth.observatory.indicators.submission.calendar.Calendar} reads.
 *
 * <p>Neighbours: {@code submission} plans releases and makes them; nothing refers to the calendar.
 */
@NullMarked
package org.sharedgrowth.observatory.indicators.submission.calendar;

import org.jspecify.annotations.NullMarked;
