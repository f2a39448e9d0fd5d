/**
 * Time distance: {@code GET /analysis/time-distance} answers how many years areas are behind a
 * reference area, and when they catch up if both go on as in their last common years.
 *
 * <p>Neighbours: {@code analysis.trend} (series), {@code analysis.answer} (forms of answers).
 */
@NullMarked
package org.sharedgrowth.observatory.indicators.analysis.trend.distance;

import org.jspecify.annotations.NullMarked;
